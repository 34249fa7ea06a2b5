// The caption of what is happening and the timeline bar, wired to the lab.
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { type MomentCaption } from '../../diagrams/journey/momentCaption';
import { Caption } from '../../diagrams/timeline/Caption';
import { type TimelineMark, timelineMarks } from '../../diagrams/timeline/marks';
import { type Playhead, STILL } from '../../diagrams/timeline/playhead';
import { TimelineBar } from '../../diagrams/timeline/TimelineBar';
import { TimelineFrame } from '../../diagrams/timeline/TimelineFrame';
import { lab, useLab } from '../../lab/lab';
import { lengthOf, marksOf, positionOf, type Scope, stepFrom } from '../../lab/position';
import { endOfTimeline, type Moment, type Timeline, turnAt } from '../../lab/timeline';
import { type LabTurn } from '../../lab/turn';
import { type View } from '../../lab/view';
import { drawnCaption } from './drawnCaption';
import styles from './Playback.module.css';

/** Props of `Playback`. */
export interface PlaybackProps {
  moment: Moment;
  view: View;
  /** False while the lab is not yet showing this moment. */
  live: boolean;
  /** What has happened is no news: nothing is told. */
  fresh: boolean;
  /** What opens the same picture as text; stands at the end of the caption. */
  twin: ReactNode;
  /** Lies over the caption. */
  name?: ReactNode;
  /** Whether the timeline is there to be operated. */
  bar?: boolean;
}

/** Caption and timeline. */
export function Playback({ moment, view, live, fresh, twin, name, bar = true }: PlaybackProps) {
  const caption = fresh ? null : drawnCaption(moment, view);
  return (
    <TimelineFrame>
      <div className={styles['words']}>
        <div className={styles['caption']}>
          <Caption key={live ? 'live' : 'waiting'} moment={moment} caption={caption} />
          {name}
        </div>
        {twin}
      </div>
      {bar && (live ? <Bar caption={caption} /> : <WaitingBar />)}
    </TimelineFrame>
  );
}

/** The simulated instants between which the scrubber runs. */
function spanOf(timeline: Timeline, cursor: number, scope: Scope): [from: number, to: number] {
  if (scope === 'timeline') return [timeline.start.now, endOfTimeline(timeline)];
  const turn = turnAt(timeline, cursor);
  return turn ? [turn.before.now, turn.after.now] : [cursor, cursor];
}

/** The marks while a turn is on screen: they stay the same from its beginning to its end. */
function marksOn({ timeline, turn, scope }: { timeline: Timeline; turn: LabTurn | null; scope: Scope }): TimelineMark[] {
  const turns = scope === 'timeline' ? timeline.turns : turn ? [turn] : [];
  return timelineMarks(marksOf(timeline, turn?.after.now ?? timeline.start.now, scope), turns);
}

/** The lab's playhead. */
const playhead: Playhead = {
  read() {
    const { store, clock } = lab();
    const { timeline, scope } = store.getState();
    const cursor = clock.get();
    return { position: positionOf(timeline, cursor, scope), elapsed: cursor - spanOf(timeline, cursor, scope)[0] };
  },
  on(listener) {
    const { store, clock } = lab();
    const leave = [store.subscribe(listener), clock.on(listener)];
    return () => leave.forEach((each) => each());
  },
};

function Bar({ caption }: { caption: MomentCaption | null }) {
  const timeline = useLab((state) => state.timeline);
  const cursor = useLab((state) => state.cursor);
  const scope = useLab((state) => state.scope);
  const playing = useLab((state) => state.playing);
  const speed = useLab((state) => state.speed);
  const canUndo = useLab((state) => state.undoable.length > 0);
  const canRedo = useLab((state) => state.redoable.length > 0);
  const turn = turnAt(timeline, cursor);
  // the marks follow after everything else that a turn brings
  const marked = useDeferredValue(useMemo(() => ({ timeline, turn, scope }), [timeline, turn, scope]));
  const marks = useMemo(() => marksOn(marked), [marked]);
  const { toggle, step, scrubTo, setSpeed, undo, redo } = lab().store.getState();
  const [from, to] = spanOf(timeline, cursor, scope);
  const canStep = (direction: 1 | -1): boolean => stepFrom(timeline, cursor, direction) !== cursor;
  return (
    <TimelineBar
      marks={marks}
      playhead={playhead}
      caption={caption}
      position={positionOf(timeline, cursor, scope)}
      elapsed={cursor - from}
      length={lengthOf(timeline, cursor, scope)}
      duration={to - from}
      playing={playing}
      speed={speed}
      back={{ able: canStep(-1), run: () => step(-1) }}
      forward={{ able: canStep(1), run: () => step(1) }}
      undo={{ able: canUndo, run: undo }}
      redo={{ able: canRedo, run: redo }}
      onToggle={toggle}
      onScrub={scrubTo}
      onSpeed={setSpeed}
    />
  );
}

const nothing = (): void => undefined;
const NOT_YET = { able: false, run: nothing };

/** The bar in its place before the lab shows this moment. */
function WaitingBar() {
  const keys = { back: NOT_YET, forward: NOT_YET, undo: NOT_YET, redo: NOT_YET, onToggle: nothing, onScrub: nothing, onSpeed: nothing };
  return <TimelineBar marks={[]} playhead={STILL} caption={null} position={0} elapsed={0} length={0} duration={0} playing={false} speed={1} {...keys} />;
}
