// The pictures of the Network lens: nothing overlaps or leaves the figure, words fit in both languages, packets stop where the machine says, and the text twin says what is drawn.
import { describe, expect, it } from 'vitest';
import { type Moment } from '../../lab/timeline';
import { endOf, momentsOf, play, type } from '../journey/testMoments';
import { playFigure } from '../playFigure';
import { inset } from '../shared/box';
import { expectTextsIn, extentOf, FIGURE_SIZES, isInside, overlaps } from '../shared/testGeometry';
import { LANGUAGES, sayIn, sayLonger } from '../shared/testWords';
import { describeNet, describeNetObject } from './describe';
import { diagram } from './diagram';
import { layoutNet } from './layout';
import { AGAIN } from './metrics';
import { netAt } from './net';
import { type NetBox, type NetBoxOf, type NetKind } from './netBox';
import { layoutStorageOrNet } from './pictures';
import { lanePhrase } from './sentences';
import { netTexts } from './texts';
import { type Stop, tripsAt } from './trips';
import { storageAt } from './volumes';

const figure = (id: string): Moment => {
  const found = diagram.figures.find((each) => each.id === id);
  if (!found) throw new Error(`no figure ${id}`);
  return playFigure(found);
};
const LONG = 'a-container-with-a-rather-long-name';
const STORIES = {
  'long names': play(
    'lab',
    type('docker network create a-network-with-a-rather-long-name'),
    type(`docker run -d --name ${LONG} --network a-network-with-a-rather-long-name --network-alias another-rather-long-alias -p 18080:80 nginx`),
  ),
  'cut off': play('lab', type('docker network create shop'), type('docker run -d --name web --network shop nginx'), type('docker network disconnect shop web')),
  stopped: play('lab', type('docker run -d --name web -p 8080:80 nginx'), type('docker stop web')),
  panic: play('three-apps', { control: { kind: 'panic', machine: 'host' } }),
  sharing: play(
    'lab',
    type('docker run -d --name web -p 8080:80 nginx'),
    type('docker run -d --name side --network container:web alpine sleep 1000'),
    type('docker exec side wget -qO- localhost'),
  ),
  gone: play('lab', type('docker network create shop'), type('docker run -d --name web --network shop nginx'), type('docker run --rm --network shop alpine wget -qO- http://web')),
  out: play('lab', type('docker run --rm alpine wget -qO- http://example.com')),
  volumes: play(
    'lab',
    ...Array.from({ length: 8 }, (_, at) => type(`docker run -d --name ${LONG}-${String(at)} -v a-volume-with-a-rather-long-name-${String(at)}:/data redis`)),
    type('docker volume create'),
  ),
  doors: play('lab', type('docker run -d --name web -p 8080:80 -p 8081:80 -p 8082:80 -p 8083:80 -p 8084:80 -p 8085:80 nginx')),
} as const;
const MOMENTS: (readonly [string, Moment])[] = [
  ...Object.entries(STORIES).flatMap(([name, story]) => [...momentsOf(story, 5), endOf(story)].map((moment, at) => [`${name} ${String(at)}`, moment] as const)),
  ...diagram.figures.map((each) => [`figure ${each.id}`, playFigure(each)] as const),
];
const CASES = MOMENTS.flatMap(([name, moment]) => (['ways', 'volumes'] as const).map((network) => [`${name}, ${network}`, moment, { network }] as const));
/** Boxes that stand beside or on each other, never one over another. */
const SIDE_BY_SIDE: readonly (readonly NetKind[])[] = [
  ['browser', 'outside', 'nic', 'door', 'program', 'tile', 'bar', 'dns', 'pile', 'film', 'said'],
  ['host', 'film', 'said'],
  ['strip', 'bar', 'program', 'door'],
  ['rack', 'hold', 'hook', 'pile', 'said'],
];
const ofKind = <K extends NetKind>(boxes: readonly NetBox[], kind: K): NetBoxOf<K>[] => boxes.filter((box): box is NetBoxOf<K> => box.kind === kind);
const names = (stops: readonly Stop[]): string[] => stops.map((stop) => Object.values<string | number>(stop).join(' '));
const lastTrip = (moment: Moment) => {
  const trip = tripsAt(moment, 'host').at(-1);
  return trip && { stops: names(trip.stops), outcome: trip.outcome, end: trip.end.key };
};

