// A command inside the prose that can be pressed instead of typed.
import { Play } from 'lucide-react';
import { Children } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandLine } from '../../ui/CommandLine';
import { Icon } from '../../ui/Icon';
import { useLessonProse } from './LessonProseContext';
import styles from './inline.module.css';
import { type WordsProps } from './Step';

/** A command line; pressing it runs it. */
export function Run({ children }: WordsProps) {
  const { onRun } = useLessonProse();
  const { t } = useTranslation('prose');
  const line = Children.toArray(children)
    .filter((part) => typeof part === 'string')
    .join('');
  return (
    <button type="button" className={styles['run']} onClick={() => onRun(line)}>
      <Icon glyph={Play} size="0.75em" />
      <span className="visually-hidden">{t('run')}</span>
      <code>
        <CommandLine line={line} />
      </code>
    </button>
  );
}
