// The bakery on top of the cake: dark until every lesson is on, then lit.
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx';
import styles from './Bakery.module.css';

const AWNING =
  'M236 110q11.2 17 22.3 0q11.2 17 22.3 0q11.2 17 22.4 0q11.2 17 22.3 0q11.2 17 22.3 0q11.2 17 22.4 0q11.2 17 22.3 0q11.2 17 22.3 0q11.2 17 22.4 0q11.2 17 22.3 0q11.2 17 22.3 0q11.2 17 22.4 0z';

/** The shop, a tree, a lamp, and what it takes to light them. */
export function Bakery({ lit }: { lit: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={cx(styles['bakery'], lit && styles['lit'])}>
      <svg viewBox="184 0 436 206" className={styles['art']} aria-hidden="true" focusable="false">
        <path d="M186 204H618" className={styles['ground']} />
        <path d="M256 84H484V204H256z" className={styles['wall']} />
        <path d="M270 48H470V84H270z" className={styles['sign']} />
        <path d="M300 48V30h26v18" className={styles['crust']} />
        <path d="M312 20c-7-6 7-9 0-16" className={styles['line']} />
        <path d="M246 84H494L504 110H236z" className={styles['crust']} />
        <path d="M287 84H329L325 110H281zM370.5 84H411.5L415 110H370.5zM453 84H494L504 110H459z" className={styles['wall']} />
        <path d={AWNING} className={styles['crust']} />
        <path d="M278 204V134H328V204" className={styles['door']} />
        <path d="M287 144H319V164H287z" className={styles['pane']} />
        <circle cx="319" cy="178" r="2.5" className={styles['ink']} />
        <path d="M346 138H468V190H346z" className={styles['window']} />
        <path d="M346 186H468" className={styles['line']} />
        <path d="M354 186c0-24 32-24 32 0zM391 186c0-24 32-24 32 0zM428 186c0-24 32-24 32 0z" className={styles['crust']} />
        <path d="M364 177l5-6M371 178l5-6M401 177l5-6M408 178l5-6M438 177l5-6M445 178l5-6" className={styles['line']} />
        <path d="M556 204V104M556 104c0-18 36-18 36 0v6" className={styles['line']} />
        <path d="M580 110h24l8 20h-40z" className={styles['lamp']} />
        <path d="M200 204v-34M190 204h20" className={styles['line']} />
        <circle cx="200" cy="152" r="20" className={styles['tree']} />
        <text x="370" y="74" textAnchor="middle" fontSize="21" className={styles['words']}>
          {t('course.sign')}
        </text>
      </svg>
      <p className={styles['goal']}>{lit ? t('course.goalDone') : t('course.goal')}</p>
    </div>
  );
}
