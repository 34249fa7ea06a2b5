// Laws of the layout: whatever happens, in every size, everything has a place of its own inside its zone.
import { describe, expect, it } from 'vitest';
import { type Moment } from '../../lab/timeline';
import { type Rect } from '../shared/box';
import { FIGURE_SIZES, isInside, overlaps } from '../shared/testGeometry';
import { type FigureSize } from '../shared/useFigureSize';
import { type JourneyLayout, layoutJourney } from './layout';
import { type FullHost } from './layoutHost';
import { placeOf, pointAt } from './packetsAt';
import { ALL_STORIES, endOf, momentsOf, play, STORIES, type } from './testMoments';

type Named = readonly [name: string, rect: Rect];

function expectApart(rects: readonly Named[]): void {
  expect(rects.flatMap(([name, rect], at) => rects.slice(at + 1).flatMap(([other, box]) => (overlaps(rect, box) ? [`${name} over ${other}`] : [])))).toEqual([]);
}

function expectInside(rects: readonly Named[], zone: Rect): void {
  expect(rects.filter(([, rect]) => !isInside(rect, zone)).map(([name, rect]) => `${name} outside its zone: ${JSON.stringify(rect)} in ${JSON.stringify(zone)}`)).toEqual([]);
}

const zonesOf = ({ client, hosts, registry }: JourneyLayout): Named[] => [
  ['client', client.rect],
  ...hosts.map(({ host, rect }): Named => [`host ${host.id}`, rect]),
  ['registry', registry.rect],
];

function checkHost({ rect, engine, containerd, runc, kernel, lever, containers, hiddenContainers, images, hiddenImages, containerArea, imageArea }: FullHost): void {
  const slabs = images.flatMap(({ image, layers, x, w, nameY }): Named[] => [
    ...layers.map((layer): Named => [`${image.name} ${layer.layer.digest}`, layer]),
    [`name of ${image.name}`, { x, y: nameY - 8, w, h: 8 }],
  ]);
  const boxes = containers.map((box): Named => [box.container.name, box]);
  const piles = [hiddenContainers, hiddenImages].flatMap((pile, index): Named[] => (pile ? [[`pile ${index}`, pile.rect]] : []));
  const parts = Object.entries({ engine, containerd, runc, kernel, lever });
  expectInside([...parts, ...Object.entries({ containerArea, imageArea }), ...slabs, ...boxes, ...piles], rect);
  expectInside(boxes, containerArea);
  expectApart([...parts, ...boxes, ...piles, ...slabs]);
  for (const { processes } of containers) for (const process of processes) expect(process.y + process.h).toBeCloseTo(kernel.y);
}

function check(moment: Moment, size: FigureSize): void {
  const layout = layoutJourney(moment, { size });
  const figure = { x: 0, y: 0, w: layout.width, h: layout.height };
  expectInside(zonesOf(layout), figure);
  expectApart(zonesOf(layout));
  for (const host of layout.hosts) if (host.form === 'full') checkHost(host);
  const shelf = layout.registry.repositories.map((box): Named => [box.repository.name, box]);
  expectInside(shelf, layout.registry.rect);
  expectApart(shelf);
  const cards = layout.cards.map((box): Named => [`card ${box.card.n} ${box.form}`, box]);
  expectInside(cards, figure);
  expectApart(cards);
  for (const packet of layout.packets) {
    const places = [0, 0.3, 0.6, 1].map((share) => placeOf(packet, share));
    expectInside(
      places.map(([x, y]): Named => [packet.id, { x, y, w: 0, h: 0 }]),
      figure,
    );
  }
  const others = layout.hosts.filter(({ form }) => form === 'compact');
  const shares = Array.from({ length: 51 }, (_, step) => step / 50);
  const points = [layout.road, layout.wire, ...layout.packets.map(({ path }) => path)].flatMap((path) => shares.map((share) => pointAt(path, share)));
  const crossed = others.filter(({ rect }) => points.some(([x, y]) => overlaps({ x: x - 1, y: y - 1, w: 2, h: 2 }, rect)));
  expect(
    crossed.map(({ host }) => host.id),
    'hosts that a line crosses',
  ).toEqual([]);
  expect(new Set(layout.objects).size).toBe(layout.objects.length);
}

describe.each(FIGURE_SIZES)('%s', (size) => {
  it.each(ALL_STORIES)('%s: everything has a place of its own inside its zone', (_name, story) => {
    for (const moment of momentsOf(story, 16)) check(moment, size);
  });

  it('keeps the open card, and those beside it, where there are too many', () => {
    for (const moment of momentsOf(STORIES['many cards'], 40)) {
      const { cards, journey } = layoutJourney(moment, { size });
      if (journey.current) expect(cards.some(({ card, form }) => card.n === journey.current?.n && form === 'open')).toBe(true);
      expect(cards.length).toBeGreaterThan(4);
    }
  });

  it('draws the host behind the line in full, and the other one small', () => {
    const { hosts } = layoutJourney(endOf(STORIES['another host']), { size, hosts: ['host', 'host-b'] });
    expect(hosts.map(({ host, form }) => [host.id, form])).toEqual([
      ['host', 'compact'],
      ['host-b', 'full'],
    ]);
    for (const box of hosts) if (box.form === 'compact') expectInside(Object.entries({ engine: box.engine, kernel: box.kernel }), box.rect);
  });
});

it('draws a layer that two images share as one slab under both', () => {
  const { active } = layoutJourney(endOf(STORIES['a layer that is here']), { size: 'wide' });
  const [first, second] = active?.images ?? [];
  const wide = first?.layers.find(({ w }) => w > first.w + 1);
  expect(wide).toBeDefined();
  expect(second?.layers.some(({ layer }) => layer.digest === wide?.layer.digest)).toBe(false);
  expect((wide?.x ?? 0) + (wide?.w ?? 0)).toBeCloseTo((second?.x ?? 0) + (second?.w ?? 0));
});

it('opens the card that is being read, unless another one is under way', () => {
  const run = STORIES['run with a pull'];
  const openAt = (moment: Moment) => layoutJourney(moment, { size: 'wide', selectedCard: 2 }).cards.find(({ form }) => form === 'open')?.card.n;
  expect(openAt(endOf(run))).toBe(2);
  expect(momentsOf(run, 40).map(openAt)).toContain(3);
});

it('gives nothing of the future away when it must not', () => {
  for (const moment of momentsOf(STORIES['run with a pull'], 30)) {
    const { cards, active } = layoutJourney(moment, { size: 'wide', future: 'hidden' });
    expect(cards.every(({ card }) => card.state !== 'ahead')).toBe(true);
    expect(active?.containers.every(({ container }) => container.state !== 'ghost')).toBe(true);
    expect(layoutJourney(moment, { size: 'wide' }).cards).toHaveLength(6);
  }
});

it('counts a hundred containers without drawing them all', () => {
  const lines = Array.from({ length: 100 }, (_, index) => `docker create --name c${index} hello-world`);
  const { active } = layoutJourney(endOf(play('lab', type('docker pull hello-world'), ...lines.map(type))), { size: 'wide' });
  expect(active?.containers.length).toBeLessThan(8);
  expect((active?.containers.length ?? 0) + (active?.hiddenContainers?.names.length ?? 0)).toBe(100);
});
