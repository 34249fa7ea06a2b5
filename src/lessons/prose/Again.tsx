// What is said of an answer in parts that is not right yet: how many parts are, or that none is.
import { useTranslation } from 'react-i18next';
import styles from './again.module.css';

/** Props of `Again`. */
export interface AgainProps {
  quiz: 'order' | 'sort' | 'match';
  /** How many parts of the answer are right. */
  number: number;
}

/** A sentence that asks to go on with what is not right yet. */
export function Again({ quiz, number }: AgainProps) {
  const { t } = useTranslation('prose');
  return <p className={styles['again']}>{number === 0 ? t(`${quiz}.none`) : t(`${quiz}.again`, { number })}</p>;
}
