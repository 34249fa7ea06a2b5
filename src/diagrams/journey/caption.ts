// One sentence for every event: which wording of locales/<lang>/captions.json, and what is filled in.
import { type Event, type EventOf, type EventType } from '../../sim/event';
import { humanSize } from '../../sim/docker/format/units';
import { ROOT_NAMESPACES } from '../../sim/kernel/kernel';
import { type BlockId, blocksOf } from '../../sim/hypervisor/arrange';
import { PRODUCT_NAMES } from '../../sim/hypervisor/products';
import { familiar } from '../../sim/docker/reference';
import { findMachine } from '../../sim/world';
import { memoryAmount } from '../shared/memory';
import { secondsOf } from '../shared/time';
import { boardWordings } from './boardCaption';
import { callOf, shortPath } from './calls';
import { enteredWording } from './enteredCaption';
import { boardProgramOf, carriedBy, containerName, execOf, hostname, isGuest, type NameContext, programOf } from './eventNames';

/** The wording of a caption, a path in captions.json, and what is filled in. */
export interface Caption {
  key: string;
  params: Record<string, string | number>;
}

type Params = Caption['params'];
/** A wording: the variant (empty where the type has only one), and what is filled in. */
export type Wording = [variant: string, params?: Params];
type Table = { [T in EventType]: (event: EventOf<T>, context: NameContext) => Wording };

const named = (event: { container: string }, context: NameContext): Params => ({ container: containerName(event.container, context) });
/** A command line that runs bytecode. */
const PROCESS_VM = /^java [A-Z]|^python3? \S+\.pyc$/;
const on = (event: { machine: string }, context: NameContext): Params => ({ machine: hostname(event.machine, context) });
const ANSWERS: Readonly<Record<number, string>> = { 101: 'switched', 200: 'ok', 201: 'created', 204: 'empty', 304: 'unchanged' };

function answer(event: EventOf<'api/responded'>, { events }: NameContext): Wording {
  const params = { status: event.status };
  if (event.refusal !== null) return [event.refusal === 'other' ? 'refused' : event.refusal, params];
  const asked = events.find((other) => other.type === 'api/requested' && other.request === event.request);
  if (event.status === 200 && asked?.type === 'api/requested' && callOf(asked.call) === 'image-pull') return ['pulled', params];
  return [ANSWERS[event.status] ?? 'other', params];
}

function exit(event: EventOf<'container/exited'>): string {
  if (event.oomKilled) return 'oom';
  if (event.restartAt !== null) return 'restarting';
  return event.exitCode === 0 ? 'ok' : 'failed';
}

const fired = ({ instruction, count }: { instruction: string; count: number }): Wording => [count === 1 ? 'one' : 'many', { instruction, count }];

/** What has been done to the blocks: the guest OS put up or taken off, the hypervisor taken off; else what kind of computer they make now. */
function arrangement({ machine, blocks }: EventOf<'machine/arranged'>, { before }: NameContext): string {
  const bench = findMachine(before.machines, machine);
  const stood = bench ? blocksOf(bench) : [];
  const has = (block: BlockId): boolean => blocks.includes(block);
  const had = (block: BlockId): boolean => stood.includes(block);
  if (has('hypervisor') && has('host-os') === had('host-os') && has('guest-os') !== had('guest-os')) return has('guest-os') ? 'guestOn' : 'guestOff';
  if (has('host-os') && had('hypervisor') && !has('hypervisor')) return 'hypervisorOff';
  if (!blocks.includes('hypervisor')) return blocks.length === 0 ? 'bare' : 'computer';
  return blocks[0] === 'hypervisor' ? 'type1' : 'type2';
}

/** What an instruction of a Dockerfile came to. */
function stepKind({ text, cached, layer }: EventOf<'build/stepFinished'>): string {
  if (/^from\b/i.test(text)) return 'base';
  return cached ? 'cached' : layer === null ? 'setting' : 'layer';
}
const firstLine = (text: string): string => text.split('\n')[0] ?? '';

/** Docker names a volume that nobody named by 64 digits. */
const isAnonymous = (volume: string): boolean => /^[0-9a-f]{64}$/.test(volume);
/** A volume's name, or the beginning of 64 digits. */
const volumeName = (volume: string): string => (isAnonymous(volume) ? `${volume.slice(0, 12)}…` : volume);

const STORED = { layer: 'container', volume: 'volume', disk: 'bind', tmpfs: 'memory' } as const;

function writing({ container, node, place }: EventOf<'file/written'>): string {
  if (node) return container === null ? 'machine' : STORED[place.store];
  return place.store === 'layer' ? 'removedInContainer' : 'removed';
}

