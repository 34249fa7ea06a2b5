// ping: echo requests and their answers, in the words of BusyBox and of iputils. Times are illustrative.
import { type PacketFate, type Program, type ProgramContext, type ProgramResult } from '../program';
import { isBusybox, parseOptions } from './support';

/** How many packets a ping without -c sends before it goes on in silence until Ctrl+C. */
const SHOWN = 5;
/** A pause between two packets, and what is waited for an answer that does not come (ms). */
const INTERVAL_MS = 1000;
const PATIENCE_MS = 10_000;

/** Milliseconds for one trip there and back: 0.05 to 0.4 on one machine, 20 to 30 beyond it. */
function tripMs({ sim }: Pick<ProgramContext, 'sim'>, address: string): number {
  const near = /^(10|127|172|192)\./.test(address);
  return near ? (50 + sim.int('trip', 350)) / 1000 : 20 + sim.int('trip', 10_000) / 1000;
}

interface Trip {
  name: string;
  address: string;
  count: number;
  /** Seconds to wait for an answer; undefined for the tool's own patience. */
  wait: number | undefined;
}

function busyboxSummary(name: string, sent: number, times: readonly number[]): string {
  const lost = Math.floor((100 * (sent - times.length)) / sent);
  const head = `\n--- ${name} ping statistics ---\n${sent} packets transmitted, ${times.length} packets received, ${lost}% packet loss\n`;
  if (times.length === 0) return head;
  const [least, mean, most] = [Math.min(...times), times.reduce((a, b) => a + b, 0) / times.length, Math.max(...times)].map((ms) => ms.toFixed(3));
  return `${head}round-trip min/avg/max = ${least ?? ''}/${mean ?? ''}/${most ?? ''} ms\n`;
}

function iputilsSummary(name: string, sent: number, times: readonly number[], elapsed: number, fate: PacketFate): string {
  const lost = Math.floor((100 * (sent - times.length)) / sent);
  const errors = fate === 'absent' ? `, +${sent} errors` : '';
  const head = `\n--- ${name} ping statistics ---\n${sent} packets transmitted, ${times.length} received${errors}, ${lost}% packet loss, time ${elapsed}ms\n`;
  if (times.length === 0) return `${head}\n`;
  const mean = times.reduce((a, b) => a + b, 0) / times.length;
  const deviation = Math.sqrt(times.reduce((sum, ms) => sum + (ms - mean) ** 2, 0) / times.length);
  return `${head}rtt min/avg/max/mdev = ${[Math.min(...times), mean, Math.max(...times), deviation].map((ms) => ms.toFixed(3)).join('/')} ms\n`;
}

/** What a ping needs to send one packet: a program that starts and one that goes on can both give it. */
type Sender = Pick<ProgramContext, 'sim' | 'machine' | 'container' | 'files' | 'out' | 'err'>;

/** Sends one packet and says what comes back. */
function sendOne(sender: Sender, address: string, n: number, times: number[]): PacketFate {
  const busybox = isBusybox(sender.files);
  const fate = sender.sim.ping({ machine: sender.machine, container: sender.container }, address);
  if (fate === 'unreachable') sender.err(busybox ? 'ping: sendto: Network unreachable\n' : 'ping: connect: Network is unreachable\n');
  else if (fate === 'answered') {
    const ms = tripMs(sender, address);
    times.push(ms);
    const ttl = /^(10|127|172|192)\./.test(address) ? 64 : 115;
    sender.out(`64 bytes from ${address}: ${busybox ? `seq=${n}` : `icmp_seq=${n + 1}`} ttl=${ttl} time=${ms.toFixed(3)} ms\n`);
  } else if (fate === 'absent' && !busybox) sender.out(`From ${address} icmp_seq=${n + 1} Destination Host Unreachable\n`);
  return fate;
}

