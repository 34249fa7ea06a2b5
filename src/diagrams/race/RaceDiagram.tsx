// The race as a figure: draws the layout and animates by the ids of its boxes.
import { type Clock } from '../../lab/player';
import { type Moment } from '../../lab/timeline';
import { BoxFigure } from '../shared/BoxFigure';
import { type FigureSize } from '../shared/useFigureSize';
import { type Film } from '../shared/useTransition';
import { phrase, useSay } from '../shared/words';
import { RaceBlock, raceClass } from './Blocks';
import { readingOrder } from './describe';
import { type RaceLayout } from './layout';
import { type RaceBox } from './raceBox';
import { type Measure } from './values';

/** Props of `RaceDiagram`. */
export interface RaceDiagramProps {
  moment: Moment;
  layout: RaceLayout;
  measure: Measure;
  size: FigureSize;
  clock: Clock;
  picked?: readonly string[];
  onPick?: ((id: string) => void) | undefined;
  twin?: 'details' | 'hidden';
}

const FILM: Film<RaceBox> = { seconds: 0.5, choreography: {} };
const film = (): Film<RaceBox> => FILM;

/** Draws the stacks. */
export function RaceDiagram({ moment, layout, measure, size, clock, picked = [], onPick, twin = 'details' }: RaceDiagramProps) {
  const say = useSay();
  const timer = { clock, cursor: moment.cursor, began: moment.world.race?.began ?? 0 };
  return (
    <BoxFigure
      title={say(phrase('race.title', { measure: phrase(`race.measure.${measure}`) }))}
      layout={{ ...layout, boxes: readingOrder(layout.boxes) }}
      size={size}
      scene={measure}
      film={film}
      draw={(box) => <RaceBlock box={box} metrics={layout.metrics} timer={timer} say={say} />}
      classOf={raceClass}
      picked={picked}
      onPick={onPick}
      twin={twin}
    />
  );
}