describe.each(FIGURE_SIZES)('the picture in size %s', (size) => {
  it('is in order, and packets stay on it', () => {
    for (const [name, moment, view] of CASES) {
      const { boxes, ways, m, height } = layoutStorageOrNet(moment, view, { size });
      const room = { x: 0, y: 0, w: m.width, h: height };
      expect(new Set(boxes.map(({ id }) => id)).size, name).toBe(boxes.length);
      for (const box of boxes) expect(isInside(box, room), `${name}: ${box.id} ${JSON.stringify([box.x, box.y, box.w, box.h])} in ${JSON.stringify(room)}`).toBe(true);
      for (const kinds of SIDE_BY_SIDE) {
        const own = boxes.filter(({ kind }) => kinds.includes(kind));
        own.forEach((box, at) => own.slice(at + 1).forEach((other) => expect(overlaps(box, other), `${name}: ${box.id} over ${other.id}`).toBe(false)));
      }
      for (const { path, trip } of ways) for (const [x, y] of path) expect(isInside({ x, y, w: 0, h: 0 }, room), `${name}: ${trip.what}`).toBe(true);
    }
  });

  it('draws a line for every trip of more than one stop', () => {
    for (const [name, moment] of MOMENTS) {
      const { ways, m } = layoutNet(moment, { size });
      const trips = netAt(moment).trips.slice(-m.films);
      for (const trip of trips.filter(({ stops }) => stops.length > 1 || stops[0]?.at === 'loop'))
        expect(
          ways.some((way) => way.trip.event === trip.event),
          `${name}: ${trip.what}`,
        ).toBe(true);
    }
  });

  it.each(LANGUAGES)('has words that fit in %s, also half as long again', (language) => {
    for (const say of [sayIn(language), sayLonger(language)]) {
      for (const [name, moment, view] of CASES) {
        const { boxes, m } = layoutStorageOrNet(moment, view, { size });
        for (const box of boxes) {
          const runs = netTexts(box, m, say);
          expectTextsIn(runs, box, m.least, `${name}: ${box.id}`);
          if (box.kind !== 'wall') expect(runs.length, `${name}: ${box.id}`).toBeGreaterThan(0);
        }
      }
    }
  });

  it.each(LANGUAGES)('is said by the text twin in %s', (language) => {
    const say = sayIn(language);
    for (const [name, moment, view] of CASES) {
      const whole = describeNet(moment, view).map(say).join('\n');
      for (const box of layoutStorageOrNet(moment, view, { size: 'wide' }).boxes) {
        if (box.kind === 'tile') expect(whole, name).toContain(box.member.name);
        if (box.kind === 'tile') expect(whole, name).toContain(box.member.ip);
        if (box.kind === 'bar') expect(whole, name).toContain(box.lane.subnet);
        if (box.kind === 'door') expect(whole, name).toContain(String(box.port));
        if (box.kind === 'hold') expect(whole, name).toContain(box.hold.name);
        if (box.kind === 'hook') expect(whole, name).toContain(box.name);
        if (box.kind === 'film') expect(whole, name).toContain(box.trip.what);
        if (box.pick !== null) expect(describeNetObject(moment, view, box.pick), `${name}: ${box.pick}`).toBeDefined();
      }
    }
  });
});

describe('trips', () => {
  it('enter by the published door, from the host and from the browser', () => {
    expect(lastTrip(figure('published'))).toEqual({ stops: ['program', 'door 8080', 'bridge bridge', 'container web'], outcome: 'answered', end: 'network.end.status' });
    expect(lastTrip(figure('packet'))?.stops).toEqual(['browser', 'door 8080', 'bridge bridge', 'container web']);
  });

  it('end at the wall where no port is published', () => {
    expect(lastTrip(figure('closed'))).toEqual({ stops: ['program', 'door 8080'], outcome: 'failed', end: 'network.end.refused' });
    const { boxes } = layoutNet(figure('closed'), { size: 'wide' });
    expect(ofKind(boxes, 'door')).toMatchObject([{ door: null, port: 8080 }]);
  });

  it("curl back to the sender from a container's localhost", () => {
    expect(lastTrip(figure('loopback'))).toMatchObject({ stops: ['loop job'], outcome: 'failed' });
    expect(lastTrip(endOf(STORIES.sharing))).toMatchObject({ outcome: 'answered' });
  });

  it('find a neighbour by name on an own bridge, and not on the default one', () => {
    const trips = tripsAt(figure('names'), 'host');
    expect(trips.map(({ kind, outcome }) => [kind, outcome])).toEqual([
      ['dns', 'answered'],
      ['http', 'answered'],
    ]);
    expect(names(trips[0]?.stops ?? []).slice(1)).toEqual(['bridge shop', 'dns shop']);
    expect(names(trips[1]?.stops ?? []).slice(1)).toEqual(['bridge shop', 'container web']);
    expect(lastTrip(endOf(STORIES.gone))?.stops.slice(1)).toEqual(['bridge shop', 'container web']);
    expect(lastTrip(figure('nameless'))).toMatchObject({ outcome: 'failed', end: 'network.end.unknown' });
  });

  it('ask the network that the neighbour is on, also from a container that was on the default bridge first', () => {
    const connect = ['web', 'db'].map((name) => type(`docker network connect shop ${name}`));
    const started = ['web nginx:alpine', 'db redis:alpine'].map((words) => type(`docker run -d --name ${words}`));
    const story = play('lab', ...started, type('docker network create shop'), ...connect, type('docker exec web ping -c 1 db'));
    expect(tripsAt(endOf(story), 'host').map(({ stops }) => names(stops))).toEqual([
      ['container web', 'bridge shop', 'dns shop'],
      ['container web', 'bridge shop', 'container db'],
    ]);
  });

  it('are dropped between two bridges', () => {
    expect(lastTrip(figure('wall'))).toEqual({ stops: ['container job', 'bridge bridge', 'wall'], outcome: 'failed', end: 'network.end.dropped' });
  });

  it('leave by the network card', () => {
    const story = tripsAt(endOf(STORIES.out), 'host');
    expect(names(story.at(-1)?.stops ?? []).at(-1)).toBe('outside');
  });
});

