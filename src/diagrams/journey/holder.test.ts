// The box that has the card: the same at every instant as the one that the caption speaks of, in the picture and in the text twin.
import { expect, it } from 'vitest';
import { momentAt } from '../../lab/timeline';
import { describeJourney } from './describe';
import { holderAt } from './holder';
import { journeyAt } from './journey';
import { standing } from './standing';
import { STORIES } from './testMoments';

const run = STORIES['run again'];
const events = run.turns.at(-1)?.events ?? [];
/** The moment at which an event has ended and the clock stands. */
const after = (index: number) => {
  const event = events[index];
  return standing(momentAt(run, event ? event.at + event.took : 0));
};

it('goes with the card from dockerd through containerd and runc to the process', () => {
  const began = events.findIndex((event) => event.type === 'network/connected');
  const ended = events.findLastIndex((event) => event.type === 'process/started');
  const process = events[ended];
  const ids = events.slice(began, ended + 1).map((_, index) => holderAt(after(began + index), journeyAt(after(began + index)).current)?.id);
  expect([...new Set(ids)]).toEqual(['engine:host', 'containerd:host', 'runc:host', `process:${process?.type === 'process/started' ? process.process.pid : ''}`]);
});

it('is one box at a time, which the text twin names', () => {
  const here = events.flatMap((event, index) => {
    if (event.type !== 'runtime/called' && event.type !== 'process/started') return [];
    const said = describeJourney(after(index)).filter(({ key }) => key === 'journey.say.cardIsHere');
    return [said.map(({ params }) => (params?.['said'] as { key: string }).key)];
  });
  expect(here).toEqual([['journey.say.containerd'], ['journey.say.runc'], ['journey.say.process']]);
});

it('is nothing while the daemon works on no card', () => {
  const end = momentAt(run, run.turns.at(-1)?.after.now ?? 0);
  expect(holderAt(end, journeyAt(end).current)).toBeUndefined();
});
