// What is on its way follows its line: there, there and back, or turned away at the socket.
import { expect, it } from 'vitest';
import { type Moment } from '../../lab/timeline';
import { layerLanes, spread } from './layerLanes';
import { layoutJourney } from './layout';
import { busyRuntimes, type Packet, placeOf, pointAt, shareOf } from './packetsAt';
import { during, STORIES } from './testMoments';

const run = STORIES['run with a pull'];
const packetsAt = (moment: Moment, kind: Packet['kind']) => layoutJourney(moment, { size: 'wide' }).packets.filter((packet) => packet.kind === kind);

it('goes along a line by length', () => {
  const line = [
    [0, 0],
    [10, 0],
    [10, 30],
  ] as const;
  expect(pointAt(line, 0)).toEqual([0, 0]);
  expect(pointAt(line, 0.25)).toEqual([10, 0]);
  expect(pointAt(line, 0.5)).toEqual([10, 10]);
  expect(pointAt(line, 1)).toEqual([10, 30]);
});

it('comes back where it has to', () => {
  expect([0, 0.25, 0.5, 1].map((share) => shareOf('return', share))).toEqual([0, 0.5, 1, 0]);
  expect(Math.max(...[0.5, 0.62, 0.7].map((share) => shareOf('bounce', share)))).toBeCloseTo(1);
  expect(shareOf('bounce', 1)).toBeLessThan(0.5);
});

it('carries a request from the client to the daemon, and the answer back', () => {
  const { client, active, packets } = layoutJourney(during(run, 'api/requested'), { size: 'wide' });
  const [request] = packets;
  expect(request).toMatchObject({ kind: 'request', text: '1', refused: false });
  if (!request || !active) throw new Error('no request');
  expect(placeOf(request, 0)[0]).toBe(client.rect.x + client.rect.w);
  expect(placeOf(request, 1)[0]).toBe(active.engine.x);
  const refusal = during(run, 'api/responded', (event) => 'status' in event && event.status === 404);
  const [answer] = packetsAt(refusal, 'answer');
  expect(answer).toMatchObject({ text: '404', refused: true });
  expect(answer && placeOf(answer, 1)[0]).toBe(client.rect.x + client.rect.w);
});

it('numbers the daemon’s own calls after the card that causes them', () => {
  expect(packetsAt(during(run, 'registry/requested'), 'registry')).toMatchObject([{ text: '3a', travel: 'return' }]);
});

it('brings layers to their slots, the lowest on the lowest line', () => {
  const layout = layoutJourney(during(run, 'image/layerPulled'), { size: 'wide' });
  const lanes = layerLanes(layout.active, layout.frame, 'wide');
  expect(lanes).toHaveLength(3);
  for (const [index, { slot, path }] of lanes.entries()) {
    expect(path.at(-1)).toEqual([slot.x + slot.w + 4, slot.y + slot.h / 2]);
    expect(path[0]?.[1]).toBeGreaterThan(lanes[index - 1]?.path[0]?.[1] ?? 0);
  }
  expect(layout.packets.filter(({ kind }) => kind === 'layer')).toHaveLength(3);
});

it('keeps lines apart and inside the gap', () => {
  expect(spread([10, 12, 200], 50, 150, 40)).toEqual([50, 90, 150]);
  expect(spread([140, 145], 50, 150, 40)).toEqual([110, 150]);
  expect(spread([], 0, 1, 1)).toEqual([]);
});

it('turns back at the socket while the daemon is off', () => {
  const { active, packets } = layoutJourney(during(STORIES['daemon off'], 'api/unreachable'), { size: 'wide' });
  expect(packets).toMatchObject([{ kind: 'request', travel: 'bounce', refused: true }]);
  const places = packets.flatMap((packet) => Array.from({ length: 101 }, (_, index) => placeOf(packet, index / 100)[0]));
  expect(Math.max(...places)).toBeLessThan(active?.engine.x ?? 0);
});

it('hands work from dockerd to containerd to runc to a process', () => {
  const stages = (['containerd', 'runc'] as const).map((component) => {
    const moment = during(run, 'runtime/called', (event) => 'component' in event && event.component === component);
    return [packetsAt(moment, 'runtime').length, ...busyRuntimes(moment, 'host')];
  });
  expect(stages).toEqual([
    [1, 'containerd'],
    [1, 'runc'],
  ]);
  expect(packetsAt(during(run, 'process/started'), 'process')).toHaveLength(1);
});

it('leads a visitor from the browser to the process, and turns it away where nobody waits', () => {
  const layout = layoutJourney(during(STORIES['a visitor'], 'http/requested'), { size: 'wide' });
  const process = layout.active?.containers[0]?.processes[0];
  const visit = layout.packets.find(({ kind }) => kind === 'http');
  expect(visit).toMatchObject({ travel: 'return' });
  expect(visit?.path.at(-1)).toEqual([(process?.x ?? 0) + (process?.w ?? 0) / 2, (process?.y ?? 0) + (process?.h ?? 0)]);
  expect(packetsAt(during(STORIES['no visitor'], 'http/requested'), 'http')).toMatchObject([{ travel: 'bounce' }]);
});
