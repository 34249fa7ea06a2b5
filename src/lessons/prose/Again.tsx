// What is said of an answer in parts that is not right yet: how many parts are, or that none is.
import { useTranslation } from 'react-i18next';

/** Props of `Again`. */
export interface AgainProps {
  quiz: 'order' | 'sort' | 'match';
  /** How many parts of the answer are right. */
  number: number;
  className?: string | undefined;
}

/** A sentence that asks to go on with what is not right yet. */
export function Again({ quiz, number, className }: AgainProps) {
  const { t } = useTranslation('prose');
  return <p className={className}>{number === 0 ? t(`${quiz}.none`) : t(`${quiz}.again`, { number })}</p>;
}
