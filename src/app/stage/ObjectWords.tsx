// What kind of thing an object is, in words: its term in both languages, what such a thing is in general, and where to learn about it.
import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { Icon } from '../../ui/Icon';
import { addressOf, type Language } from '../address';
import { CodeWords } from '../course/CodeWords';
import { findLesson } from '../course/modules';
import { type ObjectKind } from './objectTerm';
import styles from './ObjectWords.module.css';

/** The term of a kind, first in the language of the page. */
export function ObjectTerm({ lang, kind }: { lang: Language; kind: ObjectKind }) {
  const { t } = useTranslation('glossary');
  const term = t(`${kind.term}.term`);
  const other = t(`${kind.term}.other`);
  if (other === term) return term;
  return (
    <>
      {term}{' '}
      <span className={styles['other']} lang={lang === 'ko' ? 'en' : 'ko'}>
        {other}
      </span>
    </>
  );
}

/** What such a thing is, in one sentence. */
export function ObjectMeaning({ kind }: { kind: ObjectKind }) {
  const { t } = useTranslation('glossary');
  return <p className={styles['meaning']}>{t(`${kind.term}.sentence`)}</p>;
}

/** The way to the lesson about it; none where one is in it. */
export function ObjectLesson({ lang, kind }: { lang: Language; kind: ObjectKind }) {
  const { t } = useTranslation('course');
  const [here] = useLocation();
  const lesson = findLesson(kind.lesson)?.lesson;
  const href = addressOf(lang, 'learn', { lesson: kind.lesson });
  if (!lesson || here === href || here.startsWith(`${href}/`)) return null;
  return (
    <Link href={href} className={styles['lesson']}>
      <span>
        {lesson.number} <CodeWords text={t(`lessons.${lesson.number}`)} />
      </span>
      <Icon glyph={ArrowRight} />
    </Link>
  );
}
