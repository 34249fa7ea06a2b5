// The law of room: every word fits, in both languages and half as long again.
import { describe, expect, it } from 'vitest';
import { textWidth } from '../shared/measure';
import { startOf } from '../../sim/scenarios';
import { type Input, simulate } from '../../sim/simulate';
import { extentOf, isInside, overlaps } from '../shared/testGeometry';
import { LANGUAGES, sayIn, sayLonger } from '../shared/testWords';
import { type TextRun } from '../shared/textRun';
import { phrase } from '../shared/words';
import { evenNumbers } from './appFace';
import { badgeAt } from './badges';
import { layoutStack } from './layout';
import { metricsOf } from './metrics';
import { CASES, CHOICES, WORLDS } from './testCases';
import { textsOf } from './texts';

/** Where a line of text begins and ends. */
function reach({ x, text, size, face, anchor }: TextRun): [number, number] {
  const width = textWidth(text, size, face);
  return anchor === 'end' ? [x - width, x] : [x, x + width];
}

describe.each(LANGUAGES)('words of the stack in %s', (language) => {
  it.each(CASES)('$name: fit, also half as long again, and do not touch', ({ world, choice, size }) => {
    for (const say of [sayIn(language), sayLonger(language)]) {
      const { boxes, metrics: measures } = layoutStack(world, { ...choice, size, levers: true });
      const metrics = evenNumbers(boxes, measures, say);
      for (const box of boxes) {
        const runs = textsOf(box, metrics, say);
        const fits = (run: TextRun): boolean => {
          const [from, to] = reach(run);
          return from >= box.x - 0.01 && to <= box.x + box.w + 0.01 && run.y <= box.y + box.h && run.size >= metrics.least;
        };
        const apart = (a: TextRun, b: TextRun): boolean => Math.abs(a.y - b.y) >= Math.min(a.size, b.size) || reach(a)[1] <= reach(b)[0] || reach(b)[1] <= reach(a)[0];
        const touching = runs.flatMap((a, at) => runs.slice(at + 1).flatMap((b) => (apart(a, b) ? [] : [`${a.text} and ${b.text}`])));
        expect({ outside: runs.filter((run) => !fits(run)), touching }, box.id).toEqual({ outside: [], touching: [] });
      }
    }
  });
});

describe.each(LANGUAGES)('process numbers of the stack in %s', (language) => {
  it.each(CASES)('$name: are all in one form', ({ world, choice, size }) => {
    for (const say of [sayIn(language), sayLonger(language)]) {
      const { boxes, metrics } = layoutStack(world, { ...choice, size });
      const even = evenNumbers(boxes, metrics, say);
      const words = boxes.flatMap((box) => (box.kind === 'app' && box.group === null && box.app.insidePid !== null ? textsOf(box, even, say).map(({ text }) => text) : []));
      const [inside, outside] = (['pidIn', 'pidOut'] as const).map((key) => say(phrase(`stack.${key}`, { pid: '' })).trim());
      const full = words.filter((text) => text.startsWith(inside ?? '') || text.startsWith(outside ?? ''));
      const pids = boxes.flatMap((box) => (box.kind === 'app' && box.app.insidePid !== null ? [box.app.insidePid, box.app.pid] : []));
      const short = words.filter((text) => pids.some((pid) => (['pidInShort', 'pidOutShort'] as const).some((key) => text.startsWith(say(phrase(`stack.${key}`, { pid }))))));
      expect(full.length === 0 || short.length === 0, `${full.join()} beside ${short.join()}`).toBe(true);
    }
  });
});

describe.each(LANGUAGES)('levels of the stack in %s', (language) => {
  const badged = CASES.filter(({ size }) => metricsOf(size).axis === 0);

  it.each(badged)('$name: every level shows, and its badge touches no words and no other badge', ({ world, choice, size }) => {
    for (const say of [sayIn(language), sayLonger(language)]) {
      const { boxes, metrics } = layoutStack(world, { ...choice, size });
      const badges = boxes.flatMap((box) => {
        const at = badgeAt(box, metrics, say);
        return at ? [{ ...at, id: box.id }] : [];
      });
      expect(badges.map(({ id }) => id).toSorted()).toEqual(boxes.flatMap(({ id, level }) => (level === null ? [] : [id])).toSorted());
      const words = boxes.flatMap((box) => textsOf(box, metrics, say).map((run) => ({ ...extentOf(run), id: `${box.id}: ${run.text}` })));
      for (const [at, badge] of badges.entries()) {
        expect(isInside(badge, { x: 0, y: 0, w: metrics.width, h: metrics.height }), badge.id).toBe(true);
        expect([...badges.slice(at + 1), ...words].flatMap((other) => (overlaps(badge, other) ? [`${badge.id} over ${other.id}`] : []))).toEqual([]);
      }
    }
  });

  it.each(['narrow', 'medium', 'wide', 'projector'] as const)('every engine of the three apps has its name, %s', (size) => {
    for (const choice of CHOICES) {
      const { boxes, metrics } = layoutStack(WORLDS['three apps'], { ...choice, size });
      for (const box of boxes) if (box.kind === 'engine') expect(textsOf(box, metrics, sayIn(language)), `${box.id} in ${choice.view}`).not.toEqual([]);
    }
  });
});

describe('words on a projector', () => {
  it('are never smaller than 24', () => {
    for (const { world, choice } of CASES.filter((one) => one.size === 'projector')) {
      const { boxes, metrics } = layoutStack(world, { ...choice, size: 'projector' });
      for (const run of boxes.flatMap((box) => textsOf(box, metrics, sayIn('ko')))) expect(run.size).toBeGreaterThanOrEqual(24);
    }
  });
});

describe.each(LANGUAGES)('a VM with another kernel than its host, in %s', (language) => {
  const inputs: Input[] = [
    { control: { kind: 'create-vm', host: 'host', name: 'vm1', cpuCores: 2, memoryMiB: 4096, diskGB: 20, os: 'ubuntu' } },
    { control: { kind: 'create-vm', host: 'host', name: 'vm2', cpuCores: 2, memoryMiB: 4096, diskGB: 64, os: 'windows' } },
    { control: { kind: 'power', machine: 'host/vm2', on: true } },
  ];
  const world = inputs.reduce((now, input) => simulate(now, input).after, startOf('lab'));

  it.each(['wide', 'medium', 'projector'] as const)('is named as such, %s', (size) => {
    const { boxes, metrics } = layoutStack(world, { view: 'container', type: 1, size });
    const kernel = boxes.find((box) => box.kind === 'kernel' && box.machine === 'host/vm2');
    expect(kernel && textsOf(kernel, metrics, sayIn(language)).map(({ text }) => text)).toContainEqual(expect.stringMatching(/^Windows/));
  });
});
