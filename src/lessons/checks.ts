// Small questions about evidence, shared by the checks of all lessons.
import { type Evidence } from '../lab/evidence';
import { type Container } from '../sim/docker/container';
import { type Image } from '../sim/docker/image';
import { type Event, type EventOf, type EventType } from '../sim/event';
import { findMachine, type Machine } from '../sim/world';

/** A machine on screen. */
export function machineIn(evidence: Evidence, id: string): Machine | undefined {
  return findMachine(evidence.world.machines, id);
}

/** Containers that run on a machine. */
export function runningOn(evidence: Evidence, machine: string): Container[] {
  return Object.values(machineIn(evidence, machine)?.engine?.containers ?? {}).filter((c) => c.state === 'running');
}

/** The container that was created last on a machine, if it runs. */
export function newestOn(evidence: Evidence, machine: string): Container | undefined {
  const newest = Object.values(machineIn(evidence, machine)?.engine?.containers ?? {}).reduce<Container | undefined>(
    (best, c) => (best && best.createdAt > c.createdAt ? best : c),
    undefined,
  );
  return newest?.state === 'running' ? newest : undefined;
}

/** Whether an object has been picked. */
export function hasPicked(evidence: Evidence, id: string): boolean {
  return evidence.picked.includes(id);
}

/** Whether objects have been picked in this order, others between them allowed. */
export function hasPickedInOrder(evidence: Evidence, ids: readonly string[]): boolean {
  let next = 0;
  for (const id of evidence.picked) if (id === ids[next]) next++;
  return next === ids.length;
}

/** Everything that has happened since the step began. */
export function eventsIn(evidence: Evidence): Event[] {
  return evidence.turns.flatMap((turn) => turn.events);
}

/** The events of one type since the step began. */
export function eventsOf<T extends EventType>(evidence: Evidence, type: T): EventOf<T>[] {
  return eventsIn(evidence).filter((event): event is EventOf<T> => event.type === type);
}

/** Whether every kernel of a computer's running guests has been picked, and there is at least one. */
export function hasPickedGuestKernels(evidence: Evidence, computer: string): boolean {
  const guests = machineIn(evidence, computer)?.guests.filter((guest) => guest.kernel) ?? [];
  return guests.length > 0 && guests.every((guest) => hasPicked(evidence, `kernel:${guest.id}`));
}

/** Whether a container that was made from an image with such a name printed a text. */
export function ranImage(evidence: Evidence, ref: RegExp, text: RegExp): boolean {
  return evidence.turns.some(({ events }) => {
    const created = events.some((event) => event.type === 'container/created' && ref.test(event.container.imageRef));
    return created && events.some((event) => event.type === 'terminal/printed' && text.test(event.text));
  });
}

/** Whether a text has been printed in a terminal. */
export function hasPrinted(evidence: Evidence, text: RegExp): boolean {
  return eventsOf(evidence, 'terminal/printed').some((event) => text.test(event.text));
}

/** An image of a machine by the name that people type. */
export function imageNamed(evidence: Evidence, machine: string, name: string): Image | undefined {
  const engine = machineIn(evidence, machine)?.engine;
  return engine?.images[engine.tags[`docker.io/library/${name}:latest`] ?? ''];
}

/** Digests of the layers that have been picked on a machine. */
export function pickedLayers(evidence: Evidence, machine: string): string[] {
  const digests = Object.keys(machineIn(evidence, machine)?.engine?.layers ?? {});
  return digests.filter((digest) => hasPicked(evidence, `layer:${digest.replace(/^sha256:/, '').slice(0, 12)}`));
}

/** A step of a build. */
export type BuildStep = EventOf<'build/stepFinished'>;

/** The steps that a Dockerfile numbers, of every build that ended well. */
export function builds(evidence: Evidence): BuildStep[][] {
  return evidence.turns.flatMap(({ events }) => {
    const made = events.some(({ type }) => type === 'image/built');
    return made ? [events.filter((event): event is BuildStep => event.type === 'build/stepFinished' && event.number !== null && event.index >= 0)] : [];
  });
}

/** Whether a step of a build copies files. */
export const isCopy = ({ text }: BuildStep): boolean => /^(COPY|ADD)\b/i.test(text);
/** Whether a step of a build runs a command. */
export const isRun = ({ text }: BuildStep): boolean => /^RUN\b/i.test(text);
/** Whether a step of a build installs packages of npm. */
export const installs = ({ text }: BuildStep): boolean => /\bnpm (ci|i|install)\b/.test(text);
