// Laws: the caption tells of the computer that the picture draws, whichever stop of the stack lens or lens is chosen after it happened, and of what came of a step's commands.
import { describe, expect, test } from 'vitest';
import { playFigure } from '../../diagrams/playFigure';
import { captionOf } from '../../diagrams/journey/caption';
import { momentCaption, subjectOf } from '../../diagrams/journey/momentCaption';
import { standing } from '../../diagrams/journey/standing';
import { sceneOf, stageOf } from '../../diagrams/stack/scene';
import { append, momentAt, openTimeline } from '../../lab/timeline';
import { lessons } from '../../lessons/index';
import { DEFAULT_VIEW, type View } from '../../lab/view';
import { type StackId } from '../../sim/deploy';
import { startOf } from '../../sim/scenarios';
import { simulate } from '../../sim/simulate';
import { findMachine } from '../../sim/world';
import { lessonFigures } from '../print/lessonFigures';
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
    if (stop.computer === computer) expect(caption?.key).toBe(momentCaption(moment)?.key);
    else expect(caption?.key).toBe(stop.shown);
  });

  test('another lens, which draws the host, says nothing of it', () => {
    expect(drawnCaption(moment, { ...DEFAULT_VIEW, lens: 'journey' })).toBeNull();
  });
});

describe.each(['type1', 'type2', 'nested'] as const)('while the VMs of %s boot', (computer) => {
  const start = startOf('three-apps');
  const turn = simulate(start, deploy(computer));
  const timeline = append(openTimeline('three-apps', 1, start), turn);
  const view: View = { ...DEFAULT_VIEW, lens: 'stack', stack: computer === 'nested' ? 'nested' : 'vm', type: computer === 'type2' ? '2' : '1' };
  const instants = turn.events.flatMap(({ at, took }) => [at, at + took / 2, at + took]).map((at) => standing(momentAt(timeline, at)));

  test('booting is done in words when it is in the picture', () => {
    const told = instants.flatMap((moment) => {
      const event = subjectOf(moment);
      const { key } = drawnCaption(moment, view) ?? {};
      if (event?.type !== 'os/started' || (key !== 'os/started' && key !== 'moment.osStarting')) return [];
      const machine = findMachine(moment.world.machines, event.machine);
      return machine ? [{ key, stage: stageOf(machine, []) }] : [];
    });
    expect(told.some(({ key }) => key === 'moment.osStarting')).toBe(true);
    expect(told.filter(({ key, stage }) => stage !== (key === 'os/started' ? 'on' : 'os'))).toEqual([]);
  });

  test('a VM has one name in words and picture', () => {
    const named = instants.flatMap((moment) => {
      const event = subjectOf(moment);
      const { machine } = drawnCaption(moment, view)?.params ?? {};
      if (!event || !('machine' in event) || typeof event.machine !== 'string' || machine === undefined) return [];
      const guest = sceneOf(moment.world, { view: view.stack, type: computer === 'type2' ? 2 : 1 })?.guests.find((each) => each.machine === event.machine);
      return guest ? [[machine, `VM ${String(guest.number)}`]] : [];
    });
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(([said, drawn]) => said !== drawn)).toEqual([]);
  });
});

test('what was typed on the host is told while it goes on, and there after it', () => {
  const start = startOf('three-apps');
  const turn = simulate(start, { terminal: 't1', line: 'docker ps' });
  const timeline = append(openTimeline('three-apps', 1, start), turn);
  const vm: View = { ...DEFAULT_VIEW, lens: 'stack', stack: 'vm' };
  const half = momentAt(timeline, (turn.before.now + turn.after.now) / 2);
  expect(drawnCaption(half, vm)).toEqual(momentCaption(half, false));
  const over = momentAt(timeline, turn.after.now);
  expect(drawnCaption(over, vm)?.key).toBe('shown.vm1');
  expect(drawnCaption(over, { ...vm, stack: 'container' })).toEqual(momentCaption(over, false));
});

describe.each(lessons)('where the steps of lesson $id begin and end', (lesson) => {
  const figures = [...lessonFigures(lesson)].flatMap(([step, { start, end }]) => [
    { step: `${step}, begun`, ...start },
    { step: `${step}, solved`, ...end },
  ]);

  test('beside a picture without request cards a caption has no number of a card, and does not end with the status of an answer', () => {
    const told = figures.flatMap(({ step, moment, view }) => (view.lens === 'journey' ? [] : [{ step, caption: drawnCaption(moment, view) }]));
    expect(
      told.filter(
        ({ caption }) => caption !== null && (caption.card !== null || /^api\/(requested|streamed|responded\.(switched|ok|created|empty|unchanged|other)$)/.test(caption.key)),
      ),
    ).toEqual([]);
  });

  test('what a packet or a request came to is told', () => {
    const sent = figures.flatMap(({ step, moment, view }) => {
      const last = moment.turn?.events.findLast(({ type }) => type === 'packet/sent' || type === 'http/requested');
      const isOne = moment.turn && 'line' in moment.turn.input && /^docker exec /.test(moment.turn.input.line);
      return last && isOne ? [{ step, told: drawnCaption(moment, view), came: captionOf(last, moment.turn).key }] : [];
    });
    expect(sent.filter(({ told, came }) => told?.key !== came)).toEqual([]);
  });
});
