// Everything that is on its way in the street at a moment.
import { endOf } from '../../sim/event';
import { Dough, InOven } from './Baking';
import { Slip, Walker } from './Carried';
import { type BakeryBoxOf } from './layout';
import { RecipeInMaking } from './Making';
import { type MoverProps } from './Moving';
import { type Say } from '../shared/words';

/** The baker on the way. */
export function Walking({ layout, side, motion, cursor }: MoverProps) {
  const { walk } = layout.errands;
  return walk && <Walker key={`${walk.part}${endOf(walk.there)}`} walk={walk} layout={layout} side={side} motion={motion} cursor={cursor} />;
}

/** All else that moves. */
export function Movers({ layout, side, motion, cursor, say }: MoverProps & { say: Say }) {
  const { errands, boxes } = layout;
  const shared = { layout, side, motion, cursor };
  return (
    <>
      {errands.shaping.map(({ container, image, name, timing }) => (
        <Dough key={container} image={image} name={name} timing={timing} {...shared} />
      ))}
      {errands.baking.map((baking) => {
        const box = boxes.find((each): each is BakeryBoxOf<'loaf'> => each.kind === 'loaf' && each.container.id === baking.container);
        return box && <InOven key={baking.container} baking={baking} box={box} {...shared} />;
      })}
      {errands.making && <RecipeInMaking making={errands.making} say={say} {...shared} />}
      {errands.slips.map((move) => (
        <Slip key={`${move.card.n}${move.direction}`} move={move} {...shared} />
      ))}
    </>
  );
}
