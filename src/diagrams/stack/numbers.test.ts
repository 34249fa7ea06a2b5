// The numbers under the stack: the arithmetic, and how honestly it is labelled.
import { describe, expect, it } from 'vitest';
import { LANGUAGES, sayIn } from '../shared/testWords';
import { worldWith } from './fixtures';
import { NUMBER_ROWS, numbersOf, VIEWS } from './numbers';
import { apps, WORLDS } from './testCases';

const { apps: count, rows } = numbersOf(WORLDS['three apps'], 1);

describe('numbersOf', () => {
  it('counts kernels on the figure', () => {
    expect(count).toBe(3);
    expect(VIEWS.map((view) => rows.kernels[view].value)).toEqual([3, 1, 2]);
    expect(rows.kernels.vm.grade).toBe('counted');
    expect(numbersOf(WORLDS['three apps'], 2).rows.kernels.vm.value).toBe(4);
  });

  it('adds up memory: guest OS and VMM for each VM, a little for each container, the same apps everywhere', () => {
    expect(rows.memory.vm.value).toBe(3 * (512 + 5) + 3 * 69);
    expect(rows.memory.container.value).toBe(3 * (69 + 4));
    expect(rows.memory.nested.value).toBe(2 * (512 + 5) + 3 * (69 + 4));
  });

  it('adds up OS files in decimal megabytes', () => {
    expect(rows.disk.vm.value).toBeCloseTo(1871.7, 1);
    expect(rows.disk.container.value).toBe(29);
    expect(rows.disk.nested.value).toBeCloseTo(2 * (623.9 + 29), 0);
  });

  it('gives the start of one app, which does not depend on how many there are', () => {
    expect(VIEWS.map((view) => rows.start[view].value)).toEqual([20_000, 570, 20_570]);
    expect(numbersOf(worldWith(apps(9)), 1).rows.start).toEqual(rows.start);
  });

  it('never calls a number published that we calculated or made up', () => {
    expect(VIEWS.map((view) => rows.memory[view].grade)).toEqual(['illustrative', 'calculated', 'illustrative']);
    expect(VIEWS.map((view) => rows.disk[view].grade)).toEqual(['calculated', 'published', 'calculated']);
    expect(VIEWS.map((view) => rows.start[view].grade)).toEqual(['illustrative', 'published', 'illustrative']);
  });

  it('names only sources of others', () => {
    expect(rows.memory.vm.sources).toEqual(['FC', 'GV']);
    expect(rows.start.vm.sources).toEqual([]);
    expect(rows.start.container.sources).toEqual(['ARX']);
  });

  it('reckons with what it would take while nothing is deployed', () => {
    const { rows: expected } = numbersOf(worldWith(undefined, { deployed: false }), 1);
    expect(VIEWS.map((view) => [expected.kernels[view].value, expected.kernels[view].grade])).toEqual([
      [3, 'calculated'],
      [1, 'counted'],
      [2, 'calculated'],
    ]);
    expect(expected.memory).toEqual(rows.memory);
  });

  it.each(LANGUAGES)('explains every number in %s', (language) => {
    const say = sayIn(language);
    for (const row of NUMBER_ROWS) for (const view of VIEWS) expect(say(rows[row][view].formula).length).toBeGreaterThan(8);
    expect(say(rows.memory.vm.formula)).toMatch(/512.*5.*69/);
  });
});
