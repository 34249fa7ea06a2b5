// The levers that can be pulled now, machine by machine.
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type Fault, faultsIn } from '../../sim/faults';
import { type World } from '../../sim/world';
import { Button } from '../../ui/Button';
import { placeOfFault } from './faultName';
import styles from './Faults.module.css';

/** Props of `FaultsList`. */
export interface FaultsListProps {
  world: World;
  /** A lever that breaks something was chosen. */
  onBreak: (fault: Fault) => void;
  /** A lever that mends something was chosen. */
  onMend: (fault: Fault) => void;
}

/** Levers, with a heading for each machine and for the registries. */
export function FaultsList({ world, onBreak, onMend }: FaultsListProps) {
  const places = new Map<string, Fault[]>();
  for (const fault of faultsIn(world)) {
    const key = fault.machine ?? `registry:${fault.target ?? ''}`;
    places.set(key, [...(places.get(key) ?? []), fault]);
  }
  return [...places].map(([key, faults]) => <Levers key={key} world={world} faults={faults} onBreak={onBreak} onMend={onMend} />);
}

function Levers({ world, faults, onBreak, onMend }: FaultsListProps & { faults: readonly Fault[] }) {
  const { t } = useTranslation('stage');
  const heading = useId();
  const [first] = faults;
  return (
    <section role="group" aria-labelledby={heading} className={styles['place']}>
      <h3 id={heading}>{first && placeOfFault(world, first)}</h3>
      <ul className={styles['levers']}>
        {faults.map((fault) => (
          <li key={`${fault.id} ${fault.target ?? ''}`}>
            <Button size="small" wide variant={fault.mends ? 'quiet' : 'secondary'} onClick={() => (fault.mends ? onMend : onBreak)(fault)}>
              {t(`faults.lever.${fault.id}`, { target: fault.target ?? '' })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