describe('networks', () => {
  it('have names on own bridges only', () => {
    const { boxes } = layoutNet(figure('names'), { size: 'wide' });
    expect(ofKind(boxes, 'dns').map(({ id, address }) => [id, address])).toEqual([
      ['dns:bridge', null],
      ['dns:shop', '127.0.0.11'],
    ]);
  });

  it('have a door for every published port, and lose it when the container stops', () => {
    const doors = (moment: Moment) => ofKind(layoutNet(moment, { size: 'wide' }).boxes, 'door').map(({ port }) => port);
    expect(doors(figure('published'))).toEqual([8080]);
    expect(doors(endOf(STORIES.stopped))).toEqual([]);
  });

  it('show a container at each of its networks, once as itself', () => {
    const tiles = ofKind(layoutNet(figure('hostAndNone'), { size: 'wide' }).boxes, 'tile').filter(({ member }) => member.name === 'web');
    expect(tiles.map(({ second }) => second).sort()).toEqual([false, true]);
    expect(new Set(tiles.map(({ member }) => member.ip)).size).toBe(2);
  });

  it.each(FIGURE_SIZES)('draw it there with a double line that its words keep clear of, %s', (size) => {
    const { boxes, m } = layoutNet(figure('hostAndNone'), { size });
    const again = ofKind(boxes, 'tile').filter(({ second }) => second);
    expect(again).toHaveLength(1);
    for (const box of again) for (const run of netTexts(box, m, sayIn('ko'))) expect(isInside(extentOf(run), inset(box, AGAIN + 2)), run.text).toBe(true);
  });

  it('let a container go that is cut off', () => {
    expect(ofKind(layoutNet(endOf(STORIES['cut off']), { size: 'wide' }).boxes, 'tile')).toEqual([]);
  });

  it("quote the daemon when a door can't be opened", () => {
    expect(netAt(figure('taken')).refusal?.message).toContain('port is already allocated');
    const { boxes } = layoutNet(figure('taken'), { size: 'wide' });
    expect(ofKind(boxes, 'said')).toMatchObject([{ bad: true }]);
  });

  it('warn of more than a thousand containers on one bridge', () => {
    const lane = netAt(figure('published')).lanes[0];
    if (!lane?.members[0]) throw new Error('no bridge');
    expect(lanePhrase(lane).key).not.toBe('network.say.tooMany');
    expect(
      lanePhrase({
        ...lane,
        members: Array.from({ length: 1001 }, () => lane.members[0] ?? { id: '', name: '', image: '', state: 'running', ip: '', aliases: [], home: true, guests: [] }),
      }).key,
    ).toBe('network.say.tooMany');
  });
});

describe('volumes', () => {
  it('hang on their hooks, with whoever uses them, and stay when a container goes', () => {
    expect(storageAt(figure('volumes')).hooks).toMatchObject([
      { key: 'volume:data', files: 1, users: ['db', 'web'] },
      { key: 'bind:/home/you/site', users: ['web'] },
    ]);
    const after = storageAt(figure('stays'));
    expect(after.holds.map(({ name }) => name)).toEqual(['web']);
    expect(after.hooks[0]).toMatchObject({ key: 'volume:data', files: 1, users: ['web'] });
  });

  it('are left out of a commit', () => {
    const { committed } = storageAt(figure('committed'));
    expect(committed).toBe('saved');
    expect(storageAt(figure('stays')).committed).toBeNull();
  });
});
