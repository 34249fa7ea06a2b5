// What happens now, in one sentence: the number of the request, the words, and the phrase that matters.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Moment } from '../../lab/timeline';
import { useAnnounce } from '../../ui/Announcer';
import { cx } from '../../ui/cx';
import { type MomentCaption } from '../journey/momentCaption';
import { hueClass } from '../shared/hue';
import styles from './Caption.module.css';
import { CaptionWords } from './CaptionWords';
import { plain, useCaptionText } from './captionText';
import { captionHue } from './eventHue';

/** Props of `Caption`. */
export interface CaptionProps {
  moment: Moment;
  /** What is said of it; null where there is nothing to say yet. */
  caption: MomentCaption | null;
}

/** Says the last sentence of a turn when the turn is over, and nothing on the way there. */
function useTurnAnnouncement({ turn, inFlight, ahead }: Moment, sentence: string): void {
  const announce = useAnnounce();
  const said = useRef<Moment['turn'] | undefined>(undefined);
  const over = inFlight.length === 0 && ahead.length === 0;
  useEffect(() => {
    // What was there when the page opened is no news; its end, where it is still to come, is.
    if (said.current === undefined) said.current = over ? turn : null;
    if (!over || said.current === turn) return;
    said.current = turn;
    if (turn) announce(sentence);
  }, [turn, over, sentence, announce]);
}

/** The caption of a moment. Its room stays the same while the sentences change. */
export function Caption({ moment, caption: view }: CaptionProps) {
  const { t } = useTranslation('diagrams');
  const say = useCaptionText();
  const sentence = view ? say(view) : t('timeline.idle');
  useTurnAnnouncement(moment, plain(sentence));
  return (
    <div className={styles['room']}>
      <div className={styles['middle']}>
        <p className={cx(styles['caption'], hueClass(view ? captionHue(view) : 'paper'), !view && styles['idle'])}>
          {view?.card != null ? <span className={styles['number']}>{view.card}</span> : <span className={styles['mark']} aria-hidden="true" />}
          <span className={styles['words']}>
            <CaptionWords sentence={sentence} />
          </span>
        </p>
      </div>
    </div>
  );
}
