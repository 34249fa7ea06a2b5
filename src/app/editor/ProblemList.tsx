// What is wrong with the file, line by line; a press goes to the place.
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon';
import styles from './EditorPanel.module.css';
import { type Problem } from './problem';

/** Props of `ProblemList`. */
export interface ProblemListProps {
  problems: readonly Problem[];
  language: string;
  onPick: (problem: Problem) => void;
}

/** The problems of a file that is looked through, or that there are none. */
export function ProblemList({ problems, language, onPick }: ProblemListProps) {
  const { t } = useTranslation('editor');
  if (problems.length === 0)
    return (
      <p className={styles['fine']}>
        <Icon glyph={CircleCheck} /> {t('fine')}
      </p>
    );
  return (
    <div className={styles['problems']} lang={language}>
      <h3>{t('problems', { count: problems.length })}</h3>
      <ol>
        {problems.map((problem, at) => (
          <li key={at}>
            <button type="button" className={styles[problem.severity]} onClick={() => onPick(problem)}>
              <Icon glyph={problem.severity === 'error' ? CircleAlert : TriangleAlert} />
              <span>
                <b>{t('line', { n: problem.line })}</b> <span className="visually-hidden">{t(problem.severity)}: </span>
                {t(`problem.${problem.words}`, { text: problem.text })}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
