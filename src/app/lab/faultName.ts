// What the levers of the lab are called, in the learner's language.
import { useTranslation } from 'react-i18next';
import { type Fault } from '../../sim/faults';
import { findMachine, type World } from '../../sim/world';

/** Registries by the name that people use. */
const REGISTRY_NAMES: Readonly<Record<string, string>> = { 'docker.io': 'Docker Hub' };

/** What a fault acts on: a registry, or a machine's host name. */
export function placeOfFault(world: World, { machine, target }: Pick<Fault, 'machine' | 'target'>): string {
  if (machine === null) return REGISTRY_NAMES[target ?? ''] ?? target ?? '';
  return findMachine(world.machines, machine)?.hostname ?? machine;
}

/** Gives the name of a lever with the place that it acts on. */
export function useFaultName(): (world: World, fault: Fault) => string {
  const { t } = useTranslation('stage');
  return (world, fault) => t('faults.named', { place: placeOfFault(world, fault), lever: t(`faults.lever.${fault.id}`, { target: fault.target ?? '' }) });
}
