// The host's memory as a ledger: what it has, what it has promised to each VM, and what is really in use.
import { useTranslation } from 'react-i18next';
import { guestName } from '../../sim/hypervisor/guests';
import { ledgerOf } from '../../sim/ledger';
import { type Machine } from '../../sim/world';
import styles from './VmBuilder.module.css';

const GIB = 1024;
const inGib = (mib: number): number => Math.round((mib / GIB) * 10) / 10;

/** The promises side by side, as long as they are large; what goes beyond the memory there is stands past a line. */
function Bar({ host }: { host: Machine }) {
  const { t } = useTranslation('stage');
  const { total, own, guests, promised } = ledgerOf(host);
  const whole = Math.max(total, promised);
  const parts = [{ id: 'own', name: t('vm.hostOs'), mib: own }, ...guests.map(({ machine, promised: mib }) => ({ id: machine, name: guestName(machine), mib }))];
  const share = (mib: number): string => `${String((mib / whole) * 100)}%`;
  return (
    <div className={styles['bar']} aria-hidden="true">
      {parts.map(({ id, name, mib }) => (
        <span key={id} className={styles[id === 'own' ? 'own' : 'lent']} style={{ width: share(mib) }}>
          <span className={styles['name']}>{name}</span>
        </span>
      ))}
      {promised > total && <i className={styles['limit']} style={{ insetInlineStart: share(total) }} />}
    </div>
  );
}

interface Row {
  key: 'total' | 'promised' | 'left' | 'beyond' | 'used' | 'swapped';
  mib: number;
}

/** The ledger in numbers, with a bar that shows the same. */
export function VmLedger({ host }: { host: Machine }) {
  const { t } = useTranslation('stage');
  const { total, promised, used, swapped } = ledgerOf(host);
  const rows: Row[] = [
    { key: 'total', mib: total },
    { key: 'promised', mib: promised },
    promised > total ? { key: 'beyond', mib: promised - total } : { key: 'left', mib: total - promised },
    { key: 'used', mib: used },
    ...(swapped > 0 ? [{ key: 'swapped', mib: swapped } as const] : []),
  ];
  return (
    <div className={styles['ledger']}>
      <Bar host={host} />
      <dl className={styles['numbers']}>
        {rows.map(({ key, mib }) => (
          <div key={key} className={styles[key === 'beyond' || key === 'swapped' ? 'over' : 'plain']}>
            <dt>{t(`vm.ledger.${key}`)}</dt>
            <dd>{t('vm.gib', { value: inGib(mib) })}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
