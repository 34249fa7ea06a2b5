// Everything that can be asked: the lesson it belongs to, the box it is in, when it comes next.
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { BOX_DAYS } from '../../lab/review';
import { type KindState } from '../../lessons/review/due';
import { type KindId, KINDS } from '../../lessons/review/kinds';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { addressOf, type Language } from '../address';
import { findLesson } from '../course/modules';
import styles from './KindsList.module.css';
import { whenIn } from './when';

/** Props of `KindsList`. */
export interface KindsListProps {
  lang: Language;
  states: readonly KindState[];
  now: number;
  onPractise: (kind: KindId) => void;
}

/** The boxes up to the one that it is in; none before its lesson. */
function Boxes({ box }: { box: number | null }) {
  const { t } = useTranslation('review');
  return (
    <span className={styles['boxes']} {...(box === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': t('box', { box: box + 1, boxes: BOX_DAYS.length }) })}>
      {BOX_DAYS.map((days, index) => (
        <i key={days} className={cx(box !== null && index <= box && styles['reached'])} />
      ))}
    </span>
  );
}

/** The list under the review. */
export function KindsList({ lang, states, now, onPractise }: KindsListProps) {
  const { t } = useTranslation('review');
  return (
    <section className={styles['kinds']} aria-labelledby="kinds">
      <h2 id="kinds">{t('kindsTitle')}</h2>
      <p>{t('kindsIntro', { days: BOX_DAYS.join(', ') })}</p>
      <ul>
        {states.map(({ kind, box, due }) => (
          <li key={kind} className={styles['kind']}>
            <h3 id={`kind-${kind}`}>{t(`kinds.${kind}.name`)}</h3>
            <p className={styles['where']}>
              <Link href={addressOf(lang, 'learn', KINDS[kind])}>
                {t('fromLesson')} {findLesson(KINDS[kind].lesson)?.lesson.number}
              </Link>
            </p>
            <p className={styles['when']}>
              <Boxes box={due === null ? null : box} />
              <span>{due === null ? t('afterLesson') : due <= now ? t('now') : whenIn(lang, due, now)}</span>
            </p>
            <Button size="small" id={`practise-${kind}`} aria-labelledby={`practise-${kind} kind-${kind}`} onClick={() => onPractise(kind)}>
              {t('practiceShort')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
