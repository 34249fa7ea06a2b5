// What the learner points at, in the place of the caption or, on narrow screens, at the edge of the window: its term in both languages, how it is now, what such a thing is, and where to learn about it.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { diagramOf } from '../../diagrams';
import { useSay } from '../../diagrams/shared/words';
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { cx } from '../../ui/cx';
import { type Language } from '../address';
import { useWordsOnDemand } from '../wordsOnDemand';
import styles from './NameCard.module.css';
import { kindOfObject } from './objectTerm';
import { ObjectLesson, ObjectMeaning, ObjectTerm } from './ObjectWords';
import { NAME_CARD } from './useNamed';

/** Props of `NameCard`. */
export interface NameCardProps {
  moment: Moment;
  view: View;
  /** The pick id of the object. */
  id: string;
  /** Whether there are lessons to go to from here. */
  leads: boolean;
}

/** Whether an object of the picture stands in the lower half of the window, so that its card belongs at the top. */
function isLow(id: string): boolean {
  const name = CSS.escape(id);
  const box = document.querySelector(`figure :is([data-object="${name}"], [data-shown="${name}"])`)?.getBoundingClientRect();
  return box !== undefined && box.top + box.bottom > innerHeight;
}

/** The name of one object: give each a key of its own, as its place is chosen once. Its sentence follows the moment; what has no name is not spoken of. */
export default function NameCard({ moment, view, id, leads }: NameCardProps) {
  useWordsOnDemand('glossary');
  useWordsOnDemand('course');
  const { i18n } = useTranslation();
  const lang = i18n.language as Language;
  const say = useSay();
  const [low] = useState(() => isLow(id));
  const kind = kindOfObject(id);
  const now = diagramOf(view.lens).describeObject(moment, view, id);
  if (!now) return null;
  return (
    <div className={cx(styles['card'], leads && styles['docked'], low && styles['high'])} {...{ [NAME_CARD]: '' }}>
      <p className={styles['now']}>
        {kind && (
          <strong>
            <ObjectTerm lang={lang} kind={kind} />
          </strong>
        )}
        <span>{say(now)}</span>
      </p>
      {kind && (
        <div className={styles['more']}>
          <ObjectMeaning kind={kind} />
          {leads && <ObjectLesson lang={lang} kind={kind} />}
        </div>
      )}
    </div>
  );
}
