// Cards are counted from what the CLI really sends, and each one knows how far it has come.
import { expect, it } from 'vitest';
import { cardsAt, currentCard, isRefused } from './cards';
import { during, endOf, momentsOf, STORIES } from './testMoments';

const run = STORIES['run with a pull'];

it('counts six cards for a run that has to pull, and four for the next one', () => {
  expect(cardsAt(endOf(run)).map(({ kind, status }) => [kind, status])).toEqual([
    ['ping', 200],
    ['container-create', 404],
    ['image-pull', 200],
    ['container-create', 201],
    ['container-wait', 200],
    ['container-start', 204],
  ]);
  expect(cardsAt(endOf(STORIES['run again']))).toHaveLength(4);
});

it('has never more than one card under way, and none goes back', () => {
  const order = ['ahead', 'going', 'working', 'returning', 'answered'];
  let before: number[] = [];
  for (const moment of momentsOf(run, 60)) {
    const cards = cardsAt(moment);
    expect(cards.filter((card) => !['ahead', 'answered'].includes(card.state)).length).toBeLessThanOrEqual(1);
    const now = cards.map(({ state }) => order.indexOf(state));
    for (const [index, rank] of before.entries()) expect(now[index]).toBeGreaterThanOrEqual(rank);
    before = now;
  }
});

it('sends a request there, and its answer back', () => {
  const pull = (event: object): boolean => 'call' in event && (event.call as { path: string }).path === '/images/create';
  const refused = (event: object): boolean => 'status' in event && event.status === 404;
  expect(currentCard(cardsAt(during(run, 'api/requested', pull)))).toMatchObject({ n: 3, state: 'going' });
  expect(currentCard(cardsAt(during(run, 'image/layerPulled')))).toMatchObject({ n: 3, state: 'working' });
  expect(currentCard(cardsAt(during(run, 'api/responded', refused)))).toMatchObject({ n: 2, state: 'returning', refusal: 'no-such-image' });
  expect(currentCard(cardsAt(endOf(run)))).toBeUndefined();
});

it('shows a card that found no daemon as bounced', () => {
  const [card, ...more] = cardsAt(endOf(STORIES['daemon off']));
  expect(more).toEqual([]);
  expect(card).toMatchObject({ n: 1, state: 'bounced', call: null, endpoint: 'unix:///var/run/docker.sock' });
});

it('takes 304 for an answer and 404 for a refusal', () => {
  expect(isRefused({ status: 304 })).toBe(false);
  expect(isRefused({ status: 404 })).toBe(true);
  expect(isRefused({ status: null })).toBe(false);
});
