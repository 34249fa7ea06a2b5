// The scrubber must tell the same story as the slips above it: the same numbers, in the order of time, each to be pressed.
import { describe, expect, it } from 'vitest';
import { marksOf } from '../../lab/position';
import { append, openTimeline } from '../../lab/timeline';
import { startOf } from '../../sim/scenarios';
import { simulate } from '../../sim/simulate';
import { cardsAt } from '../journey/cards';
import { momentAt } from '../../lab/timeline';
import { groupMarks, rangeOf, widthOf } from './groupMarks';
import { nextStop, stateAt, timelineMarks, type TimelineMark } from './marks';

function afterRun() {
  const start = startOf('lab', 1);
  const turn = simulate(start, { terminal: 't1', line: 'docker run -d -p 8080:80 --name web nginx' });
  const timeline = append(openTimeline('lab', 1, start), turn);
  const marks = timelineMarks(marksOf(timeline, turn.after.now, 'turn'), timeline.turns);
  return { timeline, marks, length: Math.max(...marks.map(({ to }) => to)), moment: momentAt(timeline, turn.after.now) };
}

const mark = (from: number, more: Partial<TimelineMark> = {}): TimelineMark => ({
  from,
  to: from,
  until: from,
  number: null,
  answer: false,
  hue: 'image',
  caption: { key: 'image/pulled.fresh', params: {} },
  ...more,
});

describe('the marks of a turn', () => {
  const { marks, moment, length } = afterRun();

  it('number the requests as the slips do', () => {
    const numbered = marks.filter(({ number }) => number !== null);
    expect(numbered.map(({ number }) => number)).toEqual(cardsAt(moment).map(({ n }) => n));
    expect(numbered.length).toBeGreaterThan(4);
  });

  it('keep a request open until its answer is there', () => {
    const pull = marks.find(({ caption }) => caption.key === 'api/requested.image-pull');
    const layers = marks.filter(({ caption }) => caption.key === 'image/layerPulled');
    expect(layers.length).toBeGreaterThan(1);
    for (const { from } of layers) expect(stateAt(pull ?? mark(Infinity), from)).toBe('now');
    expect(stateAt(pull ?? mark(0), length)).toBe('done');
    expect(stateAt(pull ?? mark(0), 0)).toBe('ahead');
  });

  it('lead from one end to the other and back, by the same stops', () => {
    const walk = (from: number, direction: 1 | -1): number[] => {
      const next = nextStop(marks, length, from, direction);
      return next === from ? [] : [next, ...walk(next, direction)];
    };
    const forwards = walk(0, 1);
    expect(forwards.at(-1)).toBe(length);
    expect(forwards.length).toBeGreaterThan(10);
    expect(walk(length, -1).reverse()).toEqual([0, ...forwards.slice(0, -1)]);
  });

  it.each([320, 500, 900])('have room for each group on %d px, and lose no number', (width) => {
    const target = 24;
    const groups = groupMarks(marks, length, width, target);
    groups.reduce((left, right) => {
      expect(((right.middle - left.middle) * width) / length).toBeGreaterThanOrEqual(target);
      return right;
    });
    expect(groups.flatMap((group) => group.marks.flatMap(({ number }) => number ?? []))).toEqual(cardsAt(moment).map(({ n }) => n));
  });
});

describe('groups', () => {
  it('hold what stands together, and leave apart what does not', () => {
    const groups = groupMarks([mark(0), mark(10), mark(500), mark(900, { number: 1 }), mark(905)], 1000, 500, 24);
    expect(groups.map((group) => group.marks.map(({ from }) => from))).toEqual([[0, 10], [500], [900]]);
  });

  it('have room for the digits of long loops', () => {
    const requests = Array.from({ length: 600 }, (_, i) => mark(i, { number: i + 1 }));
    const groups = groupMarks(requests, 600, 700, 24);
    expect(groups.length).toBeGreaterThan(5);
    groups.reduce((left, right) => {
      const apart = ((right.middle - left.middle) * 700) / 600;
      expect(apart).toBeGreaterThanOrEqual((widthOf(left, 24) + widthOf(right, 24)) / 2);
      return right;
    });
    expect(widthOf({ marks: requests.slice(365, 372) }, 24)).toBeGreaterThan(widthOf({ marks: requests.slice(1, 4) }, 24));
  });

  it('name their numbers, but not over the end of a turn, where numbers begin anew', () => {
    const numbered = (...numbers: number[]) => ({ marks: numbers.map((number, i) => mark(i, { number })) });
    expect([numbered(4), numbered(2, 3, 4), numbered(366, 1, 2), { marks: [mark(0)] }].map(rangeOf)).toEqual(['4', '2–4', '', '']);
  });

  it('are none where there is no room or nothing to play', () => {
    expect(groupMarks([mark(0)], 1000, 0, 24)).toEqual([]);
    expect(groupMarks([mark(0)], 0, 500, 24)).toEqual([]);
  });
});
