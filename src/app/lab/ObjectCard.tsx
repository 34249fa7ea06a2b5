// The chosen object in words: what it is, how it is now, what such a thing is in general, and where to learn about it.
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { diagramOf } from '../../diagrams';
import { useSay } from '../../diagrams/shared/words';
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { cx } from '../../ui/cx';
import { IconButton } from '../../ui/IconButton';
import { type Language } from '../address';
import { kindOfObject } from '../stage/objectTerm';
import { ObjectLesson, ObjectMeaning, ObjectTerm } from '../stage/ObjectWords';
import styles from './ObjectCard.module.css';
import sheet from './Sheet.module.css';

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
  const { t } = useTranslation('stage');
  const say = useSay();
  const kind = kindOfObject(id);
  const now = diagramOf(view.lens).describeObject(moment, view, id);
  return (
    <section className={cx(sheet['sheet'], styles['card'])} aria-label={t('object.label')}>
      <div className={styles['head']}>
        {kind && (
          <h3 className={styles['term']}>
            <ObjectTerm lang={lang} kind={kind} />
          </h3>
        )}
        <IconButton glyph={X} label={t('object.close')} className={styles['close']} onClick={onClose} />
      </div>
      <p className={styles['now']} role="status">
        {now ? say(now) : t('object.gone')}
      </p>
      {kind && (
        <>
          <ObjectMeaning kind={kind} />
          <ObjectLesson lang={lang} kind={kind} />
        </>
      )}
    </section>
  );
}
