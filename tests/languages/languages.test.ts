// Law: small programs print what CPython (3.11 or 3.12) and Node.js 20 print for them. `recorded.jsonl` holds one program a line, with what the real one printed.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bench } from '../../src/sim/shell/programs/testBench';
import { file } from '../../src/sim/shell/userland/tree';

interface Row {
  language: 'python' | 'node';
  source: string;
  out: string;
}

const rows = readFileSync('tests/languages/recorded.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);
const IMAGES: Readonly<Record<Row['language'], string>> = { python: 'python:3.12-slim', node: 'node:22-alpine' };

test.each(rows.map((row): [string, string, Row] => [row.language, row.source.slice(0, 100), row]))('%s: %s', (_language, _start, { language, source, out }) => {
  const here = bench({ image: IMAGES[language], files: { '/srv/program': file(source) } });
  expect(here.start([language, '/srv/program'])).toMatchObject({ out, err: '' });
});
