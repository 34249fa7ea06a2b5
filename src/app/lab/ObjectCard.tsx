// The chosen object in words: what it is, how it is now, what such a thing is in general, and where to learn about it.
import { ArrowRight, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { diagramOf } from '../../diagrams';
import { useSay } from '../../diagrams/shared/words';
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { Icon } from '../../ui/Icon';
import { IconButton } from '../../ui/IconButton';
import { addressOf, type Language } from '../address';
import { CodeWords } from '../course/CodeWords';
import { findLesson } from '../course/modules';
import { kindOfObject, type ObjectKind } from './objectTerm';
import styles from './ObjectCard.module.css';

/** Props of `ObjectCard`. */
export interface ObjectCardProps {
  lang: Language;
  moment: Moment;
  view: View;
  /** The pick id of the chosen object. */
  id: string;
  onClose: () => void;
}

/** The card of one object. Its sentence follows the moment; an object that is gone is said to be gone. */
export function ObjectCard({ lang, moment, view, id, onClose }: ObjectCardProps) {
  const { t } = useTranslation(['stage', 'glossary', 'course']);
  const say = useSay();
  const kind = kindOfObject(id);
  const now = diagramOf(view.lens).describeObject(moment, view, id);
  return (
    <section className={styles['card']} aria-label={t('object.label')}>
      <div className={styles['head']}>
        {kind && (
          <h3 className={styles['term']}>
            {t(`${kind.term}.term`, { ns: 'glossary' })} <span lang={lang === 'ko' ? 'en' : 'ko'}>{t(`${kind.term}.other`, { ns: 'glossary' })}</span>
          </h3>
        )}
        <IconButton glyph={X} label={t('object.close')} className={styles['close']} onClick={onClose} />
      </div>
      <p className={styles['now']} role="status">
        {now ? say(now) : t('object.gone')}
      </p>
      {kind && <Meaning lang={lang} kind={kind} />}
    </section>
  );
}

/** What such a thing is, and the lesson about it. */
function Meaning({ lang, kind }: { lang: Language; kind: ObjectKind }) {
  const { t } = useTranslation(['glossary', 'course']);
  const lesson = findLesson(kind.lesson)?.lesson;
  return (
    <>
      <p className={styles['meaning']}>{t(`${kind.term}.sentence`)}</p>
      {lesson && (
        <Link href={addressOf(lang, 'learn', { lesson: kind.lesson })} className={styles['lesson']}>
          <span>
            {lesson.number} <CodeWords text={t(`lessons.${lesson.number}`, { ns: 'course' })} />
          </span>
          <Icon glyph={ArrowRight} />
        </Link>
      )}
    </>
  );
}
