// ip addr and ip route: the network cards of a container or a machine, and where they lead.
import { networkOwner } from '../../containers';
import { ipText, parseIp, parseSubnet, sizeOfSubnet } from '../../kernel/ip';
import { ROOT_NAMESPACES } from '../../kernel/kernel';
import { MACHINE_ADDRESS } from '../hosts';
import { type Program, type ProgramContext } from '../program';
import { viewerOf } from '../within';
import { cut } from '../../text';
import { isBusybox, machineHere, parseOptions } from './support';
import { valuesOf } from '../../values';

/** A network card with its address, if it has one. */
export interface Card {
  index: number;
  name: string;
  mac: string;
  address: string;
  bits: number;
  /** Flags and state as `ip` shows them. */
  flags: string;
  mtu: number;
  state: 'UP' | 'DOWN' | 'UNKNOWN';
}

const LOOPBACK: Card = { index: 1, name: 'lo', mac: '00:00:00:00:00:00', address: '127.0.0.1', bits: 8, flags: 'LOOPBACK,UP,LOWER_UP', mtu: 65_536, state: 'UNKNOWN' };
const ETHERNET = { flags: 'BROADCAST,MULTICAST,UP,LOWER_UP', mtu: 1500, state: 'UP' } as const;

/** What a container or a machine reaches: its cards, its way out, and what is on the wire. */
export interface Stack {
  cards: Card[];
  gateway: string | null;
}

/** The network cards of the caller and its way out. */
export function stackHere(context: ProgramContext): Stack {
  const { engine, kernel } = machineHere(context);
  const viewer = viewerOf(context);
  const net = viewer?.namespaces.net ?? ROOT_NAMESPACES.net;
  // a command that is over at once has no process of its own; it stands in its container's network all the same
  const inside =
    viewer === null && context.container !== null
      ? engine?.containers[context.container]
      : net === ROOT_NAMESPACES.net
        ? undefined
        : valuesOf(engine?.containers).find(({ pid }) => kernel?.processes[pid]?.namespaces.net === net);
  if (net !== ROOT_NAMESPACES.net && !inside) return { cards: [{ ...LOOPBACK, flags: 'LOOPBACK', state: 'DOWN', address: '' }], gateway: null };
  const owner = engine && inside ? networkOwner(engine, inside) : null;
  const networks = valuesOf(engine?.networks);
  if (owner) {
    const ends = Object.entries(owner.endpoints).filter(([, { ip }]) => ip !== '');
    const cards = ends.map(([name, { ip, mac }], index): Card => {
      const bits = parseSubnet(engine?.networks[name]?.subnet ?? '')?.bits ?? 16;
      return { ...ETHERNET, index: index + 2, name: `eth${index}@if${index + 5}`, mac, address: ip, bits };
    });
    const out = ends.map(([name]) => engine?.networks[name]).find((network) => network?.internal === false);
    return { cards: [LOOPBACK, ...cards], gateway: out?.gateway ?? null };
  }
  const bridges = networks.filter(({ subnet }) => subnet !== '');
  const used = (name: string): boolean => valuesOf(engine?.containers).some(({ endpoints }) => (endpoints[name]?.ip ?? '') !== '');
  const cards = bridges.map(({ id, name, subnet, gateway }, index): Card => {
    const up = used(name);
    const flags = up ? ETHERNET.flags : 'NO-CARRIER,BROADCAST,MULTICAST,UP';
    const card = { flags, mtu: 1500, state: up ? 'UP' : 'DOWN' } as const;
    return { ...card, index: index + 3, name: name === 'bridge' ? 'docker0' : `br-${id.slice(0, 12)}`, mac: macOf(id), address: gateway, bits: parseSubnet(subnet)?.bits ?? 16 };
  });
  const own: Card = { ...ETHERNET, index: 2, name: 'eth0', mac: '52:54:00:12:34:56', address: MACHINE_ADDRESS, bits: 24 };
  return { cards: [LOOPBACK, own, ...cards], gateway: '10.0.2.2' };
}

/** An address of a bridge, made from its ID. */
function macOf(id: string): string {
  return `02:42:${id.slice(0, 8).match(/../g)?.join(':') ?? ''}`;
}

/** A card's name without the other end. */
export const plainName = ({ name }: Card): string => name.replace(/@.*/, '');

/** The broadcast address of a card's network. */
export function broadcast({ address, bits }: Card): string {
  const subnet = parseSubnet(`${address}/${bits}`);
  return subnet ? ipText(subnet.base + sizeOfSubnet(subnet) - 1) : '';
}

