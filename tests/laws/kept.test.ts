// Law: whatever a browser has kept since the first version is still read, and today's shape is on record before it can change.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseSettings, DEFAULTS } from '../../src/app/settings/settings';
import { parseDrafts } from '../../src/app/editor/drafts';
import { parseProgress } from '../../src/lab/progress';
import { parseReview } from '../../src/lab/review';
import { textOf } from '../../src/lab/session';
import { parseSession } from '../../src/lab/sessionSchema';

const FOLDER = 'tests/kept';
/** How the text of each key is read, and written again. The files of each kind stand in the order of their shapes. */
const KINDS: Readonly<Record<string, (text: string) => string | undefined>> = {
  drafts: (text) => again(parseDrafts(text)),
  lab: (text) => {
    const session = parseSession(text);
    return session && textOf(session);
  },
  progress: (text) => again(parseProgress(text)),
  review: (text) => again(parseReview(text)),
  settings: (text) => again(parseSettings(text)),
};
const again = (value: unknown): string | undefined => (value === undefined ? undefined : JSON.stringify(value));

const filesOf = (kind: string): string[] => readdirSync(`${FOLDER}/${kind}`).sort();
const textIn = (kind: string, file: string): string => readFileSync(`${FOLDER}/${kind}/${file}`, 'utf8').trim();
const object = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;

test('every kind has recordings', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(KINDS).sort());
});

describe.each(Object.keys(KINDS))('%s', (kind) => {
  const read = KINDS[kind] ?? (() => undefined);

  test.each(filesOf(kind))('%s is read', (file) => {
    expect(read(textIn(kind, file))).toBeDefined();
  });

  test('what is written today is the shape of the last recording: a new shape needs a recording of its own', () => {
    const last = textIn(kind, filesOf(kind).at(-1) ?? '');
    expect(object(read(last) ?? '{}')).toEqual(object(last));
    expect(Object.keys(object(read(last) ?? '{}')).sort()).toEqual(Object.keys(object(last)).sort());
  });

  test('nothing of an older recording is lost', () => {
    for (const file of filesOf(kind)) {
      const before = object(textIn(kind, file));
      const after = object(read(textIn(kind, file)) ?? '{}');
      if (kind === 'lab' && before['version'] === 1)
        expect(after).toMatchObject({ version: 2, start: { scenario: before['scenario'], seed: before['seed'] }, inputs: before['inputs'] });
      else expect(after).toMatchObject(before);
    }
  });
});

test.each(['progress', 'review', 'lab'])('a number of %s that could not be written again is not read', (kind) => {
  const text = textIn(kind, filesOf(kind).at(-1) ?? '');
  const numbers = [...text.matchAll(/:(?!1,|2,)\d[\d.]*/g)].filter(({ index }) => !text.slice(0, index).endsWith('"version"'));
  expect(numbers.length).toBeGreaterThan(0);
  for (const { index, 0: found } of numbers) expect(KINDS[kind]?.(`${text.slice(0, index)}:1e999${text.slice(index + found.length)}`)).toBeUndefined();
});

test('settings from before there were paths take the whole course', () => {
  expect(parseSettings(textIn('settings', 'v1-before-paths.json'))?.path).toBe(DEFAULTS.path);
});
