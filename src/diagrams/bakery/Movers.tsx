// Everything that is on its way in the street at a moment.
import { endOf } from '../../sim/event';
import { Dough, InOven } from './Baking';
import { Slip, Walker } from './Carried';
import { type BakeryBoxOf } from './layout';
import { type MoverProps } from './Moving';

/** All that moves, and when each of it is over. */
export function Movers({ layout, side, motion, cursor }: MoverProps) {
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
      {errands.walk && <Walker key={`${errands.walk.part}${endOf(errands.walk.there)}`} walk={errands.walk} {...shared} />}
      {errands.slips.map((move) => (
        <Slip key={`${move.card.n}${move.direction}`} move={move} {...shared} />
      ))}
    </>
  );
}
