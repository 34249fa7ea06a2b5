// The timeline bar that all lenses share: transport, scrubber with event marks, simulated time, speed.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Speed } from '../../lab/labState';
import { useAnnounce } from '../../ui/Announcer';
import { cx } from '../../ui/cx';
import { type Caption } from '../journey/caption';
import { type TimelineMark } from './marks';
import { type Playhead } from './playhead';
import { plain, useCaptionText } from './captionText';
import { Scrubber } from './Scrubber';
import { SimulatedTime } from './SimulatedTime';
import { SpeedChoice } from './SpeedChoice';
import styles from './TimelineBar.module.css';
import { type Action, Transport } from './Transport';

/** Props of `TimelineBar`. */
export interface TimelineBarProps {
  marks: readonly TimelineMark[];
  /** Where the playhead is, by the frame. */
  playhead: Playhead;
  /** What happens at the playhead, for those who cannot see it. */
  caption: Caption | null;
  /** Where the playhead was when something last began or finished: display ms on the scrubber. */
  position: number;
  /** The same instant in simulated ms since the beginning of the scrubber. */
  elapsed: number;
  /** How long the scrubber is: display ms; 0 when there is nothing to play. */
  length: number;
  /** How long it takes in simulated ms. */
  duration: number;
  playing: boolean;
  speed: Speed;
  back: Action;
  forward: Action;
  /** Without them, their buttons are not there. */
  undo?: Action | undefined;
  redo?: Action | undefined;
  onToggle: () => void;
  onScrub: (position: number) => void;
  onSpeed: (speed: Speed) => void;
}

/** Wraps what moves the playhead by hand, so that it is said where it has led: the focus stays on its button, which says nothing of it. */
function useSpoken(caption: Caption | null, position: number) {
  const announce = useAnnounce();
  const say = useCaptionText();
  const stepped = useRef(false);
  const sentence = caption && plain(say(caption));
  useEffect(() => {
    if (stepped.current && sentence !== null) announce(sentence);
    stepped.current = false;
  }, [position, sentence, announce]);
  return <Args extends unknown[]>(move: (...args: Args) => void) =>
    (...args: Args): void => {
      stepped.current = true;
      move(...args);
    };
}

/** The timeline bar. It renders when an event begins or finishes; in between, only what follows the playhead moves. */
export function TimelineBar(props: TimelineBarProps) {
  const { marks, playhead, caption, position, elapsed, length, duration, playing, speed, back, forward, undo, redo, onToggle, onScrub, onSpeed } = props;
  const { t } = useTranslation('diagrams');
  const spoken = useSpoken(caption, position);
  const empty = length <= 0;
  return (
    <div role="group" aria-label={t('timeline.label')} className={cx(styles['bar'], empty && styles['empty'])}>
      <div className={styles['row']}>
        <Transport
          playing={playing}
          toggle={{ able: !empty, run: onToggle }}
          back={{ ...back, run: spoken(back.run) }}
          forward={{ ...forward, run: spoken(forward.run) }}
          undo={undo}
          redo={redo}
        />
        <Scrubber
          marks={marks}
          playhead={playhead}
          caption={caption}
          position={position}
          elapsed={elapsed}
          length={length}
          duration={duration}
          onScrub={onScrub}
          onMark={spoken(onScrub)}
          onToggle={onToggle}
        />
        <SimulatedTime playhead={playhead} duration={duration} empty={empty} />
        <SpeedChoice speed={speed} onSpeed={onSpeed} />
      </div>
    </div>
  );
}
