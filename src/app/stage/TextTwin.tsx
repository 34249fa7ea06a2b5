// The same picture as text: opened beside the lens, in the words of the language on screen.
import { AlignLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { describeInside } from '../../diagrams/inside/describe';
import { describeJourney } from '../../diagrams/journey/describe';
import { type Phrase, useSay } from '../../diagrams/shared/words';
import { describeStack } from '../../diagrams/stack/describe';
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lessons/lesson';
import { buttonClass, ButtonFace } from '../../ui/Button';
import { Popover } from '../../ui/Popover';
import styles from './TextTwin.module.css';

function phrasesOf(moment: Moment, view: View, picked: readonly string[]): Phrase[] {
  if (view.lens === 'journey') return describeJourney(moment);
  if (view.lens === 'inside') return describeInside(moment.world, { view: view.side, joined: picked, size: 'wide' });
  return describeStack(moment.world, { view: view.stack, type: view.type === '2' ? 2 : 1, going: moment.inFlight.map(({ event }) => event) });
}

/** A button that opens the sentences of the lens. */
export function TextTwin({ moment, view, picked }: { moment: Moment; view: View; picked: readonly string[] }) {
  const { t } = useTranslation('stage');
  const say = useSay();
  const sentences = [...new Set(phrasesOf(moment, view, picked).map(say))];
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
