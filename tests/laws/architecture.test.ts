// Law: imports point down. app → lessons, diagrams, terminal → lab → sim; inside sim, down the stack that is taught.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Test benches beside the sources may reach further than what they test. */
const IS_TEST = /\.test\.tsx?$|\.d\.ts$|\/(testBench|testMachine|fixtures|renderProse)\.tsx?$/;
const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => join('src', path))
  .filter((path) => /\.tsx?$/.test(path) && !IS_TEST.test(path));

/** What each layer of src may import from. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  sim: ['sim'],
  lab: ['lab', 'sim'],
  ui: ['ui'],
  lessons: ['lessons', 'lab', 'sim', 'ui'],
  diagrams: ['diagrams', 'lab', 'sim', 'ui'],
  terminal: ['terminal', 'lab', 'sim', 'ui'],
  app: ['app', 'lessons', 'diagrams', 'terminal', 'lab', 'sim', 'ui'],
};

/** Inside sim: what each floor may stand on. The files directly in src/sim see all of it. */
const SIM_FLOORS: Readonly<Record<string, readonly string[]>> = {
  hardware: ['hardware'],
  kernel: ['kernel', 'hardware'],
  hypervisor: ['hypervisor', 'kernel', 'hardware'],
  shell: ['shell', 'kernel', 'hardware'],
  docker: ['docker', 'shell', 'kernel', 'hardware'],
};
/** Names that a floor may take from one above it: types only, of what a program or session is. */
const TYPES_FROM_ABOVE = ['shell/program', 'shell/session'];

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

function importsOf(path: string): Import[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/(?:import|export)\s([^;'"]*?)\sfrom\s'([^']+)'|import\(\s*'([^']+)'\s*\)/g)].flatMap((match) => {
    const target = match[2] ?? match[3] ?? '';
    const names = (match[1] ?? '')
      .replace(/[{}]/g, '')
      .split(',')
      .map((name) => name.trim());
    const typeOnly = match[1] !== undefined && names.filter((name) => name !== '').every((name) => name.startsWith('type '));
    return [{ from: path, to: target.startsWith('.') ? relative('.', join(dirname(path), target)) : target, typeOnly }];
  });
}

const all = SOURCES.flatMap(importsOf);
const inside = (item: Import): boolean => item.to.startsWith('src/');

describe('layers', () => {
  test.each(Object.keys(MAY_IMPORT))('src/%s imports only what lies below it', (layer) => {
    const bad = all.filter((item) => inside(item) && item.from.startsWith(`src/${layer}/`) && !MAY_IMPORT[layer]?.includes(item.to.split('/')[1] ?? ''));
    expect(bad).toEqual([]);
  });

  test.each(Object.keys(SIM_FLOORS))('src/sim/%s stands only on the floors below it', (floor) => {
    const bad = all.filter((item) => {
      const [, , top, ...rest] = item.to.split('/');
      if (!item.from.startsWith(`src/sim/${floor}/`) || !item.to.startsWith('src/sim/') || rest.length === 0) return false;
      if (SIM_FLOORS[floor]?.includes(top ?? '')) return false;
      return !(item.typeOnly && TYPES_FROM_ABOVE.includes([top, ...rest].join('/')));
    });
    expect(bad).toEqual([]);
  });

  test('the machine knows no library but a YAML reader for compose files, and a search for patterns that are typed', () => {
    const packages = new Set(all.filter((item) => item.from.startsWith('src/sim/') && !inside(item)).map((item) => item.to));
    expect([...packages].filter((name) => !['yaml', 're2js'].includes(name))).toEqual([]);
  });

  test('only the lab holds a store', () => {
    expect(all.filter((item) => item.to.startsWith('zustand') && !item.from.startsWith('src/lab/') && !item.from.startsWith('src/app/settings/'))).toEqual([]);
  });

  test('every source file says why it exists in its first line', () => {
    expect(SOURCES.filter((path) => !/^(\/\/|\/\*) ?\S/.test(readFileSync(path, 'utf8')))).toEqual([]);
  });
});
