// The host's memory as a ledger: what it has, what it has promised to each VM, and what is really in use.
import { useTranslation } from 'react-i18next';
import { ledgerOf } from '../../sim/ledger';
import { type Machine } from '../../sim/world';
import styles from './VmBuilder.module.css';

const GIB = 1024;
const inGib = (mib: number): number => Math.round((mib / GIB) * 10) / 10;

/** The host's own part and the promises, side by side in their proportions; what goes beyond the memory there is stands past a line. */
function Bar({ host }: { host: Machine }) {
  const { total, own, guests, promised } = ledgerOf(host);
  const whole = Math.max(total, promised);
  let x = 0;
  const parts = [{ id: 'own', mib: own }, ...guests.map(({ machine, promised: mib }) => ({ id: machine, mib }))].map((part) => {
    const at = x;
    x += part.mib;
    return { ...part, at };
  });
  return (
    <svg className={styles['bar']} viewBox={`0 0 ${String(whole)} 10`} preserveAspectRatio="none" aria-hidden="true">
      {parts.map(({ id, at, mib }) => (
        <rect key={id} className={styles[id === 'own' ? 'own' : 'lent']} x={at} y={0} width={mib} height={10} />
      ))}
      {promised > total && <line className={styles['limit']} x1={total} x2={total} y1={0} y2={10} />}
    </svg>
  );
}

interface Row {
  key: 'total' | 'own' | 'promised' | 'left' | 'beyond' | 'used' | 'swapped';
  mib: number;
}

/** The ledger in numbers, with a bar that shows the same. */
export function VmLedger({ host }: { host: Machine }) {
  const { t } = useTranslation('stage');
  const { total, own, promised, used, swapped } = ledgerOf(host);
  const rows: Row[] = [
    { key: 'total', mib: total },
    { key: 'own', mib: own },
    { key: 'promised', mib: promised - own },
    promised > total ? { key: 'beyond', mib: promised - total } : { key: 'left', mib: total - promised },
    { key: 'used', mib: used },
    ...(swapped > 0 ? [{ key: 'swapped', mib: swapped } as const] : []),
  ];
  return (
    <div className={styles['ledger']}>
      <Bar host={host} />
      <dl className={styles['numbers']}>
        {rows.map(({ key, mib }) => (
          <div key={key} className={styles[key === 'beyond' || key === 'swapped' ? 'over' : key]}>
            <dt>{t(`vm.ledger.${key}`)}</dt>
            <dd>{t('vm.gib', { value: inGib(mib) })}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
