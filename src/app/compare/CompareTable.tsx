// The usual comparison of VM and container in four rows. Each row runs its experiment, and says where it needs a "but".
import { FlaskConical } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Measure } from '../../diagrams/race/values';
import { phrase, useSay } from '../../diagrams/shared/words';
import { Button } from '../../ui/Button';
import { EXPERIMENTS, rowOf, ROWS } from './experiments';
import styles from './CompareTable.module.css';

/** Props of `CompareTable`. */
export interface CompareTableProps {
  measure: Measure;
  /** The machine can be operated. */
  operable: boolean;
  onRun: (measure: Measure) => void;
}

/** The table as a control panel. */
export function CompareTable({ measure, operable, onRun }: CompareTableProps) {
  const { t } = useTranslation('stage');
  const say = useSay();
  const here = rowOf(measure);
  return (
    <table className={styles['table']}>
      <caption>{t('compare.table.caption')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('compare.table.vm')}</th>
          <th scope="col">{t('compare.table.container')}</th>
          <th scope="col">{t('compare.table.experiment')}</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map((row) => (
          <tr key={row} className={styles['row']} data-here={row === here ? '' : undefined}>
            <th scope="row">{t(`compare.rows.${row}.name`)}</th>
            <td data-column={t('compare.table.vm')}>{t(`compare.rows.${row}.vm`)}</td>
            <td data-column={t('compare.table.container')}>{t(`compare.rows.${row}.container`)}</td>
            <td>
              <div className={styles['experiments']}>
                {EXPERIMENTS[row].map((each: Measure) => (
                  <Button key={each} size="small" glyph={FlaskConical} aria-pressed={each === measure} disabled={!operable} onClick={() => onRun(each)}>
                    {say(phrase(`race.measure.${each}`))}
                  </Button>
                ))}
              </div>
              {row === here && (
                <p className={styles['but']} role="status">
                  {t(`compare.rows.${row}.but`)}
                </p>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
