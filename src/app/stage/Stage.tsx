// The stage: a lens on the machine, what happens in words, and the timeline under it. Lessons and the lab share it.
import { type ReactNode, Suspense, useEffect, useRef } from 'react';
import { lab } from '../../lab/lab';
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { diagramOf } from '../../diagrams';
import { type DiagramProps } from '../../diagrams/diagram';
import { cx } from '../../ui/cx';
import { useReducedMotion } from '../../ui/useReducedMotion';
import { Layouts } from '../../diagrams/shared/Layouts';
import { useFigureSize } from '../../diagrams/shared/useFigureSize';
import { partOnDemand } from '../onDemand';
import { useSpeed } from '../settings/useSettings';
import { PanelBoundary } from '../shell/PanelBoundary';
import { KeysPlace } from './KeysPlace';
import { Lens } from './Lens';
import { MovingObjects } from './MovingObjects';
import { PICTURE } from './picture';
import { Playback } from './Playback';
import { TextTwin } from './TextTwin';
import { useHeldFocus } from './useHeldFocus';
import { useNamed } from './useNamed';
import styles from './Stage.module.css';

const NameCard = partOnDemand(() => import('./NameCard'));

/** Props of `Stage`. */
export interface StageProps {
  moment: Moment;
  view: View;
  /** The lab shows this moment, so it can be played and scrubbed. */
  live: boolean;
  /** What has happened is no news, so the caption does not tell it. */
  fresh?: boolean;
  picked: readonly string[];
  onPick?: ((id: string) => void) | undefined;
  onView?: ((view: Partial<View>) => void) | undefined;
  /** Whether the machine can be operated from within the picture. */
  operable: boolean;
  /** Levers that the picture offers where it has them. */
  levers: DiagramProps['levers'];
  selectedCard: number | null;
  onSelectCard: (n: number) => void;
  /** Switches above the lens. */
  toolbar?: ReactNode;
  /** Further keys: beside the switches, and on a phone below the lens. */
  keys?: ReactNode;
  /** What operates the machine and changes the picture: right below the lens, so that both are in sight on a phone. */
  bench?: ReactNode;
  /** Names the scene: another one is shown at once, without a transition from the one before. */
  scene?: string;
  /** Stands above the lens, and comes into sight with it. */
  said?: ReactNode;
  /** Lies over the lens, which keeps its place unseen. */
  cover?: ReactNode;
  /** The place above the boxes, where the stack lens draws what vanished, is not needed. */
  low?: boolean;
  /** What an audience sees: the lens to its edges with the caption, or alone; there is no timeline to operate. */
  plain?: 'caption' | 'silent' | undefined;
  /** What an object's name comes with when it is pointed at. `lesson`: the way to its lesson; `card`: that too, while the page has a card of its own for what is tapped. */
  names?: 'words' | 'lesson' | 'card';
  /** Panels under the timeline. */
  children?: ReactNode;
}

/** Keeps the lab's pace in step with the settings. */
function usePace(still: boolean): void {
  const speed = useSpeed();
  useEffect(() => {
    lab().store.getState().setInstant(still);
  }, [still]);
  useEffect(() => {
    lab().store.getState().setSpeed(speed);
  }, [speed]);
}

/** A lens with its toolbar, caption, timeline and panels. */
export function Stage(props: StageProps) {
  const {
    moment,
    view,
    live,
    fresh = false,
    picked,
    onPick,
    onView,
    operable,
    levers,
    selectedCard,
    onSelectCard,
    toolbar,
    keys,
    bench,
    scene,
    said,
    cover,
    low,
    plain,
    names = 'words',
    children,
  } = props;
  const still = useReducedMotion();
  usePace(still);
  const place = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  useHeldFocus(stage);
  const named = useNamed(stage, moment, names !== 'card');
  const { breakpoints, panels } = diagramOf(view.lens);
  const size = useFigureSize(place, panels === 'below' ? 'medium' : 'wide', breakpoints);
  const covered = cover != null;
  // a wall keeps the picture's room; on a page nobody waits for what is not to be seen
  const drawn = !covered || plain !== undefined;
  return (
    <div ref={stage} className={cx(styles['stage'], plain !== undefined && styles['plain'])}>
      <div className={styles['head']}>
        {toolbar && <div className={styles['toolbar']}>{toolbar}</div>}
        {keys && <KeysPlace below={false}>{keys}</KeysPlace>}
      </div>
      <div ref={place} {...{ [PICTURE]: '' }} className={cx(styles['lens'], low === true && styles['low'], covered && styles['covered'], !drawn && styles['bare'])}>
        {covered && <div className={styles['cover']}>{cover}</div>}
        {said}
        {drawn && (
          <MovingObjects lens={view.lens} still={still}>
            <Layouts size={size} from={breakpoints}>
              {(layout) => (
                <Lens
                  key={scene}
                  moment={moment}
                  view={view}
                  size={layout}
                  picked={picked}
                  onPick={onPick}
                  onView={onView}
                  operable={operable}
                  levers={levers}
                  selectedCard={selectedCard}
                  onSelectCard={onSelectCard}
                />
              )}
            </Layouts>
          </MovingObjects>
        )}
      </div>
      {bench}
      {keys && <KeysPlace below>{keys}</KeysPlace>}
      {plain !== 'silent' && (
        <div className={cx(styles['playback'], covered && styles['unseen'])}>
          <Playback
            live={live}
            fresh={fresh}
            moment={moment}
            view={view}
            twin={covered || plain === 'caption' ? null : <TextTwin moment={moment} view={view} picked={picked} />}
            name={
              named !== null && (
                <PanelBoundary resetKey={named}>
                  <Suspense>
                    <NameCard key={named} moment={moment} view={view} id={named} leads={names !== 'words'} />
                  </Suspense>
                </PanelBoundary>
              )
            }
            bar={plain === undefined}
          />
        </div>
      )}
      {children !== undefined && <div className={styles['panels']}>{children}</div>}
    </div>
  );
}
