// What no cable joins to a bridge: the host's own programs, containers that use its network, and containers without one.
import { choose } from '../journey/choose';
import { type Rect } from '../shared/box';
import { type Phrase, phrase } from '../shared/words';
import { type NetMember } from './net';
import { netBox } from './netBox';
import { type Plan } from './plan';
import { memberPhrase } from './sentences';

/** The host's own network namespace: its programs, and containers that use it. Gives the height that it takes. */
export function putHost(plan: Plan, y: number): number {
  const { m, boxes, net, ground, busy } = plan;
  const listening = net.listening.map(({ program, port }) => `${program}:${String(port)}`).join(' ');
  const { shown, rest } = choose(net.onHost, { width: ground.w * 0.6, least: m.tile, gap: m.gap, pile: m.pile }, ({ name }) => busy.has(name));
  const tiles = shown.length + (rest.length > 0 ? 1 : 0);
  const stacked = tiles > 0 && !m.across;
  const h = tiles > 0 && m.across ? m.tileHeight : m.strip;
  const w = tiles > 0 && m.across ? ground.w - tiles * (m.tile + m.gap) : ground.w;
  const sentence = phrase(listening === '' ? 'network.say.program' : 'network.say.listening', { listening });
  boxes.push(
    netBox(
      'program',
      { x: ground.x, y, w, h },
      { kind: 'program', titles: [phrase('network.program', { address: net.address }), phrase('network.programShort')], listening, pick: 'host:programs', sentence },
    ),
  );
  const top = stacked ? y + h + 6 : y;
  const left = stacked ? ground.x : ground.x + w + m.gap;
  putTiles(plan, shown, { x: left, y: top, w: m.tile, h: m.tileHeight }, phrase('network.onHost'));
  if (rest.length > 0)
    boxes.push(
      netBox(
        'pile:host',
        { x: left + shown.length * (m.tile + m.gap), y: top, w: m.pile, h: m.tileHeight },
        { kind: 'pile', text: phrase('network.more', { count: rest.length }), sentence: phrase('network.say.more', { names: rest.map(({ name }) => name).join(', ') }) },
      ),
    );
  return stacked ? h + 6 + m.tileHeight : h;
}

/** Containers that no cable joins to a bridge, side by side from a first place on. */
function putTiles({ boxes, m, looping }: Plan, members: readonly NetMember[], first: Rect, where: Phrase): void {
  for (const [at, member] of members.entries()) {
    const rect = { ...first, x: first.x + at * (first.w + m.gap) };
    const sentence = phrase('network.say.where', { what: memberPhrase(member, null), where });
    boxes.push(netBox(`tile:${member.name}`, rect, { kind: 'tile', member, plug: 0, second: false, loops: looping.has(member.name), pick: `container:${member.name}`, sentence }));
  }
}

/** Containers without a network. Gives the height that it takes. */
export function putAlone(plan: Plan, y: number): number {
  const { m, boxes, net, ground, busy } = plan;
  if (net.alone.length === 0) return 0;
  const label = m.across ? Math.min(m.dns * 1.1, ground.w * 0.3) : 0;
  const room = ground.w - label - m.pad * 2;
  const { shown, rest } = choose(net.alone, { width: room, least: m.tile, gap: m.gap, pile: m.pile }, ({ name }) => busy.has(name));
  const head = m.across ? 0 : m.small * 1.9;
  const h = m.tileHeight + 12 + head;
  boxes.push(netBox('none', { x: ground.x, y, w: ground.w, h }, { kind: 'strip', title: phrase('network.none') }));
  const first = { x: ground.x + label + m.pad, y: y + 6 + head, w: m.tile, h: m.tileHeight };
  putTiles(plan, shown, first, phrase('network.none'));
  if (rest.length > 0)
    boxes.push(
      netBox(
        'pile:none',
        { ...first, x: first.x + shown.length * (m.tile + m.gap), w: m.pile },
        { kind: 'pile', text: phrase('network.more', { count: rest.length }), sentence: phrase('network.say.more', { names: rest.map(({ name }) => name).join(', ') }) },
      ),
    );
  return h + m.gap;
}