function addressLines(card: Card, withAddress: boolean): string {
  const { index, name, mac, address, bits, flags, mtu, state } = card;
  const local = index === 1;
  const head = `${index}: ${name}: <${flags}> mtu ${mtu} qdisc noqueue state ${state} ${local ? 'qlen 1000' : 'group default '}\n`;
  const link = `    link/${local ? 'loopback' : 'ether'} ${mac} brd ${local ? '00:00:00:00:00:00' : 'ff:ff:ff:ff:ff:ff'}\n`;
  const inet = `    inet ${address}/${bits}${local ? '' : ` brd ${broadcast(card)}`} scope ${local ? 'host' : 'global'} ${plainName(card)}\n       valid_lft forever preferred_lft forever\n`;
  return head + link + (withAddress && address !== '' ? inet : '');
}

/** `-br`: one short line for each card. */
function briefLine(card: Card, withAddress: boolean): string {
  const { name, state, address, bits, mac, flags } = card;
  return `${name.padEnd(16)} ${state.padEnd(14)} ${withAddress ? (address === '' ? '' : `${address}/${bits} `) : `${mac} <${flags}> `}\n`;
}

function oneLine(card: Card): string {
  const { index, address, bits } = card;
  const local = index === 1;
  return `${index}: ${plainName(card)}    inet ${address}/${bits}${local ? '' : ` brd ${broadcast(card)}`} scope ${local ? 'host' : 'global'} ${plainName(card)}\\       valid_lft forever preferred_lft forever\n`;
}

function routeLines({ cards, gateway }: Stack): string {
  const leads = cards.filter(({ index }) => index > 1);
  const out = leads.find(({ address, bits }) => gateway !== null && parseSubnet(`${address}/${bits}`)?.base === parseSubnet(`${gateway}/${bits}`)?.base);
  const first = gateway !== null && out ? `default via ${gateway} dev ${plainName(out)} \n` : '';
  const rest = leads.map((card) => {
    const subnet = parseSubnet(`${card.address}/${card.bits}`);
    return `${subnet ? ipText(subnet.base) : ''}/${card.bits} dev ${plainName(card)} proto kernel scope link src ${card.address} ${card.state === 'DOWN' ? 'linkdown ' : ''}\n`;
  });
  return first + rest.sort((a, b) => (parseIp(cut(a, '/')[0]) ?? 0) - (parseIp(cut(b, '/')[0]) ?? 0)).join('');
}

/** Shows network cards, addresses and routes. */
export const ip: Program = {
  run(context) {
    const { flags, rest } = parseOptions(
      context.argv.slice(1).map((arg) => (arg === '-br' || arg === '-brief' ? '-b' : arg)),
      { flags: '46ocb' },
    );
    const [object = 'help', verb = 'show', name] = rest;
    const stack = stackHere(context);
    if (name !== undefined && ['show', 'list', 'ls', 's', 'sh', 'dev'].includes(verb) && !stack.cards.some((card) => rest.includes(plainName(card)))) {
      const device = rest.at(-1) ?? name;
      context.err(isBusybox(context.files) ? `ip: can't find device '${device}'\n` : `Device "${device}" does not exist.\n`);
      return 1;
    }
    const wanted = stack.cards.filter((card) => name === undefined || plainName(card) === name || rest.at(-1) === plainName(card));
    if (flags.has('b') && ('address'.startsWith(object) || 'link'.startsWith(object))) context.out(wanted.map((card) => briefLine(card, 'address'.startsWith(object))).join(''));
    else if ('address'.startsWith(object)) context.out(wanted.map((card) => (flags.has('o') ? oneLine(card) : addressLines(card, true))).join(''));
    else if ('link'.startsWith(object)) context.out(wanted.map((card) => addressLines(card, false)).join(''));
    else if ('route'.startsWith(object)) context.out(routeLines(stack));
    else {
      context.err(isBusybox(context.files) ? `ip: invalid argument '${object}' to 'ip'\n` : `Object "${object}" is unknown, try "ip help".\n`);
      return 1;
    }
    if (['show', 'list', 'ls', 's', 'sh'].includes(verb) || stack.cards.some((card) => plainName(card) === verb)) return 0;
    context.err(isBusybox(context.files) ? 'ip: RTNETLINK answers: Operation not permitted\n' : 'RTNETLINK answers: Operation not permitted\n');
    return 2;
  },
};
