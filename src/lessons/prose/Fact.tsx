// A date or version among words: written from the table of facts, and pressed it says when and where it was looked up.
import { useTranslation } from 'react-i18next';
import { dayIn, type Fact as DatedFact, type FactId, FACTS, factWords } from '../facts';
import { InlinePopover } from './InlinePopover';
import { useLessonProse } from './LessonProseContext';
import styles from './inline.module.css';
import { usePlainTerms } from './PlainTerms';

/** One dated fact. */
export function Fact({ id }: { id: FactId }) {
  const { lang } = useLessonProse();
  const { t } = useTranslation(['sources', 'prose']);
  const fact: DatedFact = FACTS[id];
  const words = factWords(fact, lang);
  if (usePlainTerms()) return words;
  return (
    <InlinePopover className={styles['term'] ?? ''} trigger={words} label={words}>
      <strong>{t('fact.checked', { ns: 'prose', date: dayIn(lang, fact.checkedOn) })}</strong>
      {fact.sources.map((tag) => (
        <span key={tag} className={styles['meaning']}>
          {t(`${tag}.title`)}
        </span>
      ))}
    </InlinePopover>
  );
}
