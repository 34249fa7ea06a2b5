// Law: the caption tells of the computer that the picture draws, whichever stop of the stack lens or lens is chosen after it happened.
import { describe, expect, test } from 'vitest';
import { playFigure } from '../../diagrams/playFigure';
import { momentCaption } from '../../diagrams/journey/momentCaption';
import { append, momentAt, openTimeline } from '../../lab/timeline';
import { DEFAULT_VIEW, type View } from '../../lab/view';
import { type StackId } from '../../sim/deploy';
import { startOf } from '../../sim/scenarios';
import { simulate } from '../../sim/simulate';
import { drawnCaption } from './drawnCaption';

const deploy = (computer: StackId) => ({ control: { kind: 'deploy', computer } }) as const;
const STOPS: readonly (Pick<View, 'stack' | 'type'> & { computer: StackId | null; shown: string })[] = [
  { stack: 'container', type: '1', computer: null, shown: 'shown.container' },
  { stack: 'vm', type: '1', computer: 'type1', shown: 'shown.vm1' },
  { stack: 'vm', type: '2', computer: 'type2', shown: 'shown.vm2' },
  { stack: 'nested', type: '1', computer: 'nested', shown: 'shown.nested' },
];
const viewOf = ({ stack, type }: (typeof STOPS)[number]): View => ({ ...DEFAULT_VIEW, lens: 'stack', stack, type });

describe.each(STOPS.flatMap((stop) => (stop.computer ? [{ ...stop, computer: stop.computer }] : [])))('after $computer got the apps', ({ computer }) => {
  const moment = playFigure({ id: 'deployed', scenario: 'three-apps', inputs: [deploy(computer)] });

  test.each(STOPS)('the caption of $shown', (stop) => {
    const caption = drawnCaption(moment, viewOf(stop));
    if (stop.computer === computer) expect(caption).toEqual(momentCaption(moment));
    else expect(caption?.key).toBe(stop.shown);
  });

  test('another lens, which draws the host, says nothing of it', () => {
    expect(drawnCaption(moment, { ...DEFAULT_VIEW, lens: 'journey' })).toBeNull();
  });
});

test('what was typed on the host is told while it goes on, and there after it', () => {
  const start = startOf('three-apps');
  const turn = simulate(start, { terminal: 't1', line: 'docker ps' });
  const timeline = append(openTimeline('three-apps', 1, start), turn);
  const vm: View = { ...DEFAULT_VIEW, lens: 'stack', stack: 'vm' };
  const half = momentAt(timeline, (turn.before.now + turn.after.now) / 2);
  expect(drawnCaption(half, vm)).toEqual(momentCaption(half));
  const over = momentAt(timeline, turn.after.now);
  expect(drawnCaption(over, vm)?.key).toBe('shown.vm1');
  expect(drawnCaption(over, { ...vm, stack: 'container' })).toEqual(momentCaption(over));
});
