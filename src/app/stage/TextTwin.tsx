// The same picture as text: opened beside the lens, in the words of the language on screen.
import { useState } from 'react';
import { AlignLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { diagramOf } from '../../diagrams';
import { useSay } from '../../diagrams/shared/words';
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { buttonClass, ButtonFace } from '../../ui/Button';
import { Popover } from '../../ui/Popover';
import styles from './TextTwin.module.css';

/** Props of `TextTwin`. */
export interface TextTwinProps {
  moment: Moment;
  view: View;
  picked: readonly string[];
}

function Sentences({ moment, view, picked }: TextTwinProps) {
  const say = useSay();
  const sentences = [...new Set(diagramOf(view.lens).describe(moment, view, picked).map(say))];
  return (
    <ul className={styles['sentences']}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** A button that opens the sentences of the lens. While it is closed they are not said anew at each moment: what stands there is for a page without scripts. */
export function TextTwin({ moment, view, picked }: TextTwinProps) {
  const { t } = useTranslation('stage');
  const [first] = useState(moment);
  return (
    <Popover
      label={t('asText')}
      trigger={
        <ButtonFace glyph={AlignLeft}>
          <span className={styles['word']}>{t('asText')}</span>
        </ButtonFace>
      }
      triggerClassName={buttonClass({ size: 'small', variant: 'quiet' }, styles['open'])}
      className={styles['card']}
    >
      {(open) => <Sentences moment={open ? moment : first} view={view} picked={picked} />}
    </Popover>
  );
}
