// The way on from a stop without VMs: one button brings the host's apps there, and starts one first where the host has none.
import { Plus } from 'lucide-react';
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { type Control } from '../../sim/control';
import { findMachine } from '../../sim/world';
import { Button } from '../../ui/Button';
import { isFree } from '../life/actions';
import { pressable } from '../shared/pressable';
import { phrase, useSay } from '../shared/words';
import { computerOf } from './computerOf';
import styles from './FirstVm.module.css';

/** The app for a host that has none. */
export const FIRST_APP = 'docker run -d nginx';

/** Props of `FirstVm`. */
export interface FirstVmProps {
  moment: Moment;
  view: View;
  act: (control: Control) => void;
  /** Types a line into the first terminal. */
  type: (line: string) => void;
}

/** The button; nothing while there are VMs, and while a turn that may bring some plays. */
export function FirstVm({ moment, view, act, type }: FirstVmProps) {
  const say = useSay();
  const computer = view.computer === 'own' ? computerOf(view) : null;
  if (computer === null || moment.inFlight.length + moment.ahead.length > 0) return null;
  const { machines } = moment.world;
  if ((findMachine(machines, computer)?.guests.length ?? 0) > 0) return null;
  const containers = Object.values(findMachine(machines, 'host')?.engine?.containers ?? {});
  const carries = containers.some(({ state }) => state === 'running');
  const bring = () => {
    if (!carries) type(FIRST_APP);
    act({ kind: 'deploy', computer });
  };
  return (
    <div className={styles['row']}>
      <Button size="small" variant="primary" glyph={Plus} {...pressable(carries || isFree(moment), bring)}>
        {say(phrase(carries ? 'stack.first.carry' : 'stack.first.run'))}
      </Button>
      {!carries && <code lang="en">{FIRST_APP}</code>}
    </div>
  );
}
