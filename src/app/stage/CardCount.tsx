// How many request cards did that take? A number to choose, for a check that asks.
import { useTranslation } from 'react-i18next';
import { SegmentedControl } from '../../ui/SegmentedControl';
import styles from './CardCount.module.css';

const NUMBERS = ['2', '3', '4', '5', '6'] as const;

/** Props of `CardCount`. */
export interface CardCountProps {
  value: string | undefined;
  /** The number that is right: another one is met with a word. */
  right: string | undefined;
  onAnswer: (value: string) => void;
}

/** Five numbers to choose from. */
export function CardCount({ value, right, onAnswer }: CardCountProps) {
  const { t } = useTranslation('stage');
  return (
    <div className={styles['count']}>
      <span aria-hidden="true">{t('cards.label')}</span>
      <SegmentedControl label={t('cards.question')} options={NUMBERS.map((n) => ({ value: n, label: n }))} value={(value ?? '') as (typeof NUMBERS)[number]} onChange={onAnswer} />
      <span role="status" className={styles['again']}>
        {value !== undefined && value !== right && t('cards.again')}
      </span>
    </div>
  );
}
