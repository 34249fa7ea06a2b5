// The ledger of the host's memory on the wall: a promise made to a virtual machine is nothing that the picture shows.
import { useTranslation } from 'react-i18next';
import { findMachine, type World } from '../../sim/world';
import { VmLedger } from '../stage/VmLedger';
import styles from './RoomLedger.module.css';

/** The ledger below the picture, where learners have it below what they build VMs with. */
export function RoomLedger({ world }: { world: World }) {
  const { t } = useTranslation('stage');
  const host = findMachine(world.machines, 'host');
  return (
    host && (
      <section className={styles['ledger']} aria-label={t('vm.ledger.label')}>
        <VmLedger host={host} />
      </section>
    )
  );
}
