// Draws a layout of boxes and the way to it whenever it changes, and makes buttons of those that do something.
import { type ReactNode } from 'react';
import { type Drawn } from './box';
import { BoxObject } from './BoxObject';
import { Figure } from './Figure';
import { type ObjectBox } from './objectBox';
import { type FigureSize } from './useFigureSize';
import { type Film, useTransition } from './useTransition';
import { useSay } from './words';

/** Props of `BoxFigure`. */
export interface BoxFigureProps<B extends ObjectBox> {
  title: string;
  /** Boxes in reading order, the figure's measures and its height. */
  layout: { boxes: readonly B[]; metrics: { width: number; label: number; radius: number }; height: number };
  size: FigureSize;
  /** What the layout is a picture of: another one cuts to what is new. */
  scene: string;
  film: (from: string, to: string) => Film<B>;
  /** Draws one box with its words. */
  draw: (box: Drawn<B>) => ReactNode;
  /** The class that colours a box. */
  classOf: (box: B) => string;
  /** What pressing a box does; undefined for one that does nothing, which can still be picked. */
  press?: ((box: B) => (() => void) | undefined) | undefined;
  picked: readonly string[];
  onPick?: ((id: string) => void) | undefined;
  twin: 'details' | 'hidden';
}

/** A figure that is made of boxes. */
export function BoxFigure<B extends ObjectBox>({ title, layout, size, scene, film, draw, classOf, press, picked, onPick, twin }: BoxFigureProps<B>) {
  const say = useSay();
  const { boxes: targets, metrics, height } = layout;
  const { boxes, ringed } = useTransition(targets, { scene, frame: size, film });
  const objects = targets.flatMap((box) => (box.pick !== null && (press?.(box) ?? onPick) ? [box.pick] : []));
  return (
    <Figure
      title={title}
      width={metrics.width}
      height={height}
      sentences={targets.flatMap(({ sentence }) => (sentence ? [say(sentence)] : []))}
      twin={twin}
      unit={metrics.label}
      objects={objects}
      picked={picked}
      onPick={onPick}
    >
      {boxes
        .toSorted((a, b) => a.z - b.z)
        .map((box) => (
          <BoxObject key={box.id} box={box} say={say} radius={metrics.radius / 2} ringed={ringed.has(box.id)} onPress={press?.(box)} className={classOf(box)}>
            {draw(box)}
          </BoxObject>
        ))}
    </Figure>
  );
}
