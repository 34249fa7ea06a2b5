// Fires a guest's instructions, one by one or by the thousand, and counts which way they went.
import { Lock, Zap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMoment } from '../../lab/lab';
import { type View } from '../../lab/view';
import { hasAssist } from '../../sim/hardware/hardware';
import { type Counts, INSTRUCTIONS, NO_COUNTS, PRIVILEGED, VCPU_MODES } from '../../sim/hypervisor/vcpu';
import { findMachine, type Machine } from '../../sim/world';
import { Button } from '../../ui/Button';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { Switch } from '../../ui/Switch';
import styles from './GatePanel.module.css';
import { act } from './operate';

/** The computer with a guest for its own kind of CPU and one for another. */
const COMPUTER = 'gate';
const GUESTS = ['same', 'other'] as const satisfies readonly View['guest'][];
const WAYS = ['direct', 'exits', 'translated'] as const satisfies readonly (keyof Counts)[];

/** Props of `GatePanel`. */
export interface GatePanelProps {
  /** The guest that fires. */
  guest: View['guest'];
  /** Changes the guest; without it there is only one. */
  onGuest?: ((guest: View['guest']) => void) | undefined;
}

/** One line of the counters. */
function CountRow({ label, counts }: { label: string; counts: Counts }) {
  const { t } = useTranslation('stage');
  return (
    <tr>
      <th scope="row">{label}</th>
      {WAYS.map((way) => (
        <td key={way}>{t('gate.count', { value: counts[way] })}</td>
      ))}
    </tr>
  );
}

/** Cards fired one by one, and the last thousand of each mode in which one was fired. */
function Counters({ guests }: { guests: readonly Machine[] }) {
  const { t } = useTranslation('stage');
  const fired = guests.map(({ vcpu }) => vcpu?.fired ?? NO_COUNTS);
  const total = (way: keyof Counts): number => fired.reduce((sum, counts) => sum + counts[way], 0);
  const runs = VCPU_MODES.flatMap((mode) => guests.flatMap(({ vcpu }) => (vcpu?.runs[mode] ? [{ mode, counts: vcpu.runs[mode] }] : [])));
  return (
    <table className={styles['counters']}>
      <thead>
        <tr>
          <td />
          {WAYS.map((way) => (
            <th key={way} scope="col">
              {t(`gate.way.${way}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <CountRow label={t('gate.one')} counts={{ direct: total('direct'), exits: total('exits'), translated: total('translated') }} />
        {runs.map(({ mode, counts }) => (
          <CountRow key={mode} label={t(`gate.mode.${mode}`)} counts={counts} />
        ))}
      </tbody>
    </table>
  );
}

/** The cards, the thousand, VT-x, and the counters. */
export function GatePanel({ guest, onGuest }: GatePanelProps) {
  const { t } = useTranslation('stage');
  const { world } = useMoment();
  const computer = findMachine(world.machines, COMPUTER);
  const firing = `${COMPUTER}/${guest}`;
  if (!computer) return null;
  return (
    <section className={styles['panel']} aria-label={t('gate.label')}>
      {onGuest && <SegmentedControl label={t('gate.guest')} showLabel options={GUESTS.map((value) => ({ value, label: t(`gate.${value}`) }))} value={guest} onChange={onGuest} />}
      <div className={styles['cards']} role="group" aria-label={t('gate.cards')}>
        {INSTRUCTIONS.map((instruction) => (
          <Button key={instruction} size="small" {...(PRIVILEGED.has(instruction) && { glyph: Lock })} onClick={() => act({ kind: 'fire', machine: firing, instruction })}>
            <code>{instruction}</code>
          </Button>
        ))}
      </div>
      <div className={styles['row']}>
        <Button variant="primary" size="small" glyph={Zap} onClick={() => act({ kind: 'fire-many', machine: firing })}>
          {t('gate.many')}
        </Button>
        <Switch
          label={t('gate.assist')}
          checked={hasAssist(computer.hardware)}
          onChange={(on) => {
            act({ kind: 'assist', machine: COMPUTER, on });
          }}
        />
      </div>
      <Counters guests={computer.guests} />
    </section>
  );
}
