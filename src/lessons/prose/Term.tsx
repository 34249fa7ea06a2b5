// A term inside the prose: pressed, it says what it means, with its name in both languages.
import { useTranslation } from 'react-i18next';
import type glossary from '../../../locales/en/glossary.json';
import { InlinePopover } from './InlinePopover';
import { useLessonProse } from './LessonProseContext';
import styles from './inline.module.css';
import { usePlainTerms } from './PlainTerms';
import { type WordsProps } from './Step';

/** The id of a term in the glossary. */
export type TermId = keyof typeof glossary;

/** A term with its meaning. */
export function Term({ id, children }: WordsProps & { id: TermId }) {
  const { lang } = useLessonProse();
  const { t } = useTranslation('glossary');
  const plain = usePlainTerms();
  if (plain) return children;
  const term = t(`${id}.term`);
  return (
    <InlinePopover className={styles['term'] ?? ''} trigger={children} label={term}>
      <span className={styles['names']}>
        <strong>{term}</strong> <span lang={lang === 'ko' ? 'en' : 'ko'}>{t(`${id}.other`)}</span>
      </span>
      <span className={styles['meaning']}>{t(`${id}.sentence`)}</span>
    </InlinePopover>
  );
}
