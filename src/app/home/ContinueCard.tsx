// The one thing to do next: the lesson left in the middle, the first one for a newcomer, or the lab when all is done.
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { cx } from '../../ui/cx';
import { Mark } from '../../ui/Mark';
import { addressOf, type Language } from '../address';
import { CodeWords } from '../course/CodeWords';
import { OPEN } from '../course/modules';
import { BEATS, type CourseProgress, nextLesson } from '../course/progress';
import { usePath } from '../course/usePath';
import styles from './ContinueCard.module.css';

/** Props of `ContinueCard`. */
export interface ContinueCardProps {
  lang: Language;
  progress: CourseProgress;
}

/** The five beats as bars: filled, half filled for the present one, empty. */
function Beats({ at }: { at: number }) {
  const { t } = useTranslation();
  return (
    <ol className={styles['beats']}>
      {BEATS.map((beat, index) => (
        <li key={beat} className={cx(index < at && styles['past'], index === at && styles['present'])} aria-current={index === at ? 'step' : undefined}>
          {t(`home.beats.${beat}`)}
        </li>
      ))}
    </ol>
  );
}

/** Where no lesson comes next: everything is done, or the path is, or the learner chooses. */
function NoNext({ lang, end }: { lang: Language; end: 'done' | 'pathDone' | 'free' }) {
  const { t } = useTranslation();
  return (
    <section className={styles['card']} aria-labelledby="continue">
      <div className={styles['in']}>
        <h2 id="continue">{t(`home.card.${end}`)}</h2>
        <p>{t(`home.card.${end}Body`)}</p>
      </div>
      <Link href={addressOf(lang, end === 'done' ? 'lab' : 'course')} className={styles['go']}>
        <Mark onInk />
        {t(end === 'done' ? 'home.card.lab' : 'home.card.map')}
      </Link>
    </section>
  );
}

/** The card under the headline. */
export function ContinueCard({ lang, progress }: ContinueCardProps) {
  const { t } = useTranslation(['ui', 'course']);
  const [path] = usePath();
  const lesson = nextLesson(progress, path);
  if (lesson?.id === undefined) {
    const all = OPEN.every(({ id }) => id !== undefined && progress.done.includes(id));
    return <NoNext lang={lang} end={all ? 'done' : path === 'free' ? 'free' : 'pathDone'} />;
  }
  const left = progress.current?.lesson === lesson.id ? progress.current : undefined;
  const eyebrow = left ? 'resume' : progress.done.length > 0 ? 'next' : 'start';
  return (
    <section className={styles['card']} aria-labelledby="continue">
      <div className={styles['in']}>
        <p className={styles['eyebrow']}>
          <span>{t(`home.card.${eyebrow}`)}</span>
          <span>{t('home.card.minutes', { minutes: lesson.minutes })}</span>
        </p>
        <h2 id="continue">
          {lesson.number} <CodeWords text={t(`lessons.${lesson.number}`, { ns: 'course' })} />
        </h2>
        <Beats at={left ? left.beat : -1} />
      </div>
      <Link href={addressOf(lang, 'learn', left ? { lesson: lesson.id, step: left.step } : { lesson: lesson.id })} className={styles['go']}>
        <Mark onInk />
        {left ? t('home.card.go') : t('home.card.begin')}
      </Link>
    </section>
  );
}
