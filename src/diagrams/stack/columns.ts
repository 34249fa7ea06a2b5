// Who stands in which column: every member alone while there is room, grouped by image when there is not.
import { type Guest, type Member } from './scene';

/** One column of the picture: a member, or several that look alike. */
export interface Cell {
  id: string;
  members: Member[];
  /** The image that they share; null when they differ. */
  image: string | null;
}

/** The most members that are drawn one by one. */
const MOST_ALONE = 6;

const alone = (member: Member): Cell => ({ id: `${member.kind}:${member.name}`, members: [member], image: member.image });

function byImage(members: readonly Member[]): Cell[] {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const key = member.kind === 'plain' ? `plain:${member.name}` : member.image;
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    return first && group.length === 1 ? alone(first) : { id: `group:${first?.image ?? ''}`, members: group, image: first?.image ?? null };
  });
}

/** Members in at most `most` columns, in one or two rows. Of two, the lower one holds containers, as the plugs of the upper one pass behind it. */
export function cellsOf(members: readonly Member[], most: number): Cell[][] {
  if (members.length <= most) return [members.map(alone)];
  if (members.length <= Math.min(MOST_ALONE, 2 * most)) {
    const half = Math.ceil(members.length / 2);
    const walled = [...members.filter((member) => member.kind === 'container'), ...members.filter((member) => member.kind === 'plain')];
    return [walled.slice(0, half).map(alone), walled.slice(half).map(alone)];
  }
  const groups = byImage(members);
  if (groups.length <= most) return [groups];
  const rest = groups.slice(most - 1).flatMap((group) => group.members);
  return [[...groups.slice(0, most - 1), { id: 'group:', members: rest, image: null }]];
}

/** Members in one row of at most `most` columns, for places with no room above. */
export function rowOf(members: readonly Member[], most: number): Cell[] {
  if (members.length <= most) return members.map(alone);
  const groups = byImage(members);
  if (groups.length <= most) return groups;
  return [...groups.slice(0, most - 1), { id: 'group:', members: groups.slice(most - 1).flatMap((group) => group.members), image: null }];
}

/** A VM, or the first of several that share a column. */
export interface GuestCell {
  guest: Guest;
  /** How many VMs the column stands for. */
  count: number;
  last: number;
}

/** VMs in at most `most` columns; the last one stands for those that have no room. */
export function guestCells(guests: readonly Guest[], most: number): GuestCell[] {
  const single = guests.length <= most ? guests : guests.slice(0, most - 1);
  const cells = single.map((guest): GuestCell => ({ guest, count: 1, last: guest.number }));
  const rest = guests.slice(single.length);
  const [first] = rest;
  return first ? [...cells, { guest: first, count: rest.length, last: rest.at(-1)?.number ?? first.number }] : cells;
}

/** How many columns each VM gets out of `most`: what it holds, at least one, the fullest giving way first. */
export function shareColumns(held: readonly number[], most: number): number[] {
  const shares = held.map((count) => Math.max(1, count));
  const total = (): number => shares.reduce((sum, share) => sum + share, 0);
  while (total() > most && Math.max(...shares) > 1) {
    const fullest = shares.indexOf(Math.max(...shares));
    shares[fullest] = (shares[fullest] ?? 1) - 1;
  }
  return shares;
}
