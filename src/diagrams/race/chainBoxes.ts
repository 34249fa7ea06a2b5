// What lies between the hardware and the program of a stack, drawn as a chain of links on its track.
import { type Moment } from '../../lab/timeline';
import { type Racer } from '../../sim/racers';
import { type Rect } from '../shared/box';
import { phrase } from '../shared/words';
import { chainOf, type Link, LINK_WORDS } from './chain';
import { boxOf, type RaceBox } from './raceBox';

/** Where links are narrow, each gets the room that its word takes (chains with containers are short); of the longest chain, all are as wide together as `LINKS_WIDE`. */
const EVEN_FROM = 400;
const LINK_ROOM: Readonly<Record<Link['kind'], number>> = { hardware: 29.5, virtual: 37, hypervisor: 27, kernel: 47, os: 27, guestOs: 27, container: 72, vm: 34, app: 30.5 };
const LONGEST: readonly Link['kind'][] = ['hardware', 'kernel', 'os', 'hypervisor', 'virtual', 'kernel', 'guestOs', 'app'];
const LINKS_WIDE = LONGEST.reduce((sum, kind) => sum + LINK_ROOM[kind], 0);

/** The links of a stack, from the hardware up. */
export function chainBoxes(moment: Moment, racer: Racer, track: Rect): RaceBox[] {
  const links = chainOf(moment.world, racer);
  const width = ({ kind }: Link): number => (track.w >= EVEN_FROM ? track.w / 8 : (track.w / LINKS_WIDE) * LINK_ROOM[kind]);
  return links.map((link, at) => {
    const { kind, hue } = link;
    const rect = { x: track.x + links.slice(0, at).reduce((sum, each) => sum + width(each), 0), y: track.y, w: width(link) - 3, h: track.h };
    return boxOf(`link:${racer}:${String(at)}:${kind}`, rect, {
      kind: 'block',
      hue,
      mark: kind === 'guestOs' ? 'guest' : null,
      words: [phrase(LINK_WORDS[kind]), ...(kind === 'virtual' ? [phrase('race.virtual')] : []), phrase(`race.linkShort.${kind}`)],
    });
  });
}
