// The wall of isolation: one program behind six kinds of walls, an attack that rolls through them, and the price of each.
import { type Moment } from '../../lab/timeline';
import { Figure } from '../shared/Figure';
import { BoxObject } from '../shared/BoxObject';
import { type FigureSize } from '../shared/useFigureSize';
import { type Film, useTransition } from '../shared/useTransition';
import { phrase, useSay } from '../shared/words';
import { WallsBlock, wallsClass } from './Blocks';
import { describeWalls, readingOrder } from './describe';
import { layoutWalls } from './layout';
import { type WallsBox } from './wallsBox';

/** Props of `WallsDiagram`. */
export interface WallsDiagramProps {
  moment: Pick<Moment, 'world' | 'done'>;
  size?: FigureSize;
  picked?: readonly string[];
  onPick?: ((id: string) => void) | undefined;
  twin?: 'details' | 'hidden';
}

const FILM: Film<WallsBox> = { seconds: 0.9, choreography: {} };

/** Draws the bench. */
export function WallsDiagram({ moment, size = 'wide', picked = [], onPick, twin = 'details' }: WallsDiagramProps) {
  const say = useSay();
  const { boxes: targets, metrics, height } = layoutWalls(moment, size);
  const { boxes, ringed } = useTransition(targets, { scene: 'walls', frame: size, film: () => FILM });
  return (
    <Figure
      title={say(phrase('walls.title'))}
      width={metrics.width}
      height={height}
      sentences={describeWalls(moment, size).map(say)}
      twin={twin}
      unit={metrics.label}
      objects={onPick ? readingOrder(targets).flatMap(({ pick }) => pick ?? []) : []}
      picked={picked}
      onPick={onPick}
    >
      {boxes.map((box) => (
        <BoxObject key={box.id} box={box} say={say} radius={metrics.radius} ringed={ringed.has(box.id)} className={wallsClass(box)}>
          <WallsBlock box={box} metrics={metrics} say={say} />
        </BoxObject>
      ))}
    </Figure>
  );
}
