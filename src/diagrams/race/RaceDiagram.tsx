// The race as a figure: draws the layout and animates by the ids of its boxes.
import { type Clock } from '../../lab/player';
import { type Moment } from '../../lab/timeline';
import { Figure } from '../shared/Figure';
import { Pickable } from '../shared/Pickable';
import { type Film, useTransition } from '../shared/useTransition';
import { phrase, useSay } from '../shared/words';
import { RaceBlock, raceClass } from './Blocks';
import { describeRace, readingOrder } from './describe';
import { layoutRace, type RaceOptions } from './layout';
import { type RaceBox } from './raceBox';

/** Props of `RaceDiagram`. */
export interface RaceDiagramProps extends RaceOptions {
  moment: Moment;
  clock: Clock;
  picked?: readonly string[];
  onPick?: ((id: string) => void) | undefined;
  twin?: 'details' | 'hidden';
}

const FILM: Film<RaceBox> = { seconds: 0.5, choreography: {} };

/** Draws the stacks. */
export function RaceDiagram({ moment, clock, picked = [], onPick, twin = 'details', ...options }: RaceDiagramProps) {
  const say = useSay();
  const { boxes: targets, metrics, height } = layoutRace(moment, options);
  const { boxes, ringed } = useTransition(targets, { scene: options.measure, frame: options.size, film: () => FILM });
  const timer = { clock, cursor: moment.cursor, began: moment.world.race?.began ?? 0 };
  return (
    <Figure
      title={say(phrase('race.title', { measure: phrase(`race.measure.${options.measure}`) }))}
      width={metrics.width}
      height={height}
      sentences={describeRace(moment, options).map(say)}
      twin={twin}
      unit={metrics.label}
      objects={onPick ? readingOrder(targets).flatMap(({ pick }) => pick ?? []) : []}
      picked={picked}
      onPick={onPick}
    >
      {boxes.map((box) => {
        const drawing = <RaceBlock box={box} metrics={metrics} timer={timer} say={say} />;
        return box.sentence === null ? (
          <g key={box.id} className={raceClass(box)} aria-hidden="true" pointerEvents="none" {...(box.opacity < 1 && { opacity: box.opacity })}>
            {drawing}
          </g>
        ) : (
          <Pickable
            key={box.id}
            id={box.pick ?? box.id}
            label={say(box.sentence)}
            rect={box}
            radius={metrics.radius}
            ringed={ringed.has(box.id)}
            opacity={box.opacity}
            className={raceClass(box)}
            disabled={box.pick === null}
          >
            {drawing}
          </Pickable>
        );
      })}
    </Figure>
  );
}
