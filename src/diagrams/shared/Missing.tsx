// What stands in an instrument's place where the scenario has no such machine.
import styles from './Missing.module.css';

/** Says in a friendly way what is not there. */
export function Missing({ what }: { what: string }) {
  return <p className={styles['missing']}>{what}</p>;
}
