// The figure of a small computer: draws the boxes of a layout, and makes buttons of those that do something.
import { Figure } from '../shared/Figure';
import { Pickable } from '../shared/Pickable';
import { type Drawn } from '../shared/box';
import { useTransition } from '../shared/useTransition';
import { type Phrase, type Say, useSay } from '../shared/words';
import { BoardBlock, boardClass } from './Blocks';
import { ClashSign } from './Hardware';
import { type BoardBox, type BoardLayout } from './boardBox';
import { boardFilm } from './film';
import { type BoardMetrics } from './metrics';
import { readingOrder } from './readingOrder';

/** Props of `BoardFigure`. */
export interface BoardFigureProps {
  title: string;
  layout: BoardLayout<BoardMetrics>;
  sentences: readonly string[];
  /** What pressing a box does; undefined for a box that does nothing. Without it, boxes can be picked. */
  press?: ((box: BoardBox) => (() => void) | undefined) | undefined;
  /** Whether a box that can be pressed counts as pressed, for keys that switch something. */
  pressed?: ((box: BoardBox) => boolean | undefined) | undefined;
  /** What a box is called instead of its sentence, for keys whose being pressed tells the rest. */
  nameOf?: ((box: BoardBox) => Phrase | undefined) | undefined;
  picked: readonly string[];
  onPick?: ((id: string) => void) | undefined;
  twin: 'details' | 'hidden';
}

interface ObjectProps {
  box: Drawn<BoardBox>;
  metrics: BoardMetrics;
  say: Say;
  ringed: boolean;
  onPress: (() => void) | undefined;
  pressed: boolean | undefined;
  name: Phrase | undefined;
}

function BoardObject({ box, metrics, say, ringed, onPress, pressed, name }: ObjectProps) {
  const drawing = <BoardBlock box={box} metrics={metrics} say={say} />;
  if (box.pick === null || box.sentence === null) {
    return (
      <g className={boardClass(box)} aria-hidden="true" pointerEvents="none" {...(box.opacity < 1 && { opacity: box.opacity })}>
        {drawing}
      </g>
    );
  }
  return (
    <Pickable
      id={box.pick}
      label={say(name ?? box.sentence)}
      rect={box}
      radius={metrics.radius / 2}
      ringed={ringed}
      onPress={onPress}
      pressed={pressed}
      opacity={box.opacity}
      className={boardClass(box)}
    >
      {drawing}
    </Pickable>
  );
}

/** Draws a layout, and the way to it whenever it changes. */
export function BoardFigure({ title, layout, sentences, press, pressed, nameOf, picked, onPick, twin }: BoardFigureProps) {
  const say = useSay();
  const { boxes: targets, metrics, height } = layout;
  const { boxes, ringed } = useTransition(targets, { scene: 'board', frame: metrics.size, film: boardFilm });
  const objects = readingOrder(targets).flatMap((box) => (box.pick !== null && (press?.(box) ?? onPick) ? [box.pick] : []));
  return (
    <Figure title={title} width={metrics.width} height={height} sentences={sentences} twin={twin} unit={metrics.label} objects={objects} picked={picked} onPick={onPick}>
      {boxes.map((box) => (
        <BoardObject key={box.id} box={box} metrics={metrics} say={say} ringed={ringed.has(box.id)} onPress={press?.(box)} pressed={pressed?.(box)} name={nameOf?.(box)} />
      ))}
      {boxes.map((box) => box.kind === 'cell' && box.clash && <ClashSign key={box.id} box={box} m={metrics} />)}
    </Figure>
  );
}
