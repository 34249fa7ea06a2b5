// How fast the film runs: all speeds side by side where there is room, a list where there is not.
import { useTranslation } from 'react-i18next';
import { type Speed } from '../../lab/labState';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { Select } from '../../ui/Select';
import styles from './TimelineBar.module.css';

const SPEEDS: readonly Speed[] = [0.25, 0.5, 1, 2, 4];

/** Props of `SpeedChoice`. */
export interface SpeedChoiceProps {
  speed: Speed;
  onSpeed: (speed: Speed) => void;
}

/** The choice of a speed. The style sheet shows one of its two forms. */
export function SpeedChoice({ speed, onSpeed }: SpeedChoiceProps) {
  const { t } = useTranslation('diagrams');
  const options = SPEEDS.map((each) => ({ value: String(each), label: t('timeline.speedValue', { speed: each }) }));
  const props = {
    label: t('timeline.speed'),
    options,
    value: String(speed),
    onChange: (value: string) => onSpeed(SPEEDS.find((each) => String(each) === value) ?? 1),
  };
  return (
    <div className={styles['speed']}>
      <SegmentedControl {...props} className={styles['speedKeys'] ?? ''} />
      <Select {...props} hideLabel className={styles['speedList'] ?? ''} />
    </div>
  );
}
