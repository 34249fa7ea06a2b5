// What a learner carries in the levels instrument: where it is held, what would come of letting go, and the control that follows.
import { useState } from 'react';
import { type Moment } from '../../lab/timeline';
import { type LabTurn } from '../../lab/turn';
import { type Control } from '../../sim/control';
import { type BlockId, blocksOf, whyNotStack } from '../../sim/hypervisor/arrange';
import { BENCH } from '../../sim/vmControl';
import { findMachine } from '../../sim/world';
import { type Rect } from '../shared/box';
import { type Point } from '../shared/Draggable';
import { type FigureSize } from '../shared/useFigureSize';
import { type LevelsBox } from './boxes';
import { orderAt, orderMoved, orderToggled } from './layoutBlocks';
import { sideAt } from './layoutProducts';
import { type LevelsDraft } from './levels';

/** Something to do, and how the picture looks until it is done. */
interface Intent {
  draft: LevelsDraft;
  control: Control | null;
}

/** What is carried, and what it would lead to. */
interface Held extends Intent {
  box: LevelsBox;
  rect: Rect;
}

const NOTHING: Intent = { draft: {}, control: null };

/** The order of the blocks once all that was done has come to its end: the next control is carried out there, wherever the film is. */
function orderOf({ turn, world }: Moment): readonly BlockId[] {
  const bench = findMachine((turn?.after ?? world).machines, BENCH);
  return bench ? blocksOf(bench) : [];
}

/** The same while the machine's answer to a draft is still to come: a draft that it will refuse changes nothing. */
function orderAfter(moment: Moment, draft: LevelsDraft | null): readonly BlockId[] {
  return draft?.blocks && whyNotStack(draft.blocks) === null ? draft.blocks : orderOf(moment);
}

function arranging(order: readonly BlockId[], blocks: readonly BlockId[]): Intent {
  const same = blocks.join() === order.join();
  return { draft: { blocks }, control: same ? null : { kind: 'arrange', machine: BENCH, blocks: [...blocks] } };
}

function filing(box: LevelsBox, side: 1 | 2 | null): Intent {
  if (box.kind !== 'card' || side === null) return NOTHING;
  return { draft: { products: { [box.product]: side === 1 ? 'type1' : 'type2' } }, control: { kind: 'file-product', product: box.product, side } };
}

/** What letting go of a box at a place of the figure would lead to. */
function intentAt(box: LevelsBox, corner: Point, pointer: Point, order: readonly BlockId[], size: FigureSize): Intent {
  if ('block' in box && box.block !== null) return arranging(order, orderAt(order, box.block, { x: pointer.x, y: corner.y + box.h / 2 }, size));
  return filing(box, sideAt(pointer, size));
}

/** What a step by key leads to. */
function intentOfStep(box: LevelsBox, right: number, down: number, order: readonly BlockId[]): Intent {
  if ('block' in box && box.block !== null) return down === 0 ? NOTHING : arranging(order, orderMoved(order, box.block, down < 0 ? 1 : -1));
  return filing(box, right + down < 0 ? 1 : 2);
}

/** Whether a box can be carried. */
export function isMovable(box: LevelsBox): boolean {
  return box.kind === 'card' || ('block' in box && box.block !== null);
}

/** What `useCarry` gives. */
export interface Carry {
  held: Held | null;
  draft: LevelsDraft | null;
  onDrag: (box: LevelsBox, corner: Point, pointer: Point) => void;
  onDrop: (kept: boolean) => void;
  onStep: (box: LevelsBox, right: number, down: number) => void;
  /** Puts a block on top of the others, or takes it off; undefined for what is no block. */
  press: (box: LevelsBox) => (() => void) | undefined;
}

/** Keeps what is carried; what has been let go of stays where it was dropped until the machine answers. */
export function useCarry(moment: Moment, size: FigureSize, act: ((control: Control) => void) | undefined): Carry {
  const [held, setHeld] = useState<Held | null>(null);
  const [dropped, setDropped] = useState<{ draft: LevelsDraft; turn: LabTurn | null } | null>(null);
  const waiting = dropped !== null && dropped.turn === moment.turn;
  if (dropped !== null && !waiting) setDropped(null);
  const order = orderAfter(moment, waiting ? dropped.draft : null);
  const submit = ({ draft, control }: Intent): void => {
    if (!control || !act) return;
    setDropped({ draft, turn: moment.turn });
    act(control);
  };
  return {
    held,
    draft: held?.draft ?? (waiting ? dropped.draft : null),
    onDrag(box, corner, pointer) {
      const from = held?.box ?? box;
      setHeld({ box: from, rect: { ...corner, w: from.w, h: from.h }, ...intentAt(from, corner, pointer, order, size) });
    },
    onDrop(kept) {
      setHeld(null);
      if (kept && held) submit(held);
    },
    onStep: (box, right, down) => submit(intentOfStep(box, right, down, order)),
    press(box) {
      if (!('block' in box) || box.block === null) return undefined;
      const toggled = orderToggled(order, box.block);
      return () => submit(arranging(order, toggled));
    },
  };
}
