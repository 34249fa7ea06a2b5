// The same picture as text: opened beside the lens, in the words of the language on screen.
import { AlignLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { diagramOf } from '../../diagrams';
import { useSay } from '../../diagrams/shared/words';
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { buttonClass, ButtonFace } from '../../ui/Button';
import { Popover } from '../../ui/Popover';
import styles from './TextTwin.module.css';

/** A button that opens the sentences of the lens. */
export function TextTwin({ moment, view, picked }: { moment: Moment; view: View; picked: readonly string[] }) {
  const { t } = useTranslation('stage');
  const say = useSay();
  const sentences = [...new Set(diagramOf(view.lens).describe(moment, view, picked).map(say))];
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
      <ul className={styles['sentences']}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Popover>
  );
}