function greet({ files, out }: Sender, name: string, address: string): void {
  out(isBusybox(files) ? `PING ${name} (${address}): 56 data bytes\n` : `PING ${name} (${address}) 56(84) bytes of data.\n`);
}

/** Sends the packets, says what comes back, and gives back the exit code. */
function send(context: ProgramContext, { name, address, count, wait }: Trip): number {
  const busybox = isBusybox(context.files);
  greet(context, name, address);
  const times: number[] = [];
  let fate: PacketFate = 'answered';
  for (let n = 0; n < count; n++) {
    fate = sendOne(context, address, n, times);
    if (fate === 'unreachable') return busybox ? 1 : 2;
    const last = n === count - 1;
    if (fate !== 'answered' || !last) context.sleep(last ? (wait === undefined ? PATIENCE_MS : wait * 1000) : INTERVAL_MS);
  }
  context.out(busybox ? busyboxSummary(name, count, times) : iputilsSummary(name, count, times, (count - 1) * INTERVAL_MS, fate));
  return times.length > 0 ? 0 : 1;
}

/** What a ping without an end has done so far. */
interface Going {
  name: string;
  address: string;
  sent: number;
  times: number[];
  fate: PacketFate;
}

/** Begins a ping that goes on until Ctrl+C. */
function begin(context: ProgramContext, name: string, address: string): ProgramResult {
  greet(context, name, address);
  const times: number[] = [];
  const fate = sendOne(context, address, 0, times);
  if (fate === 'unreachable') return isBusybox(context.files) ? 1 : 2;
  const keeps: Going = { name, address, sent: 1, times, fate };
  return { kind: 'stays', program: 'ping', memoryMiB: 1, listens: [], handles: { INT: 0 }, every: INTERVAL_MS, keeps };
}

/** Asks a machine or a container for an answer. */
export const ping: Program = {
  run(context): ProgramResult {
    const options = parseOptions(context.argv.slice(1), { flags: '46qnv', values: 'cWwistI' });
    const busybox = isBusybox(context.files);
    const [name] = options.rest;
    if (name === undefined || options.unknown !== null) {
      context.err(busybox ? 'BusyBox multi-call binary.\n\nUsage: ping [OPTIONS] HOST\n' : `ping: usage error: Destination address required\n`);
      return 1;
    }
    const asked = options.values.get('c');
    if (asked !== undefined && !/^[1-9]\d*$/.test(asked)) {
      context.err(busybox ? `ping: invalid number '${asked}'\n` : `ping: invalid argument: '${asked}'\n`);
      return 1;
    }
    const [address] = context.sim.lookUp({ machine: context.machine, container: context.container }, name).addresses;
    if (address === undefined) {
      context.err(busybox ? `ping: bad address '${name}'\n` : `ping: ${name}: Name or service not known\n`);
      return busybox ? 1 : 2;
    }
    const wait = options.values.get('W') ?? options.values.get('w');
    if (asked === undefined && context.resumable === true) return begin(context, name, address);
    const exit = send(context, { name, address, count: Math.min(Number(asked ?? SHOWN), 100), wait: wait === undefined ? undefined : Number(wait) });
    return asked === undefined && exit === 0 ? { kind: 'stays', memoryMiB: 1, listens: [], handles: { INT: 0 } } : exit;
  },
  tick(staying) {
    const going = staying.keeps as Going;
    const times = [...going.times];
    const fate = sendOne(staying, going.address, going.sent, times);
    staying.keep({ ...going, sent: going.sent + 1, times: times.slice(-MOST_TIMES), fate } satisfies Going);
    return undefined;
  },
  end(staying) {
    const { name, sent, times, fate } = staying.keeps as Going;
    staying.out(isBusybox(staying.files) ? busyboxSummary(name, sent, times) : iputilsSummary(name, sent, times, (sent - 1) * INTERVAL_MS, fate));
    return undefined;
  },
};

/** So many trips are kept for the summary. */
const MOST_TIMES = 1000;