function joining({ network, endpoint }: EventOf<'network/connected'>): string {
  if (endpoint.id === '') return 'later';
  if (endpoint.ip !== '') return 'addressed';
  return network === 'host' ? 'shared' : 'none';
}

/** What stands between a request and its answer; a request that was answered has its way in `via`. */
const HTTP_PROBLEMS: Readonly<Record<string, string>> = {
  refused: 'none',
  reset: 'silent',
  'no-host': 'no-host',
  'bad-url': 'bad-url',
  timeout: 'timeout',
  'no-route': 'no-route',
  unreachable: 'unreachable',
};

const STREAMED: Readonly<Record<string, string>> = { Downloading: 'downloading', Extracting: 'extracting' };

const TABLE: Table = {
  'terminal/entered': enteredWording,
  'terminal/interrupted': ({ key }) => [key === 'ctrl-d' || key === 'detach' ? key : 'ctrl-c'],
  'terminal/printed': ({ stream }) => [stream],
  'terminal/jobStarted': ({ job }) => [job.kind],
  'terminal/jobEnded': (event) => [event.exit === 0 ? 'ok' : 'failed', { exit: event.exit }],
  'terminal/sessionChanged': () => [''],
  'terminal/shellChanged': () => [''],
  'terminal/moved': (event, context) => ['', on(event, context)],
  'time/passed': () => [''],
  'pending/fired': () => [''],
  'machine/created': ({ machine }) => ['', { machine: machine.hostname }],
  'machine/removed': (event, context) => ['', on(event, context)],
  'machine/poweredOn': (event, context) => ['', on(event, context)],
  'machine/poweredOff': (event, context) => ['', on(event, context)],
  'machine/arranged': (event, context) => [arrangement(event, context)],
  'machine/arrangementRefused': ({ reason }) => [reason],
  'machine/assistSwitched': ({ on: now }) => [now ? 'on' : 'off'],
  'hypervisor/started': ({ hypervisor }) => [hypervisor.type === 1 ? 'type1' : 'type2'],
  'hypervisor/refused': ({ reason }) => [reason],
  'hypervisor/slidUnder': () => [''],
  'hypervisor/withdrawn': () => [''],
  'snapshot/taken': (event, context) => ['', { ...on(event, context), name: event.name }],
  'snapshot/restored': (event, context) => ['', { ...on(event, context), name: event.name }],
  'snapshot/deleted': (event, context) => ['', { ...on(event, context), name: event.name }],
  'memory/policySet': ({ overcommit }) => [overcommit ? 'on' : 'off'],
  'memory/swapped': ({ mib }) => ['', { ...memoryAmount(mib) }],
  'memory/exhausted': ({ guest }, context) => ['', { machine: hostname(guest, context) }],
  'vcpu/runBegan': () => [''],
  'vcpu/ran': fired,
  'vcpu/exited': fired,
  'vcpu/translated': fired,
  'product/filed': ({ product, place }) => [place, { product: PRODUCT_NAMES[product] }],
  'product/refused': ({ product, reason }) => [reason, { product: PRODUCT_NAMES[product] }],
  'firmware/checked': (event, context) => ['', on(event, context)],
  'firmware/handedOver': (event, context) => ['', on(event, context)],
  'firmware/foundNothing': (event, context) => ['', on(event, context)],
  'kernel/booted': (event, context) => [isGuest(event.machine, context) ? 'guest' : 'host', on(event, context)],
  'kernel/panicked': (event, context) => [isGuest(event.machine, context) ? 'guest' : 'host', on(event, context)],
  'os/started': (event, context) => ['', on(event, context)],
  'os/stopped': (event, context) => ['', on(event, context)],
  'os/installed': (event, context) => ['', { ...on(event, context), os: event.os.name }],
  'os/featureSwitched': ({ feature, on: now }) => [now ? 'on' : 'off', { feature }],
  'app/moved': ({ machine, from, form }, context) => [form, { from: hostname(from, context), machine: hostname(machine, context) }],
  'app/tried': ({ trial, ...event }, context) => [trial.outcome, on(event, context)],
  'emulation/switched': (event, context) => [event.on ? 'on' : 'off', on(event, context)],
  'wave/began': ({ peak, most }) => ['', { peak, most }],
  'wave/passed': ({ arrived, fleets }) => {
    const dropping = Object.values(fleets).filter(({ dropped }) => dropped > 0).length;
    return [dropping === 0 ? 'answered' : 'dropped', { arrived, dropping }];
  },
  'race/began': ({ copy }) => ['', { copy }],
  'race/arrived': ({ racer, arrival }) => [racer, { seconds: secondsOf(arrival.after) }],
  'bytecode/compiled': ({ language, path }) => [language, { path }],
  'bytecode/copied': ({ machine, from }, context) => ['', { from: hostname(from, context), machine: hostname(machine, context) }],
  'process/started': ({ machine, process }, context) => {
    const { argv, pid, containerId } = process;
    const drawn = boardProgramOf({ machine, pid }, context);
    if (drawn !== null) return ['program', { program: drawn.toUpperCase() }];
    return [containerId !== null ? 'contained' : PROCESS_VM.test(argv.join(' ')) ? 'processVm' : 'plain', { program: programOf(argv), pid }];
  },
  'process/settled': ({ pid }) => ['', { pid }],
  'process/grew': (event, context) => {
    const guest = carriedBy(event, context);
    const amount = memoryAmount(event.memoryMiB);
    return guest === null ? ['plain', { pid: event.pid, ...amount }] : ['guest', { machine: hostname(guest, context), ...amount }];
  },
  'oom/killed': ({ cgroup, argv, pid, container, ...event }, context) => {
    const params = { program: programOf(argv), pid };
    if (cgroup === null) return ['machine', { ...params, ...on(event, context) }];
    return container === null ? ['group', params] : ['container', { ...params, container: containerName(container, context) }];
  },
  'process/greedChanged': ({ resource, on, pid }) => [on ? resource : 'content', { pid }],
  'namespace/entered': ({ namespace, id, pid }) => [id === ROOT_NAMESPACES[namespace] ? 'shared' : namespace, { pid, kind: namespace }],
  'hostname/set': ({ hostname: name }) => ['', { name }],
  'segment/created': ({ segment }) => ['', { id: segment.id }],
  'root/changed': ({ root, pid }) => [root === '/' ? 'shared' : 'own', { pid, root }],
  'cgroup/limited': ({ cgroup: { memoryMax, nanoCpus }, pid }) => {
    const params = { pid, ...memoryAmount((memoryMax ?? 0) / 1024 ** 2), cpus: (nanoCpus ?? 0) / 1e9 };
    return [memoryMax === null ? (nanoCpus === null ? 'none' : 'cpu') : nanoCpus === null ? 'memory' : 'both', params];
  },
  'network/cut': (event, context) => [event.cut ? 'cut' : 'plugged', on(event, context)],
  'disk/filled': (event, context) => [event.bytes === null ? 'freed' : 'full', on(event, context)],
  'attack/tried': ({ attack, outcome, stoppedBy, enclosure }) => [stoppedBy ? `stopped.${stoppedBy.id}` : `${outcome}.${attack}`, { enclosure }],
  'process/signalled': ({ pid, signal }) => ['', { pid, signal: `SIG${signal.replace(/^SIG/, '')}` }],
  'process/replaced': ({ pid, argv }) => ['', { pid, program: programOf(argv) }],
  'process/sessionChanged': () => [''],
  'process/kept': () => [''],
  'process/ticked': () => [''],
  'process/exited': (event, context) => {
    const { pid, code } = event;
    const program = boardProgramOf(event, context);
    const how = code === 0 ? 'ok' : 'failed';
    return program === null ? [how, { pid, code }] : [`program.${how}`, { program: program.toUpperCase(), code }];
  },
  'port/opened': ({ listener }) => [listener.net === ROOT_NAMESPACES.net ? 'plain' : 'contained', { port: listener.port }],
  'file/written': (event) => [writing(event), { path: event.path }],
  ...boardWordings,
  'engine/started': (event, context) => ['', on(event, context)],
  'engine/stopped': (event, context) => ['', on(event, context)],
  'context/saved': ({ context }) => ['', { name: context.name }],
  'context/removed': ({ name }) => ['', { name }],
  'context/used': ({ name }) => ['', { name }],
  'cli/refused': ({ command, flag }) => [flag === null ? 'command' : 'flag', { what: flag === null ? `docker ${command}` : `docker ${command} --${flag}` }],
  'api/requested': ({ call }) => [callOf(call), { method: call.method, path: shortPath(call.path) }],
  'api/streamed': ({ status }) => [STREAMED[status] ?? 'other'],
  'api/responded': answer,
  'api/unreachable': () => [''],
  'registry/requested': ({ step, status }) => [status >= 400 ? 'denied' : step, { status }],
  'image/layerKept': ({ digest }) => ['', { digest }],
  'image/layerPulled': ({ layer }) => ['', { size: humanSize(layer.compressed) }],
  'image/layerExtracted': ({ layer }) => ['', { size: humanSize(layer.size) }],
  'image/pulled': ({ ref, fresh }) => [fresh ? 'fresh' : 'same', { ref: familiar(ref) }],
  'image/layerPushed': ({ layer, sent }) => [sent ? 'sent' : 'there', { size: humanSize(layer.compressed) }],
  'image/pushed': ({ ref }) => ['', { ref: familiar(ref) }],
  'registry/received': ({ repository, tag }) => ['', { ref: familiar(`docker.io/${repository}:${tag}`) }],
  'build/started': ({ dockerfile }) => ['', { file: dockerfile }],
  'build/transferred': ({ what, files, bytes }) => [files > 0 ? what : what === 'context' ? 'unchanged' : 'absent', { count: files, size: humanSize(bytes) }],
  'build/planned': ({ instructions }) => ['', { count: instructions.length }],
  'build/stepFinished': (event) => [stepKind(event), { instruction: firstLine(event.text), size: humanSize(event.size) }],
  'build/failed': ({ message }) => ['', { message: firstLine(message) }],
  'buildCache/pruned': ({ keys, mounts }) => ['', { count: keys.length + mounts.length }],
  'image/built': ({ fresh }) => [fresh ? 'fresh' : 'same'],
  'image/committed': (event, context) => [event.layer ? 'layer' : 'unchanged', { ...named(event, context), size: humanSize(event.layer?.size ?? 0) }],
  'image/loaded': ({ from, layers }) => [from, { count: layers.length }],
  'image/tagged': ({ ref }) => ['', { ref: familiar(ref) }],
  'image/untagged': ({ ref }) => ['', { ref: familiar(ref) }],
  'image/removed': ({ layers }) => [layers.length > 0 ? 'some' : 'none', { layers: layers.length }],
  'volume/created': ({ volume }) => [isAnonymous(volume.name) ? 'anonymous' : 'named', { volume: volumeName(volume.name) }],
  'volume/populated': ({ volume }) => ['', { volume: volumeName(volume) }],
  'volume/removed': ({ volume }) => ['', { volume: volumeName(volume) }],
  'network/created': ({ network }) => ['', { network: network.name, subnet: network.subnet }],
  'network/removed': ({ network }) => ['', { network }],
  'network/connected': (event, context) => [joining(event), { ...named(event, context), network: event.network, address: event.endpoint.ip }],
  'network/disconnected': (event, context) => [event.forgotten ? 'forgotten' : 'stopped', { ...named(event, context), network: event.network }],
  'container/created': ({ container }) => ['', { container: container.name }],
  'runtime/called': ({ component }) => [component],
  'container/fed': (event, context) => ['', named(event, context)],
  'container/started': (event, context) => {
    const port = event.ports[0]?.hostPort;
    return port === undefined ? ['plain', named(event, context)] : ['published', { ...named(event, context), port }];
  },
  'container/failed': (event, context) => ['', { ...named(event, context), exitCode: event.exitCode }],
  'container/logged': (event, context) => ['', named(event, context)],
  'container/paused': (event, context) => ['', named(event, context)],
  'container/unpaused': (event, context) => ['', named(event, context)],
  'container/stopRequested': (event, context) => ['', named(event, context)],
  'container/exited': (event, context) => [exit(event), { ...named(event, context), exitCode: event.exitCode }],
  'container/healthChecked': (event, context) => [event.probe.exitCode === 0 ? 'ok' : 'failed', { ...named(event, context), exitCode: event.probe.exitCode }],
  'container/noted': (event, context) => ['', named(event, context)],
  'container/renamed': (event, { before, events }) => ['', { container: containerName(event.container, { before, after: before, events }), name: event.name }],
  'container/updated': (event, context) => ['', named(event, context)],
  'container/removed': (event, context) => ['', named(event, context)],
  'exec/created': ({ exec }, context) => ['', { ...named(exec, context), command: exec.argv.join(' ') }],
  'exec/started': (event, context) => ['', { container: execOf(event.exec, context).container, pid: event.pid }],
  'exec/exited': (event, context) => ['', { container: execOf(event.exec, context).container, exitCode: event.exitCode }],
  'dns/asked': ({ name, server, addresses }) => [addresses.length > 0 ? 'found' : 'unknown', { name, server, address: addresses.join(', ') }],
  'packet/sent': ({ fate, address }) => [fate, { address }],
  'http/requested': ({ via, problem, port }) => [HTTP_PROBLEMS[problem ?? 'none'] ?? via, { port }],
  'browser/loaded': ({ page }) => [page.status === 200 ? 'ok' : 'failed'],
  'registry/switched': ({ online }) => [online ? 'online' : 'offline'],
};

/** The caption of an event. */
export function captionOf(event: Event, context: NameContext): Caption {
  const [variant, params = {}] = (TABLE[event.type] as (event: Event, context: NameContext) => Wording)(event, context);
  return { key: variant === '' ? event.type : `${event.type}.${variant}`, params };
}
