// What the learner is told of the machine of a question: lines as they were typed, files, and what was done without typing.
import { useTranslation } from 'react-i18next';
import { type Given } from '../../lessons/review/question';
import { CommandLine } from '../../ui/CommandLine';
import { CodeWords } from '../course/CodeWords';
import styles from './Question.module.css';
import { usePhrase } from './usePhrase';

function One({ given }: { given: Given }) {
  const say = usePhrase();
  if ('line' in given) {
    return (
      <code className={styles['typed']} lang="en">
        <CommandLine line={given.line} />
      </code>
    );
  }
  if ('file' in given) {
    return (
      <figure className={styles['file']}>
        <figcaption>
          <code lang="en">{given.file}</code>
        </figcaption>
        <pre lang="en">{given.text}</pre>
      </figure>
    );
  }
  return (
    <p className={styles['told']}>
      <CodeWords text={say(given.words)} />
    </p>
  );
}

/** The row of things done, the last one at the end. */
export function GivenCase({ given }: { given: readonly Given[] }) {
  const { t } = useTranslation('review');
  return (
    <section className={styles['given']} aria-label={t('happened')}>
      <p className={styles['label']} aria-hidden="true">
        {t('happened')}
      </p>
      <ol>
        {given.map((one, index) => (
          <li key={index}>
            <One given={one} />
          </li>
        ))}
      </ol>
    </section>
  );
}
