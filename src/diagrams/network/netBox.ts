// The boxes of the Network lens: the world outside, the host's wall with its doors, bridges, containers at them, name servers, and the film of what was sent.
import { type Box, type Rect } from '../shared/box';
import { type Phrase } from '../shared/words';
import { type NetDoor, type NetLane, type NetMember } from './net';
import { type Trip } from './trips';
import { type Hold, type Hook } from './volumes';

/** What every box has. */
interface NetBase extends Box {
  z: number;
  /** Pick id such as `network:shop`; null for what cannot be picked. */
  pick: string | null;
  /** What it is, for screen readers and the text twin. */
  sentence: Phrase | null;
}

/** A box of the lens. */
export type NetBox = NetBase &
  (
    | { kind: 'browser' | 'outside'; title: Phrase; short: Phrase }
    | { kind: 'host'; title: Phrase; off: boolean }
    | { kind: 'wall' }
    | { kind: 'nic'; address: string }
    | { kind: 'door'; door: NetDoor | null; port: number; more: number }
    | { kind: 'program'; titles: Phrase[]; listening: string }
    | { kind: 'strip'; title: Phrase }
    /** `second`: drawn once more at another of its networks. `loops`: a packet goes round in it, beside its words. */
    | { kind: 'tile'; member: NetMember; plug: number; second: boolean; loops: boolean }
    | { kind: 'bar'; lane: NetLane }
    | { kind: 'dns'; address: string | null }
    | { kind: 'pile'; text: Phrase }
    | { kind: 'film'; trip: Trip; stops: Phrase[]; n: number }
    | { kind: 'said'; text: Phrase; bad: boolean }
    /** `bar`: how far above it the rack's bar runs. */
    | { kind: 'rack'; title: Phrase; short: Phrase; bar: number | null }
    | { kind: 'hold'; hold: Hold; size: string }
    | { kind: 'hook'; hook: Hook; name: string; detail: Phrase; size: string }
  );

/** The kinds of boxes. */
export type NetKind = NetBox['kind'];
/** The box of one kind. */
export type NetBoxOf<K extends NetKind> = Extract<NetBox, { kind: K }>;

const DEPTHS: Readonly<Record<NetKind, number>> = {
  host: 0,
  wall: 1,
  strip: 1,
  browser: 2,
  outside: 2,
  nic: 3,
  door: 3,
  program: 3,
  bar: 2,
  dns: 3,
  tile: 3,
  pile: 3,
  film: 3,
  said: 3,
  rack: 1,
  hold: 3,
  hook: 3,
};

type Without<T> = T extends unknown ? Omit<T, keyof NetBase> : never;

/** Puts a part in its place. */
export function netBox(id: string, { x, y, w, h }: Rect, part: Without<NetBox> & Partial<Pick<NetBase, 'pick' | 'sentence'>>): NetBox {
  return { pick: null, sentence: null, z: DEPTHS[part.kind], ...part, x, y, w, h, id };
}
