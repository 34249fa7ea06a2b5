// Any text as a script: it ends with an exit code or stays, within bounded work, and never throws.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SAMPLES } from '../../../samples/samples';
import { bench } from '../testBench';
import { parseJavaScript } from './javascript/parse';
import { parsePython } from './python/parse';
import { NotSimulated, SyntaxProblem } from './tokens';
import { Closure, Dict, freeze, List, Native, Promised, Scope, thaw, Whole } from './values';

const PIECES = {
  node: [
    ...['const', 'let', 'x', 'y', '=', '=>', '(', ')', '{', '}', '[', ']', ';', ',', '.', '\n', '1', '0', '"a"', '`${x}`', '+', '-', '*', '/', '...', '?', ':', '?.', '??', '&&'],
    ...[
      'function f',
      'return',
      'if',
      'else',
      'for',
      'of',
      'while',
      'throw',
      'try',
      'catch',
      'await',
      'async',
      'new',
      'typeof',
      'console.log',
      'f(f)',
      'x.push(x)',
      "require('http')",
      'process.exit',
      '.listen(3000)',
      '.repeat(9e9)',
      'JSON.stringify',
      'setInterval',
      'Promise',
    ],
  ],
  python: [
    ...[
      'x',
      'y',
      '=',
      '+=',
      '(',
      ')',
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '.',
      '\n',
      '\n    ',
      '\n        ',
      '1',
      '0',
      '"a"',
      "f'{x}'",
      '+',
      '-',
      '*',
      '/',
      '//',
      '%',
      '**',
      'in',
      'not',
      'and',
    ],
    ...[
      'def f():',
      'return',
      'if',
      'else:',
      'for x in',
      'while True:',
      'raise',
      'try:',
      'except:',
      'lambda:',
      'import os',
      'print',
      'f()',
      'x.append(x)',
      'range(10**9)',
      'open',
      'time.sleep',
      '@',
      'global x',
      'pass',
      'str',
    ],
  ],
} as const;

/** Words of a language in any order, and any text at all. */
const textOf = (language: keyof typeof PIECES): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.array(fc.constantFrom(...PIECES[language]), { maxLength: 25 }).map((words) => words.join(' ')) },
    { weight: 1, arbitrary: fc.string({ maxLength: 60, unit: 'binary' }) },
  );

/** A sample's source with a stretch of it gone: nearly right. */
const broken = (source: string): fc.Arbitrary<string> => fc.tuple(fc.nat(source.length), fc.nat(30)).map(([from, length]) => source.slice(0, from) + source.slice(from + length));

const node = bench({ image: 'node:22-alpine' });
const python = bench({ image: 'python:alpine' });

describe('any text', () => {
  it.each([
    ['node', '-e', textOf('node'), node],
    ['python', '-c', textOf('python'), python],
    ['node', '-e', broken(SAMPLES['hello-node']?.['server.js'] ?? ''), node],
    ['python', '-c', broken(SAMPLES['counter']?.['app.py'] ?? ''), python],
  ] as const)('%s %s', (program, option, texts, here) => {
    fc.assert(
      fc.property(texts, (source) => {
        const { exit, err } = here.start([program, option, source]);
        if (typeof exit !== 'number') expect(exit.kind).toBe('stays');
        else if (exit === 1) expect(err).not.toBe('');
      }),
      { numRuns: 400 },
    );
  });

  it.each(['(', '[', '{', '`${', '!', 'x=>', 'if(1)', '-'])('%s, ten thousand times', (piece) => {
    for (const parse of [parseJavaScript, parsePython]) {
      try {
        parse(piece.repeat(10_000));
      } catch (problem) {
        expect(problem instanceof SyntaxProblem || problem instanceof NotSimulated).toBe(true);
      }
    }
  });
});

describe('values without bounds', () => {
  it.each([
    ['node', '-e', 'const x = []; x.push(x); console.log(String(x), x.length)', ' 1\n'],
    ['node', '-e', 'let x = [1]; for (let i = 0; i < 60; i++) x = [x, x]; console.log(String(x))', 'not simulated: a value of that size'],
    ['node', '-e', 'let x = [1]; for (let i = 0; i < 60; i++) x = [...x, ...x]; console.log(1)', 'not simulated: a list'],
    ['node', '-e', 'let x = [1]; for (let i = 0; i < 60; i++) x.push(...x); console.log(1)', 'not simulated: a list'],
    ['node', '-e', 'let s = "a"; for (;;) s += s', 'not simulated: a text'],
    ['node', '-e', 'let x = 1; for (let i = 0; i < 60; i++) x = [x, x]; JSON.stringify(x)', 'not simulated: a computation'],
    ['node', '-e', '(async () => { setInterval(() => {}, 1); await new Promise(() => {}); })()', 'not simulated: a computation'],
    ['python', '-c', 'x = []\nx.append(x)\nprint(x, x == x)', '[[...]] True\n'],
    ['python', '-c', 'x = [1]\nfor i in range(60):\n  x = [x, x]\nprint(x)', 'not simulated: a value of that size'],
    ['python', '-c', 'x = [1]\nfor i in range(60):\n  x.extend(x)', 'not simulated: a list'],
  ] as const)('%s %s %j', (program, option, source, says) => {
    const { out, err } = (program === 'node' ? node : python).start([program, option, source]);
    expect(out + err).toContain(says);
  });
});

describe('every sample', () => {
  const sources = Object.entries(SAMPLES).flatMap(([project, files]) => Object.entries(files).map(([path, text]) => [`${project}/${path}`, text] as const));
  it.each(sources.filter(([path]) => /\.(?:js|py)$/.test(path)))('%s is read whole', (path, text) => {
    expect((path.endsWith('.js') ? parseJavaScript : parsePython)(text).body.length).toBeGreaterThan(0);
  });
});

describe('what is kept between two requests', () => {
  it('comes back the same, also in a circle', () => {
    const scope = new Scope(new Scope(), true);
    const list = new List([1, 'a', null, undefined, true, NaN, -0, new Whole(5), new Native('console.log', 3)]);
    list.items.push(list);
    scope.declare('__proto__', list, true);
    const root = Dict.of({ list, fn: new Closure('/app.js', 2, scope, 'f'), promise: new Promised('failed', 'why') }, 'root');
    root.set('__proto__', 'safe');
    const json = freeze(root);
    const back = thaw(JSON.parse(JSON.stringify(json)));
    expect(freeze(back)).toEqual(json);
    expect(back.get('__proto__')).toBe('safe');
    const items = (back.get('list') as List).items;
    expect(items[9]).toBe(back.get('list'));
    expect(Object.is(items[6], -0)).toBe(true);
  });
});
