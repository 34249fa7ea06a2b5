// Wrong beliefs to find oneself in, each with what is true and the way to the step that shows it.
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Icon } from '../../ui/Icon';
import { SearchField } from '../../ui/SearchField';
import { addressOf, type Language } from '../address';
import { searchTerms } from '../glossary/searchTerms';
import styles from './Beliefs.module.css';
import { type BeliefId, BELIEFS } from './wrongBeliefs';

const IDS = Object.keys(BELIEFS) as BeliefId[];

/** The list under the map, with a search that takes Hangul's initial consonants too. */
export function Beliefs({ lang }: { lang: Language }) {
  const { t } = useTranslation('beliefs');
  const [query, setQuery] = useState('');
  const entries = IDS.map((id) => ({ id, term: t(`beliefs.${id}.belief`), other: '', sentence: t(`beliefs.${id}.truth`) }));
  const found = searchTerms(entries, query);
  return (
    <section className={styles['beliefs']} aria-labelledby="beliefs">
      <div className={styles['head']}>
        <h2 id="beliefs">{t('title')}</h2>
        <p>{t('lead')}</p>
        <SearchField label={t('search')} placeholder={t('placeholder')} value={query} onChange={setQuery} />
      </div>
      <p role="status" className={found.length === 0 ? styles['none'] : 'visually-hidden'}>
        {found.length === 0 ? t('none') : ''}
      </p>
      <ul className={styles['list']}>
        {found.map(({ id, term, sentence }) => {
          const { lesson, step } = BELIEFS[id as BeliefId];
          return (
            <li key={id}>
              <Link href={addressOf(lang, 'learn', { lesson, step })} className={styles['card']}>
                <q>{term}</q>
                <span>{sentence}</span>
                <b>
                  {t('see', { number: lesson.slice(0, 2) })} <Icon glyph={ArrowRight} size="1em" />
                </b>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
