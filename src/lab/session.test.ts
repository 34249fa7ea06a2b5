// The record of a session: whatever can be done can be kept, every older shape is still read, and what is none is not taken for one.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyInputs, specialSitting, vmSitting } from '../../tests/laws/inputs/sittings';
import { anySession, anyView } from '../../tests/lab/sessions';
import { type Input } from '../sim/simulate';
import { CONTROL_KINDS } from './controlSchema';
import { type LabSession, textOf } from './session';
import { parseSession } from './sessionSchema';
import { DEFAULT_VIEW, VIEW_VALUES } from './view';

const SESSION: LabSession = { version: 2, start: { scenario: 'lab', seed: 1 }, inputs: [], cursor: null, view: DEFAULT_VIEW };
const withInputs = (inputs: readonly unknown[]) => JSON.stringify({ ...SESSION, inputs: inputs.map((input) => ({ input })) });
const INPUTS: Input[] = [{ terminal: 't1', line: 'docker ps' }, { control: { kind: 'daemon', machine: 'host', on: false } }, { terminal: 't2', keys: 'ctrl-c' }, { wait: 2000 }];

test.each(INPUTS)('the input %j can be kept', (input) => {
  expect(parseSession(withInputs([input]))?.inputs).toEqual([{ input }]);
});

test('an instruction is still read by the name that it had in older sessions', () => {
  const fire = (instruction: string) => ({ control: { kind: 'fire', machine: 'gate/same', instruction } });
  expect(parseSession(withInputs([fire('READ_CPUID')]))?.inputs).toEqual([{ input: fire('SET_TIMER') }]);
});

test('whatever can be done can be kept, controls of every kind among it', () => {
  const samples = { numRuns: 400, seed: 3 };
  const sittings = [...fc.sample(anyInputs, samples), ...fc.sample(vmSitting, samples), ...fc.sample(specialSitting, samples).map(([, inputs]) => inputs)];
  for (const inputs of sittings) expect(parseSession(withInputs(inputs))?.inputs.map(({ input }) => input)).toEqual(inputs);
  const done = new Set(sittings.flat().flatMap((input) => ('control' in input ? [input.control.kind] : [])));
  expect(CONTROL_KINDS.filter((kind) => !done.has(kind))).toEqual([]);
});

test.each([{}, { terminal: 't1' }, { terminal: 't1', keys: 'ctrl-x' }, { wait: -1 }, { control: { kind: 'explode' } }, { control: { kind: 'deploy', computer: 'mars' } }, 7])(
  '%j is no input',
  (input) => {
    expect(parseSession(withInputs([input]))).toBeUndefined();
  },
);

test.each([
  { version: 3 },
  { start: { scenario: 'moon', seed: 1 } },
  { start: { scenario: 'lab', seed: 0.5 } },
  { start: { lesson: '../secret', step: 'a' } },
  { start: { lesson: '<img>', step: 'a' } },
  { cursor: -1 },
  { cursor: 'late' },
  { picked: 'x'.repeat(301) },
  { beat: 'afterwards' },
  { view: 'stack' },
])('with %j it is no session', (part) => {
  expect(parseSession(JSON.stringify(SESSION))).toEqual(SESSION);
  expect(parseSession(JSON.stringify({ ...SESSION, ...part }))).toBeUndefined();
});

test('the text of any session reads back as it is', () => {
  fc.assert(
    fc.property(anySession, (session) => {
      expect(parseSession(textOf(session))).toEqual(session);
    }),
  );
});

describe('a view', () => {
  test('has a default among the values of each option', () => {
    for (const [option, values] of Object.entries(VIEW_VALUES)) expect(values).toContain(DEFAULT_VIEW[option as keyof typeof VIEW_VALUES]);
    expect(Object.keys(DEFAULT_VIEW).sort()).toEqual([...Object.keys(VIEW_VALUES), 'image'].sort());
  });

  test('shows as by default where this version does not know it, and the session stays', () => {
    fc.assert(
      fc.property(anyView, fc.constantFrom(...Object.keys(DEFAULT_VIEW)), fc.oneof(fc.constant('from-the-future'), fc.jsonValue()), (view, option, value) => {
        fc.pre(option !== 'image' || typeof value !== 'string');
        fc.pre(!(VIEW_VALUES[option as keyof typeof VIEW_VALUES] as readonly unknown[] | undefined)?.includes(value));
        const read = parseSession(JSON.stringify({ ...SESSION, inputs: [{ input: { wait: 5 } }], view: { ...view, [option]: value, unheard: 'of' } }));
        expect(read?.view).toEqual({ ...view, [option]: DEFAULT_VIEW[option as keyof typeof DEFAULT_VIEW] });
        expect(read?.inputs).toHaveLength(1);
      }),
    );
  });
});

describe('what older versions kept', () => {
  const FOLDER = 'tests/kept/lab';
  const files = readdirSync(FOLDER);
  test.each(files)('%s is read whole', (file) => {
    const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
    const session = parseSession(text);
    expect(session?.inputs).toEqual((JSON.parse(text) as { inputs: unknown[] }).inputs);
    expect(parseSession(textOf(session ?? SESSION))).toEqual(session);
  });

  test('version 1, which had neither, opens at its end in the lens with which the lab opened', () => {
    const session = parseSession(readFileSync(`${FOLDER}/v1.json`, 'utf8'));
    expect(session).toMatchObject({ version: 2, start: { scenario: 'three-apps', seed: 1 }, cursor: null, view: { ...DEFAULT_VIEW, lens: 'journey' } });
  });
});
