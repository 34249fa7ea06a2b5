// Any single input: a line, keys, a while that passes, or a control.
import fc from 'fast-check';
import { type Input } from '../../../src/sim/simulate';
import { controls } from './controls';
import { dockerLine } from './dockerLines';
import { shellLine } from './shellLines';
import { vmInputs } from './vmInputs';

const terminals = fc.constantFrom('t1', 't2', 't9');

/** Any single input. */
export const anyInput: fc.Arbitrary<Input> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(terminals, fc.oneof({ weight: 4, arbitrary: dockerLine }, { weight: 1, arbitrary: shellLine }, { weight: 1, arbitrary: fc.string({ maxLength: 12 }) }))
      .map(([terminal, line]): Input => ({ terminal, line })),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(terminals, fc.constantFrom<'ctrl-c' | 'ctrl-d' | 'detach'>('ctrl-c', 'ctrl-d', 'detach')).map(([terminal, keys]): Input => ({ terminal, keys })),
  },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 40_000 }).map((wait): Input => ({ wait })) },
  { weight: 3, arbitrary: controls },
  { weight: 4, arbitrary: vmInputs },
);
