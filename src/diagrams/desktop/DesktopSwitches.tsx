// The switches of the desktop instrument: which computer, and whether the cover is on.
import { SETUPS, type SetupId } from '../../sim/desktops';
import { Button } from '../../ui/Button';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { phrase, useSay } from '../shared/words';
import styles from './DesktopSwitches.module.css';
import { type Peel } from './layout';

/** Props of `DesktopSwitches`; what cannot be changed has no switch. */
export interface DesktopSwitchesProps {
  setup: SetupId;
  peel: Peel;
  onSetup: ((setup: SetupId) => void) | undefined;
  onPeel: ((peel: Peel) => void) | undefined;
}

/** The four computers in a row, and the cover's button. */
export function DesktopSwitches({ setup, peel, onSetup, onPeel }: DesktopSwitchesProps) {
  const say = useSay();
  return (
    <div className={styles['switches']}>
      {onSetup && (
        <SegmentedControl
          label={say(phrase('desktop.setup.label'))}
          options={SETUPS.map((value) => ({ value, label: say(phrase(`desktop.setup.${value}`)) }))}
          value={setup}
          onChange={onSetup}
        />
      )}
      {onPeel && setup !== 'linux-engine' && (
        <Button size="small" onClick={() => onPeel(peel === 'open' ? 'closed' : 'open')}>
          {say(phrase(peel === 'open' ? 'desktop.peel.close' : 'desktop.peel.open'))}
        </Button>
      )}
    </div>
  );
}
