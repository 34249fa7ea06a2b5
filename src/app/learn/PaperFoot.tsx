// What stands at the foot of a printed step: the sources that its words name, and where to find it on the screen.
import { useTranslation } from 'react-i18next';
import { type SourceTag } from '../../lessons/prose/Source';
import styles from './LearnPage.module.css';

/** The sources in a line, and the address of the page. */
export function PaperFoot({ sources }: { sources: readonly SourceTag[] }) {
  const { t } = useTranslation(['sources', 'stage']);
  return (
    <footer className={styles['paperFoot']}>
      {sources.length > 0 && (
        <p>
          <strong>{t('lesson.sources', { ns: 'stage' })}</strong>{' '}
          {sources.map((tag) => (
            <span key={tag}>
              [{tag}] {t(`${tag}.title`)}
            </span>
          ))}
        </p>
      )}
      <p>{window.location.href}</p>
    </footer>
  );
}
