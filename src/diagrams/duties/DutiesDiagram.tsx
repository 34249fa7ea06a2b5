// The six duties of an OS: each is a key in the kernel, and without it two greedy programs do what they like.
import { type Control } from '../../sim/control';
import { type World } from '../../sim/world';
import { type BoardBox } from '../board/boardBox';
import { BoardFigure } from '../board/BoardFigure';
import { Missing } from '../shared/Missing';
import { type FigureSize } from '../shared/useFigureSize';
import { phrase, useSay } from '../shared/words';
import { describeDuties } from './describe';
import { layoutDuties, SMALL } from './layout';

/** Props of `DutiesDiagram`. */
export interface DutiesDiagramProps {
  world: World;
  size?: FigureSize;
  /** Operates the machine: the keys switch duties. */
  act?: ((control: Control) => void) | undefined;
  picked?: readonly string[];
  onPick?: ((id: string) => void) | undefined;
  twin?: 'details' | 'hidden';
}

/** Draws the small computer of a World. */
export function DutiesDiagram({ world, size = 'wide', act, picked = [], onPick, twin = 'details' }: DutiesDiagramProps) {
  const say = useSay();
  const layout = layoutDuties(world, { size });
  if (layout.boxes.length === 0) return <Missing what={say(phrase('duties.missing'))} />;
  const press = (box: BoardBox): (() => void) | undefined => {
    if (!act || box.kind !== 'duty') return undefined;
    const { duty, on } = box;
    return () => act({ kind: 'duty', machine: SMALL, duty, on: !on });
  };
  const pressed = (box: BoardBox): boolean | undefined => (act && box.kind === 'duty' ? box.on : undefined);
  const nameOf = (box: BoardBox) => (act && box.kind === 'duty' ? phrase('duties.say.key', { label: box.label, detail: box.detail }) : undefined);
  const sentences = describeDuties(world, { size }).map(say);
  return (
    <BoardFigure
      title={say(phrase('duties.title'))}
      layout={layout}
      sentences={sentences}
      press={press}
      pressed={pressed}
      nameOf={nameOf}
      picked={picked}
      onPick={onPick}
      twin={twin}
    />
  );
}
