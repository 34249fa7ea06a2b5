// How many request cards did that take? A number to choose, for a check that asks.
import { useTranslation } from 'react-i18next';
import { SegmentedControl } from '../../ui/SegmentedControl';
import styles from './CardCount.module.css';

const NUMBERS = ['2', '3', '4', '5', '6'] as const;

/** Props of `CardCount`. */
export interface CardCountProps {
  value: string | undefined;
  onAnswer: (value: string) => void;
}

/** Five numbers to choose from. */
export function CardCount({ value, onAnswer }: CardCountProps) {
  const { t } = useTranslation('stage');
  return (
    <div className={styles['count']}>
      <SegmentedControl
        label={t('cards.question')}
        showLabel
        options={NUMBERS.map((n) => ({ value: n, label: n }))}
        value={(value ?? '') as (typeof NUMBERS)[number]}
        onChange={onAnswer}
      />
    </div>
  );
}
