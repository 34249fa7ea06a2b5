// ifconfig and route: the older tools for network cards and routes.
import { ipText, parseSubnet } from '../../kernel/ip';
import { type Program, type ProgramContext } from '../program';
import { broadcast, type Card, plainName, stackHere } from './ip';
import { isBusybox, parseOptions } from './support';

const maskOf = (bits: number): string => ipText(bits === 0 ? 0 : (0xffffffff << (32 - bits)) >>> 0);
const indent = (lines: readonly string[], by: number): string => lines.map((line) => `${' '.repeat(by)}${line}\n`).join('');

function busyboxCard(card: Card): string {
  const local = card.index === 1;
  const lines = [
    `inet addr:${card.address}${local ? '' : `  Bcast:${broadcast(card)}`}  Mask:${maskOf(card.bits)}`,
    `UP ${local ? 'LOOPBACK RUNNING' : 'BROADCAST RUNNING MULTICAST'}  MTU:${card.mtu}  Metric:1`,
    'RX packets:0 errors:0 dropped:0 overruns:0 frame:0',
    'TX packets:0 errors:0 dropped:0 overruns:0 carrier:0',
    `collisions:0 txqueuelen:${local ? 1000 : 0} `,
    'RX bytes:0 (0.0 B)  TX bytes:0 (0.0 B)',
  ];
  return `${plainName(card).padEnd(10)}Link encap:${local ? 'Local Loopback' : `Ethernet  HWaddr ${card.mac.toUpperCase()}`}  \n${indent(lines, 10)}\n`;
}

function netToolsCard(card: Card): string {
  const local = card.index === 1;
  const lines = [
    `inet ${card.address}  netmask ${maskOf(card.bits)}${local ? '' : `  broadcast ${broadcast(card)}`}`,
    local ? 'loop  txqueuelen 1000  (Local Loopback)' : `ether ${card.mac}  txqueuelen 0  (Ethernet)`,
    'RX packets 0  bytes 0 (0.0 B)',
    'RX errors 0  dropped 0  overruns 0  frame 0',
    'TX packets 0  bytes 0 (0.0 B)',
    'TX errors 0  dropped 0 overruns 0  carrier 0  collisions 0',
  ];
  return `${plainName(card)}: flags=${local ? '73<UP,LOOPBACK,RUNNING>' : '4163<UP,BROADCAST,RUNNING,MULTICAST>'}  mtu ${card.mtu}\n${indent(lines, 8)}\n`;
}

/** Network cards with their addresses. */
export const ifconfig: Program = {
  run(context) {
    const [name] = parseOptions(context.argv.slice(1), { flags: 'asv' }).rest;
    const { cards } = stackHere(context);
    const order = [...cards.slice(1), ...cards.slice(0, 1)];
    const wanted = name === undefined ? order : order.filter((card) => plainName(card) === name);
    if (wanted.length === 0) {
      context.err(
        isBusybox(context.files)
          ? `ifconfig: ${name ?? ''}: error fetching interface information: Device not found\n`
          : `${name ?? ''}: error fetching interface information: Device not found\n`,
      );
      return 1;
    }
    context.out(wanted.map(isBusybox(context.files) ? busyboxCard : netToolsCard).join(''));
    return 0;
  },
};

function rows(context: ProgramContext): string[][] {
  const { cards, gateway } = stackHere(context);
  const leads = cards.filter(({ index }) => index > 1);
  const own = leads.map((card) => {
    const subnet = parseSubnet(`${card.address}/${card.bits}`);
    return [subnet ? ipText(subnet.base) : '', '0.0.0.0', maskOf(card.bits), 'U', '0', '0', '0', plainName(card)];
  });
  const [first] = leads;
  return gateway === null || !first ? own : [['0.0.0.0', gateway, '0.0.0.0', 'UG', '0', '0', '0', plainName(first)], ...own];
}

/** The kernel's routes. */
export const route: Program = {
  run(context) {
    const numeric = context.argv.includes('-n');
    context.out('Kernel IP routing table\nDestination     Gateway         Genmask         Flags Metric Ref    Use Iface\n');
    for (const [to = '', by = '', mask = '', flags = '', metric = '', ref = '', use = '', card = ''] of rows(context)) {
      const shown = [numeric ? to : to.replace(/^0\.0\.0\.0$/, 'default'), numeric ? by : by.replace(/^0\.0\.0\.0$/, '*'), mask].map((cell) => cell.padEnd(15)).join(' ');
      context.out(`${shown} ${flags.padEnd(5)} ${metric.padEnd(6)} ${ref.padEnd(3)} ${use.padStart(6)} ${card}\n`);
    }
    return 0;
  },
};
