// What kind of thing an object is, in words: its term in both languages, what such a thing is in general, and where to learn about it.
import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Icon } from '../../ui/Icon';
import { addressOf, type Language } from '../address';
import { CodeWords } from '../course/CodeWords';
import { findLesson } from '../course/modules';
import { type ObjectKind } from './objectTerm';
import styles from './ObjectWords.module.css';

/** The term of a kind, first in the language of the page. */
export function ObjectTerm({ lang, kind }: { lang: Language; kind: ObjectKind }) {
  const { t } = useTranslation('glossary');
  return (
    <>
      {t(`${kind.term}.term`)}{' '}
      <span className={styles['other']} lang={lang === 'ko' ? 'en' : 'ko'}>
        {t(`${kind.term}.other`)}
      </span>
    </>
  );
}

/** What such a thing is, in one sentence. */
export function ObjectMeaning({ kind }: { kind: ObjectKind }) {
  const { t } = useTranslation('glossary');
  return <p className={styles['meaning']}>{t(`${kind.term}.sentence`)}</p>;
}

/** The way to the lesson about it. */
export function ObjectLesson({ lang, kind }: { lang: Language; kind: ObjectKind }) {
  const { t } = useTranslation('course');
  const lesson = findLesson(kind.lesson)?.lesson;
  if (!lesson) return null;
  return (
    <Link href={addressOf(lang, 'learn', { lesson: kind.lesson })} className={styles['lesson']}>
      <span>
        {lesson.number} <CodeWords text={t(`lessons.${lesson.number}`)} />
      </span>
      <Icon glyph={ArrowRight} />
    </Link>
  );
}
