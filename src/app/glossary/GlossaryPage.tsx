// The glossary: every term in both languages with one sentence, searchable, and the lessons that use it.
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import lessonsByTerm from 'virtual:lesson-terms';
import { Link } from 'wouter';
import type glossary from '../../../locales/en/glossary.json';
import { SearchField } from '../../ui/SearchField';
import { cx } from '../../ui/cx';
import { addressOf, type Language } from '../address';
import { findLesson } from '../course/modules';
import { plainTitle } from '../course/plainTitle';
import { type PageProps } from '../routes';
import styles from './GlossaryPage.module.css';
import { type Entry, searchTerms } from './searchTerms';

type TermId = keyof typeof glossary;

function Lessons({ lang, term }: { lang: Language; term: string }) {
  const { t } = useTranslation(['ui', 'course']);
  const lessons = (lessonsByTerm[term] ?? []).flatMap((id) => findLesson(id)?.lesson ?? []);
  if (lessons.length === 0) return null;
  return (
    <ul className={styles['lessons']} aria-label={t('glossary.lessons')}>
      {lessons.map(({ id = '', number }) => (
        <li key={id}>
          <Link href={addressOf(lang, 'learn', { lesson: id })} aria-label={`${number} ${plainTitle(t(`lessons.${number}`, { ns: 'course' }))}`}>
            {number}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The page at /glossary. */
export default function GlossaryPage({ lang }: PageProps) {
  const { t, i18n } = useTranslation(['ui', 'glossary']);
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const words = i18n.getResourceBundle(lang, 'glossary') as Record<TermId, Omit<Entry, 'id'>>;
  const entries = Object.entries(words)
    .map(([id, entry]) => ({ id, ...entry }))
    .sort((a, b) => a.term.localeCompare(b.term, lang));
  const found = searchTerms(entries, wanted);
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1>{t('glossary.title')}</h1>
        <SearchField label={t('glossary.search')} placeholder={t('glossary.placeholder')} value={query} onChange={setQuery} />
        <p role="status" className={cx(styles['count'], found.length === 0 && styles['none'])}>
          {found.length === 0 ? t('glossary.none') : t('glossary.count', { count: found.length })}
        </p>
      </header>
      <dl className={styles['terms']}>
        {found.map(({ id, term, other, sentence }) => (
          <div key={id} id={id} className={styles['entry']}>
            <dt>
              {term}
              {other !== term && (
                <span className={styles['other']} lang={lang === 'ko' ? 'en' : 'ko'}>
                  {other}
                </span>
              )}
            </dt>
            <dd>
              <p>{sentence}</p>
              <Lessons lang={lang} term={id} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
