// Links are written by us and read from anywhere: what went in comes out, and nothing that comes in throws, hangs or grows without bound.
import { isDeepStrictEqual } from 'node:util';
import { deflateSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { handFrames } from '../../tests/lab/fakes';
import { anySession, anyView } from '../../tests/lab/sessions';
import { anyInputs } from '../../tests/laws/inputs/sittings';
import { startOf } from '../sim/scenarios';
import { simulate } from '../sim/simulate';
import { createLab } from './createLab';
import { openSession, sessionIn } from './labSession';
import { inputsOf } from './replay';
import { isOfLab, type LabSession, textOf } from './session';
import { hashOf, isShareHash, MAX_INPUTS, MAX_LINK, MAX_TEXT, readHash, readText } from './shareLink';
import { DEFAULT_VIEW } from './view';

const newLab = () => createLab({ simulate, startOf, now: () => 0, frames: handFrames(), rest: () => Promise.resolve(), scenario: 'lab', seed: 1 });
const SESSION: LabSession = { version: 2, start: { scenario: 'lab', seed: 1 }, inputs: [{ input: { terminal: 't1', line: 'docker ps' } }], cursor: null, view: DEFAULT_VIEW };
const pack = (text: string) => `1.${Buffer.from(deflateSync(strToU8(text), { level: 9 })).toString('base64url')}`;
const PROBLEMS = ['tooLong', 'version', 'damaged', 'tooLarge', 'unknown'];

describe('a link', () => {
  test('gives back any session', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        expect(readHash(hashOf(session))).toEqual({ session });
      }),
    );
  });

  test('shows the same world, the same instant and the same look in another browser', async () => {
    await fc.assert(
      fc.asyncProperty(anyInputs, anyView, fc.double({ min: 0, max: 1, noNaN: true }), async (inputs, view, share) => {
        const here = newLab();
        for (const input of inputs) here.store.getState().submit(input);
        const { start, turns } = here.store.getState().timeline;
        const end = turns.at(-1)?.after.now ?? start.now;
        here.store.getState().seek(start.now + share * (end - start.now));
        const read = readHash(hashOf(sessionIn(here, { view, picked: 'container:web' })));
        if (!('session' in read) || !isOfLab(read.session)) throw new Error('not a session of the lab');
        // a password that was typed is no part of a session
        fc.pre(isDeepStrictEqual(read.session.inputs, inputsOf(turns)));
        const there = newLab();
        await openSession(there, read.session);
        expect(there.store.getState().timeline).toEqual(here.store.getState().timeline);
        expect(there.clock.get()).toBe(here.clock.get());
        expect(read.session).toMatchObject({ view, picked: 'container:web' });
      }),
      { numRuns: 20 },
    );
  });

  test('says nothing of when it was kept', () => {
    expect(hashOf({ ...SESSION, at: 1_795_392_000_000 })).toBe(hashOf(SESSION));
  });

  test('of a class demonstration is short enough for a code on the wall', () => {
    const lab = newLab();
    const lines = [
      'docker run -d --name web -p 8080:80 nginx',
      'docker ps',
      'curl localhost:8080',
      'docker exec -it web bash',
      'ls /usr/share/nginx/html',
      'exit',
      'docker stop web',
    ];
    for (const line of lines) lab.store.getState().submit({ terminal: 't1', line });
    expect(hashOf(sessionIn(lab, { view: { ...DEFAULT_VIEW, lens: 'layers' } })).length).toBeLessThan(600);
  });
});

