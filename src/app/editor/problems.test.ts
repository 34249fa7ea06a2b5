// What is found in files, and that every finding can be told in both languages.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import en from '../../../locales/en/editor.json';
import ko from '../../../locales/ko/editor.json';
import { type FileKind, fileKind } from './fileKind';
import { problemsOf } from './problems';

const told = (kind: FileKind, text: string): string[] => problemsOf(kind, text).map(({ line, words, text: part }) => `${String(line)} ${words} ${part}`.trim());

test.each([
  ['Dockerfile', 'dockerfile'],
  ['Dockerfile.dev', 'dockerfile'],
  ['web.dockerfile', 'dockerfile'],
  ['Containerfile', 'dockerfile'],
  ['Dockerfiles', 'text'],
  ['server.js', 'javascript'],
  ['app.py', 'python'],
  ['compose.yaml', 'yaml'],
  ['package.json', 'json'],
  ['index.html', 'html'],
  ['run.sh', 'shell'],
  ['.bashrc', 'shell'],
  ['notes', 'text'],
] as const)('%s is %s', (name, kind) => {
  expect(fileKind(name)).toBe(kind);
});

describe('a Dockerfile', () => {
  test('without a fault has no problems', () => {
    const text =
      '# syntax=docker/dockerfile:1\nFROM node:20-alpine AS build\nWORKDIR /app\nCOPY --link package.json ./\nRUN --mount=type=cache,target=/c npm ci\nRUN <<EOF\necho 켜\nEOF\nFROM nginx\nCOPY --from=build /app /usr/share/nginx/html\nEXPOSE 80/tcp\nCMD ["nginx", "-g", "daemon off;"]\n';
    expect(told('dockerfile', text)).toEqual([]);
    expect(told('dockerfile', '')).toEqual([]);
  });

  test('is told what is wrong, and where', () => {
    expect(told('dockerfile', "FROM alpine\nRUNN x\nCOPY a\nEXPOSE abc\nworkdir x\nENV\nCMD ['a']\n")).toEqual([
      '2 unknown RUNN',
      '3 argumentCount a',
      '4 port abc',
      '5 casing workdir',
      '5 workdir x',
      '6 argumentMissing ENV',
      "7 jsonForm ['a']",
    ]);
    expect(told('dockerfile', 'RUN echo 켜\n')).toEqual(['1 from RUN']);
  });
});

test('JSON and YAML are told where they break', () => {
  expect(told('json', '{\n  "a": 1,\n}\n')).toEqual(['3 json']);
  expect(told('json', '{"a": [1, 2]}')).toEqual([]);
  expect(told('yaml', 'services:\n  web:\n    image: nginx\n')).toEqual([]);
  expect(told('yaml', 'a: 1\na: 2\n')).toEqual(['2 yamlTwice']);
  expect(told('yaml', 'a:\n\tb: 1\n')).toEqual(['2 yamlTab']);
});

test.each(['dockerfile', 'json', 'yaml', 'text'] as const)('any text of the kind %s can be looked through, and what is found lies in it', (kind) => {
  const piece = fc.constantFrom(
    'FROM ',
    'alpine',
    'RUN ',
    '\n',
    ' \\\n',
    '<<EOF',
    'EOF',
    '"',
    "'",
    '[',
    '{',
    ':',
    '- ',
    '\t',
    '${A:-',
    'ARG A',
    '--flag=',
    '켜',
    '🧅',
    '# escape=`\n',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const { from, to, line, words } of problemsOf(kind, text)) {
        expect(from).toBeLessThanOrEqual(to);
        expect(to).toBeLessThanOrEqual(text.length);
        expect(line).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length);
        expect(ko.problem[words]).not.toBe('');
        expect(en.problem[words]).not.toBe('');
      }
    }),
    { numRuns: 300 },
  );
});
