// One app on five computers: as a bare file it needs what each of them has, as an image it brings along all but the kernel and the CPU.
import { type Control } from '../../sim/control';
import { type World } from '../../sim/world';
import { type Box } from '../shared/box';
import { BoxFigure } from '../shared/BoxFigure';
import { type FigureSize } from '../shared/useFigureSize';
import { type Film } from '../shared/useTransition';
import { phrase, useSay } from '../shared/words';
import { MovesBlock, movesClass } from './Blocks';
import { BUILD_LINE, layoutMoves } from './layout';
import { type MovesBox } from './movesBox';

/** Props of `MovesDiagram`. */
export interface MovesDiagramProps {
  world: World;
  size?: FigureSize;
  /** Operates the machine: keys send the app. */
  act?: ((control: Control) => void) | undefined;
  /** Types a line: the key that makes the image stands for one. */
  type?: ((line: string) => void) | undefined;
  picked?: readonly string[];
  onPick?: ((id: string) => void) | undefined;
  twin?: 'details' | 'hidden';
}

/** The app comes from the laptop. */
const fromLaptop = (box: MovesBox, others: readonly Box[]): Box | null => (box.kind === 'load' ? (others.find(({ id }) => id === 'slot:host') ?? null) : null);
const FILM: Film<MovesBox> = { seconds: 0.7, choreography: { melt: fromLaptop } };
const film = (): Film<MovesBox> => FILM;

/** Draws the five computers. */
export function MovesDiagram({ world, size = 'wide', act, type, picked = [], onPick, twin = 'details' }: MovesDiagramProps) {
  const say = useSay();
  const layout = layoutMoves(world, size);
  const press = (box: MovesBox): (() => void) | undefined => {
    if (box.kind !== 'key' || !box.possible) return undefined;
    const { deed } = box;
    if (deed.does === 'build') return type && (() => type(BUILD_LINE));
    return act && (() => act({ kind: 'move-app', machine: deed.machine, form: deed.form }));
  };
  return (
    <BoxFigure
      title={say(phrase('moves.title'))}
      layout={layout}
      size={size}
      scene="moves"
      film={film}
      draw={(box) => <MovesBlock box={box} metrics={layout.metrics} say={say} />}
      classOf={movesClass}
      press={press}
      picked={picked}
      onPick={onPick}
      twin={twin}
    />
  );
}
