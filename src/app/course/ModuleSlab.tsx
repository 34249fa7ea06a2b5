// One layer of the map: a slab with its name, its lessons, and the cable that climbs through it.
import { Cpu, HardDrive, MemoryStick } from 'lucide-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx';
import { Icon } from '../../ui/Icon';
import { type Language } from '../address';
import { LessonItem } from './LessonItem';
import { type CourseModule, type LessonNumber, minutesOf } from './modules';
import { lessonsOn, missingBefore, type PathId } from './paths';
import styles from './ModuleSlab.module.css';
import { type LessonState } from './progress';

/** Props of `ModuleSlab`. */
export interface ModuleSlabProps {
  lang: Language;
  module: CourseModule;
  states: Record<LessonNumber, LessonState>;
  path: PathId;
  /** Names of the lessons that are finished. */
  done: readonly string[];
  /** Where the cable ends: it has passed this layer, ends in it, or has not reached it. */
  cable: 'passed' | 'here' | 'ahead';
  heading: 'h2' | 'h3';
  /** What stands on top of the slab. */
  children?: ReactNode;
}

function HardwareParts() {
  const { t } = useTranslation();
  const parts = [
    { glyph: Cpu, label: t('course.cpu') },
    { glyph: MemoryStick, label: t('course.memory') },
    { glyph: HardDrive, label: t('course.disk') },
  ];
  return (
    <div className={styles['parts']} aria-hidden="true">
      {parts.map(({ glyph, label }) => (
        <span key={label} className={styles['part']}>
          <Icon glyph={glyph} size="1.75rem" />
          {label}
        </span>
      ))}
    </div>
  );
}

/** A slab of the layer cake. */
export function ModuleSlab({ lang, module, states, path, done, cable, heading: Heading, children }: ModuleSlabProps) {
  const { t } = useTranslation(['ui', 'course']);
  const started = module.lessons.some(({ number }) => states[number] === 'done' || states[number] === 'now');
  return (
    <li className={cx(styles['slab'], styles[module.id], styles[cable], started && styles['started'])}>
      <div className={styles['lid']} aria-hidden="true" />
      <div className={styles['front']}>
        <span className={styles['riser']} aria-hidden="true" />
        <div className={styles['name']}>
          <Heading>{t(`modules.${module.id}`, { ns: 'course' })}</Heading>
          <p>{t('course.size', { count: module.lessons.length, minutes: minutesOf(module.lessons) })}</p>
        </div>
        <ol className={styles['lessons']} start={Number(module.lessons[0]?.number)}>
          {module.lessons.map((lesson) => {
            const aside = lesson.id !== undefined && !lessonsOn(path).includes(lesson);
            const before = aside || states[lesson.number] === 'done' ? [] : missingBefore(lesson, path, done);
            return <LessonItem key={lesson.number} lang={lang} lesson={lesson} state={states[lesson.number]} aside={aside} before={before} />;
          })}
        </ol>
        {module.id === 'm0' && <HardwareParts />}
        {children}
      </div>
    </li>
  );
}
