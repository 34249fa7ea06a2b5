// A push on the Journey lens: layers leave their slots for the registry that the name begins with, and what is there stays home.
import { expect, it } from 'vitest';
import { layoutJourney } from './layout';
import { pushAt } from './pushes';
import { during, endOf, momentsOf, play, STORIES, type } from './testMoments';

const first = STORIES['a push of one’s own'];
const again = STORIES['a push of what is there'];

it('sends layers from their slots to the registry', () => {
  const layout = layoutJourney(during(first, 'image/layerPushed'), { size: 'wide' });
  const layers = layout.packets.filter(({ kind }) => kind === 'layer');
  expect(layers.length).toBeGreaterThan(0);
  for (const { path } of layers) expect(path.at(-1)?.[0]).toBeGreaterThan(path[0]?.[0] ?? Infinity);
});

it('opens the repository in the registry of the name, and fills it from the bottom', () => {
  const { registry } = layoutJourney(endOf(first), { size: 'wide' }).journey;
  expect(registry).toMatchObject({ host: 'localhost:5000', online: true });
  const [shop] = registry.repositories;
  expect(shop).toMatchObject({ name: 'shop', tag: '1.0' });
  const machine = endOf(first).world.machines[0];
  const image = machine?.engine?.tags['localhost:5000/shop:1.0'] ?? '';
  expect(shop?.layers.map(({ digest }) => digest)).toEqual(machine?.engine?.images[image]?.layers);
});

it('moves nothing that the registry has already', () => {
  for (const moment of momentsOf(again)) {
    expect(pushAt(moment)?.leaving.size ?? 0).toBe(0);
    expect(layoutJourney(moment, { size: 'wide' }).packets.filter(({ kind }) => kind === 'layer')).toEqual([]);
  }
  expect(pushAt(endOf(again))).toMatchObject({ tag: '2.0', registry: 'localhost:5000' });
});

it.each([
  ['a push', play('lab', type("printf 'FROM alpine\\n' | docker build -t menu -"), type('docker push menu'))],
  ['a pull', STORIES['no such image']],
])('puts nothing on the shelf when the registry refuses %s', (_name, story) => {
  const { registry } = layoutJourney(endOf(story), { size: 'wide' }).journey;
  expect(registry.host).toBe('docker.io');
  expect(registry.repositories.map(({ name }) => name)).toEqual(expect.arrayContaining(['library/alpine']));
  expect(registry.repositories.map(({ name }) => name).filter((name) => /menu|no-such/.test(name))).toEqual([]);
});
