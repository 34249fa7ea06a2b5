// The course as a layer cake plugged into the wall: every lesson is a switch, the bakery on top lights up at the end.
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language } from '../address';
import { Bakery } from './Bakery';
import styles from './CourseMap.module.css';
import { LessonSwitch } from './LessonSwitch';
import { LESSONS, MODULES, OPEN } from './modules';
import { ModuleSlab } from './ModuleSlab';
import { PathChoice } from './PathChoice';
import { type CourseProgress, type LessonState, lessonStates, reachedModule } from './progress';
import { usePath } from './usePath';

/** Props of `CourseMap`. */
export interface CourseMapProps {
  lang: Language;
  progress: CourseProgress;
  /** h1 on its own page, h2 on home. */
  heading: 'h1' | 'h2';
  /** Stands at the end of the choice of a path. */
  aside?: ReactNode;
}

function Legend() {
  const { t } = useTranslation();
  const entries: readonly { state: LessonState; label: string }[] = [
    { state: 'done', label: t('course.on') },
    { state: 'now', label: t('course.now') },
    { state: 'open', label: t('course.open') },
    ...(OPEN.length < LESSONS.length ? [{ state: 'soon', label: t('course.soon') } as const] : []),
  ];
  return (
    <ul className={styles['legend']} aria-label={t('course.legend')}>
      {entries.map(({ state, label }) => (
        <li key={state}>
          <LessonSwitch state={state} />
          {label}
        </li>
      ))}
      <li>
        <span className={styles['fast']} aria-hidden="true" />
        {t('course.fast')}
      </li>
    </ul>
  );
}

function Plug() {
  return (
    <svg className={styles['plug']} viewBox="0 0 240 64" aria-hidden="true" focusable="false">
      <path className={styles['cord']} d="M62.5 0V40H150" />
      <path className={styles['solid']} d="M150 30h14a10 10 0 0 1 0 20h-14z" />
      <path className={styles['pins']} d="M174 35h12M174 45h12" />
      <rect className={styles['socket']} x="196" y="24" width="32" height="32" rx="7" />
      <circle className={styles['solid']} cx="207" cy="40" r="2.8" />
      <circle className={styles['solid']} cx="217" cy="40" r="2.8" />
    </svg>
  );
}

/** The map of all lessons, from the hardware at the bottom to the bakery on top. */
export function CourseMap({ lang, progress, heading: Heading, aside }: CourseMapProps) {
  const { t } = useTranslation();
  const [path, choosePath] = usePath();
  const states = lessonStates(progress, path);
  const reached = reachedModule(states);
  const done = LESSONS.filter(({ number }) => states[number] === 'done').length;
  const cable = (index: number) => (index < reached ? 'passed' : index === reached ? 'here' : 'ahead');
  return (
    <section className={styles['map']} aria-labelledby="course-map">
      <div className={styles['head']}>
        <div>
          <Heading id="course-map">{t('course.title')}</Heading>
          <p>
            {t('course.intro')} {done > 0 ? t('course.introCount', { open: OPEN.length, done }) : t('course.introOpen', { open: OPEN.length })}
          </p>
        </div>
        <Legend />
      </div>
      <div className={styles['ways']}>
        <PathChoice path={path} done={progress.done} onChoose={choosePath} />
        {aside}
      </div>
      <ol className={styles['strata']}>
        {MODULES.map((module, index) => (
          <ModuleSlab key={module.id} lang={lang} module={module} states={states} path={path} done={progress.done} cable={cable(index)} heading={Heading === 'h1' ? 'h2' : 'h3'}>
            {module.id === 'm6' && <Bakery lit={done === LESSONS.length} />}
          </ModuleSlab>
        ))}
      </ol>
      <div className={styles['ground']}>
        <Plug />
      </div>
    </section>
  );
}
