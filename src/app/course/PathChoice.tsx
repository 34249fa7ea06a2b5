// The choice of a way through the course, with how far it is done and how long it takes.
import { useTranslation } from 'react-i18next';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { minutesOf } from './modules';
import { lessonsOn, type PathId, PATHS } from './paths';
import styles from './PathChoice.module.css';

/** Props of `PathChoice`. */
export interface PathChoiceProps {
  path: PathId;
  /** Names of the lessons that are finished. */
  done: readonly string[];
  onChoose: (path: PathId) => void;
}

/** One choice among the paths; the sum of the chosen one is read out when it changes. */
export function PathChoice({ path, done, onChoose }: PathChoiceProps) {
  const { t } = useTranslation();
  const lessons = lessonsOn(path);
  const finished = lessons.filter(({ id }) => id !== undefined && done.includes(id)).length;
  return (
    <div className={styles['choice']}>
      <SegmentedControl
        showLabel
        label={t('course.path.label')}
        options={PATHS.map((value) => ({ value, label: t(`course.path.name.${value}`) }))}
        value={path}
        onChange={onChoose}
      />
      <p className={styles['sum']} role="status">
        <span>{t(`course.path.what.${path}`)}</span> <b>{t('course.path.sum', { done: finished, count: lessons.length, minutes: minutesOf(lessons) })}</b>
      </p>
    </div>
  );
}