describe('what is no link', () => {
  test.each([
    ['nothing', '', 'damaged'],
    ['a version alone', '1.', 'damaged'],
    ['another alphabet', '1.!!!', 'damaged'],
    ['half a byte', '1.A', 'damaged'],
    ['no deflated text', '1.AAAA', 'damaged'],
    ['markup', '<script>alert(1)</script>', 'damaged'],
    ['a later version', '2.AAAA', 'version'],
    ['more than a link holds', `1.${'A'.repeat(MAX_LINK)}`, 'tooLong'],
    ['some text', pack('not JSON'), 'unknown'],
    ['some object', pack('{"version":99}'), 'unknown'],
    ['a scenario that is not there', pack(JSON.stringify({ ...SESSION, start: { scenario: 'moon', seed: 1 } })), 'unknown'],
    ['too many inputs', pack(JSON.stringify({ ...SESSION, inputs: Array.from({ length: MAX_INPUTS + 1 }, () => ({ input: { wait: 0 } })) })), 'tooLarge'],
  ])('%s is refused', (_, hash, problem) => {
    expect(readHash(hash)).toEqual({ problem });
  });

  test('a link that was cut off anywhere is refused', () => {
    const hash = hashOf(SESSION);
    for (let length = 0; length < hash.length; length += 1) expect(readHash(hash.slice(0, length))).toHaveProperty('problem');
  });

  test('a text that unpacks to much more than a session is given up at the limit', () => {
    const bomb = pack('a'.repeat(5_000_000));
    expect(bomb.length).toBeLessThan(MAX_LINK);
    expect(readHash(bomb)).toEqual({ problem: 'tooLarge' });
  });

  const base64url = fc.stringMatching(/^[\w-]{0,400}$/);
  const mutated = fc.tuple(anySession, fc.nat(), fc.stringMatching(/^[\w.-]{0,3}$/)).map(([session, place, other]) => {
    const hash = hashOf(session);
    const at = place % hash.length;
    return hash.slice(0, at) + other + hash.slice(at + 1);
  });
  const packed = fc.oneof(fc.json(), fc.string({ unit: 'grapheme' })).map(pack);
  const bytes = fc.uint8Array({ maxLength: 400 }).map((some) => `1.${Buffer.from(some).toString('base64url')}`);
  const anyHash = fc.oneof(
    fc.string({ unit: 'binary' }),
    base64url.map((data) => `1.${data}`),
    mutated,
    packed,
    bytes,
  );

  test('any text is a session or has a named problem', () => {
    fc.assert(
      fc.property(anyHash, (hash) => {
        const read = readHash(hash);
        if ('problem' in read) expect(PROBLEMS).toContain(read.problem);
        else expect(readHash(hashOf(read.session))).toEqual(read);
      }),
      { numRuns: 2000 },
    );
  });

  test('headings of a page are no sessions', () => {
    for (const hash of ['main', 'term-cgroup', '', '1', 'x.1']) expect(isShareHash(hash)).toBe(false);
    expect(isShareHash(hashOf(SESSION))).toBe(true);
  });
});

describe('a file', () => {
  test('gives back any session', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        expect(readText(textOf(session))).toEqual({ session });
      }),
    );
  });

  test('any text is a session or has a named problem', () => {
    const text = fc.oneof(
      fc.json(),
      fc.string({ unit: 'binary' }),
      fc.tuple(anySession, fc.nat(), fc.string({ maxLength: 2 })).map(([session, place, other]) => {
        const whole = textOf(session);
        const at = place % whole.length;
        return whole.slice(0, at) + other + whole.slice(at + 1);
      }),
    );
    fc.assert(
      fc.property(text, (some) => {
        const read = readText(some);
        if ('problem' in read) expect(PROBLEMS).toContain(read.problem);
        else expect(readText(textOf(read.session))).toEqual(read);
      }),
      { numRuns: 1000 },
    );
    expect(readText(' '.repeat(MAX_TEXT + 1))).toEqual({ problem: 'tooLarge' });
  });

  test('nests as deep as it likes', () => {
    expect(readText('['.repeat(1_000_000))).toEqual({ problem: 'unknown' });
    expect(readText(`{"version":2,"view":${'['.repeat(200_000)}${']'.repeat(200_000)}}`)).toEqual({ problem: 'unknown' });
  });

  test('cannot reach into the objects of this page', () => {
    const read = readText(
      `{"version":2,"start":{"scenario":"lab","seed":1},"inputs":[],"cursor":null,"view":{"__proto__":{"lens":"race"},"constructor":1},"__proto__":{"polluted":true}}`,
    );
    expect(read).toEqual({ session: { ...SESSION, inputs: [] } });
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });
});
