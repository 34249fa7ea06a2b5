// Random sessions and views, for tests of what is kept, shared and put into files.
import fc from 'fast-check';
import { BEATS } from '../../src/lab/lessonRun';
import { type LabSession } from '../../src/lab/session';
import { DEFAULT_VIEW, type View, VIEW_VALUES } from '../../src/lab/view';
import { scenarioIds } from '../../src/sim/scenarios';
import { anyInput } from '../laws/inputs/anyInput';

/** Any way to look at the machine. */
export const anyView: fc.Arbitrary<View> = fc
  .record({
    ...Object.fromEntries(Object.entries(VIEW_VALUES).map(([option, values]) => [option, fc.constantFrom<string>(...values)])),
    image: fc.oneof(fc.constant(''), fc.constantFrom('nginx:latest', 'ghcr.io/kyeo/빵집:1')),
  })
  .map((view): View => ({ ...DEFAULT_VIEW, ...view }));

const name = fc.stringMatching(/^[\w-]{1,20}$/);
const saved = fc.record(
  {
    input: fc.oneof(
      anyInput,
      fc.string().map((line) => ({ terminal: 't1', line })),
    ),
    idle: fc.constant(true as const),
    result: fc.stringMatching(/^[0-9a-f]{8}$/),
  },
  { requiredKeys: ['input'] },
);

/** Any session that could be kept. Its inputs need not make sense. */
export const anySession: fc.Arbitrary<LabSession> = fc
  .record({
    version: fc.constant(2 as const),
    start: fc.oneof(fc.record({ scenario: fc.constantFrom(...scenarioIds), seed: fc.maxSafeInteger() }), fc.record({ lesson: name, step: name })),
    inputs: fc.array(saved, { maxLength: 30 }),
    cursor: fc.oneof(
      fc.constant(null),
      fc.double({ min: 0, max: 1e9, noNaN: true }).map((ms) => ms + 0),
    ),
    view: anyView,
    picked: fc.option(fc.string({ maxLength: 60, unit: 'grapheme' }), { nil: undefined }),
    beat: fc.option(fc.constantFrom(...BEATS), { nil: undefined }),
  })
  .map(({ picked, beat, ...session }) => ({ ...session, ...(picked !== undefined && { picked }), ...(beat !== undefined && { beat }) }));
