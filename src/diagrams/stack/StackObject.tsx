// One block of the stack as an object of its figure: a button with its sentence, a lever, or just a drawing.
import { memo } from 'react';
import { type Drawn } from '../shared/box';
import { Pickable } from '../shared/Pickable';
import { sameProps } from '../shared/sameProps';
import { phrase, type Say } from '../shared/words';
import { Block, blockClass } from './Blocks';
import { type Metrics } from './metrics';
import { type StackBox } from './stackBox';

/** Props of `StackObject`. */
export interface StackObjectProps {
  box: Drawn<StackBox>;
  metrics: Metrics;
  say: Say;
  ringed: boolean;
  /** The words beside the figure speak of it. */
  lit: boolean;
  /** The order number of a picked kernel. */
  number: number | undefined;
  lever: ((machine: string) => void) | undefined;
  /** Whose kernel it belongs to, for the names of levers. */
  where: string;
}

function LeverObject({ box, metrics, say, lever, where }: StackObjectProps) {
  const down = box.kind === 'lever' && box.down;
  return (
    <Pickable
      id={box.id}
      label={say(phrase('stack.say.lever', { where }))}
      rect={box}
      radius={4}
      onPress={() => lever?.(box.machine)}
      pressed={down}
      disabled={down}
      opacity={box.opacity}
      className={blockClass(box)}
    >
      <Block box={box} metrics={metrics} say={say} />
    </Pickable>
  );
}

/** One block, as an object of its own where it stands for something. It is drawn again only when something about it is otherwise: a turn changes few of many. */
export const StackObject = memo(function StackObject(props: StackObjectProps) {
  const { box, metrics, say, ringed, lit, number } = props;
  if (box.kind === 'lever') return <LeverObject {...props} />;
  const drawing = <Block box={box} metrics={metrics} say={say} />;
  if (box.pick === null || box.sentence === null) {
    return (
      <g className={blockClass(box)} aria-hidden="true" pointerEvents="none" {...(box.opacity < 1 && { opacity: box.opacity })}>
        {drawing}
      </g>
    );
  }
  const radius = box.kind === 'container' ? metrics.radius : 0;
  return (
    <Pickable
      id={box.pick}
      label={say(box.sentence)}
      rect={box}
      radius={radius}
      ringed={ringed}
      lit={lit}
      mark={number?.toString()}
      opacity={box.opacity}
      className={blockClass(box)}
    >
      {drawing}
    </Pickable>
  );
}, sameProps);

/** Whose kernel a block belongs to, for the names of levers. */
export function whereOf(box: StackBox, boxes: readonly StackBox[], say: Say): string {
  const wall = boxes.find((other) => other.kind === 'vm' && other.id === box.parent);
  return wall?.kind === 'vm' ? say(wall.label) : say({ key: 'stack.where.host' });
}
