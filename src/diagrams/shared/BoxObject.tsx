// One box of a figure as it stands there: an object of its own where it can be picked and says what it is, otherwise a mere picture.
import { type ReactNode } from 'react';
import { type Box, type Drawn } from './box';
import { Pickable, type PickableProps } from './Pickable';
import { type Phrase, type Say } from './words';

/** Props of `BoxObject`. */
export interface BoxObjectProps extends Pick<PickableProps, 'radius' | 'ringed' | 'onPress' | 'pressed' | 'className'> {
  box: Drawn<Box & { pick: string | null; sentence: Phrase | null }>;
  say: Say;
  /** What it is called instead of its sentence, where being pressed tells the rest. */
  name?: Phrase | undefined;
  /** The box and its words. */
  children: ReactNode;
}

/** Draws a box. */
export function BoxObject({ box, say, name, className, children, ...object }: BoxObjectProps) {
  const { pick, sentence, opacity } = box;
  if (pick === null || sentence === null) {
    return (
      <g className={className} aria-hidden="true" pointerEvents="none" {...(opacity < 1 && { opacity })}>
        {children}
      </g>
    );
  }
  return (
    <Pickable id={pick} label={say(name ?? sentence)} rect={box} opacity={opacity} className={className} {...object}>
      {children}
    </Pickable>
  );
}
