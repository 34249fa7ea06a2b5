// For whoever stands before a class: every lesson as a talk, folded away under the map.
import { Presentation } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Icon } from '../../ui/Icon';
import { addressOf, type Language } from '../address';
import { CodeWords } from './CodeWords';
import { OPEN } from './modules';
import styles from './Talks.module.css';

/** The list of talks. */
export function Talks({ lang }: { lang: Language }) {
  const { t } = useTranslation(['ui', 'course']);
  return (
    <details className={styles['talks']}>
      <summary>
        <Icon glyph={Presentation} /> {t('course.talks')}
      </summary>
      <p>{t('course.talksBody')}</p>
      <ul>
        {OPEN.map(({ id = '', number }) => (
          <li key={number}>
            <Link href={addressOf(lang, 'present', { lesson: id })}>
              <span className="mono">{number}</span> <CodeWords text={t(`lessons.${number}`, { ns: 'course' })} />
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
