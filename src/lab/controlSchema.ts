// The shape of every control as it is stored: a kind of control that is not here does not compile.
import * as v from 'valibot';
import { ATTACKS } from '../sim/attacks';
import { type Control } from '../sim/control';
import { STACKS, type StackId } from '../sim/deploy';
import { BLOCKS } from '../sim/hypervisor/arrange';
import { PRODUCTS } from '../sim/hypervisor/products';
import { INSTRUCTIONS } from '../sim/hypervisor/vcpu';
import { DUTIES } from '../sim/kernel/duties';
import { NAMESPACE_KINDS } from '../sim/kernel/kernel';
import { RACERS } from '../sim/racers';
import { LANGUAGES } from '../sim/shell/programs/bytecode';
import { type SystemId, SYSTEMS } from '../sim/systems';

/** JSON has no infinity to write, so one that is read (`1e999`) must not get in. */
const number = v.pipe(v.number(), v.finite());
const Cells = v.array(number);
const HandCommand = v.variant('do', [
  v.object({ do: v.literal('choose'), cells: Cells }),
  v.object({ do: v.literal('store'), values: Cells }),
  v.object({ do: v.literal('feed'), cpu: number }),
  v.object({ do: v.literal('compute'), cell: number }),
  v.object({ do: v.literal('show') }),
]);
const System = v.picklist(Object.keys(SYSTEMS) as SystemId[]);
const Stack = v.picklist(Object.keys(STACKS) as StackId[]);

/** An instruction by its name; `READ_CPUID` is what older sessions call the third privileged one. */
const StoredInstruction = v.pipe(
  v.picklist([...INSTRUCTIONS, 'READ_CPUID']),
  v.transform((name) => (name === 'READ_CPUID' ? 'SET_TIMER' : name)),
);

/** A control of one kind, and what it needs beside the kind. */
const of = <const Kind extends Control['kind'], Entries extends v.ObjectEntries>(kind: Kind, entries: Entries) => v.object({ kind: v.literal(kind), ...entries });

const machine = v.string();
const on = v.boolean();
const pid = number;
const language = v.picklist(LANGUAGES);

const schemas = {
  daemon: of('daemon', { machine, on }),
  panic: of('panic', { machine }),
  power: of('power', { machine, on }),
  deploy: of('deploy', { computer: Stack }),
  browse: of('browse', { machine, url: v.string() }),
  registry: of('registry', { registry: v.string(), online: v.boolean() }),
  compile: of('compile', { language }),
  'run-bytecode': of('run-bytecode', { machine, language }),
  'stop-bytecode': of('stop-bytecode', { machine, language }),
  'move-app': of('move-app', { machine, form: v.picklist(['file', 'image']) }),
  emulation: of('emulation', { machine, on }),
  wave: of('wave', { peak: number, most: number }),
  race: of('race', { racers: v.array(v.picklist(RACERS)), copies: number }),
  bare: of('bare', { machine }),
  'by-hand': of('by-hand', { machine, command: HandCommand }),
  calculate: of('calculate', { machine }),
  beside: of('beside', { machine, cell: number }),
  duty: of('duty', { machine, duty: v.picklist(DUTIES), on }),
  round: of('round', { machine }),
  namespace: of('namespace', { machine, pid, namespace: v.picklist(NAMESPACE_KINDS), on }),
  root: of('root', { machine, pid, on }),
  limit: of('limit', { machine, pid, memoryMiB: v.nullable(number), cpus: v.nullable(number) }),
  greed: of('greed', { machine, pid, resource: v.picklist(['memory', 'cpu']), on }),
  network: of('network', { machine, cut: v.boolean() }),
  disk: of('disk', { machine, full: v.boolean() }),
  workloads: of('workloads', { machine }),
  attack: of('attack', { machine, pid: v.nullable(pid), attack: v.picklist(ATTACKS) }),
  'create-vm': of('create-vm', { host: v.string(), name: v.string(), cpuCores: number, memoryMiB: number, diskGB: number, os: v.nullable(System) }),
  'install-os': of('install-os', { machine, os: System }),
  'shut-down': of('shut-down', { machine }),
  'delete-vm': of('delete-vm', { machine }),
  snapshot: of('snapshot', { machine, name: v.string() }),
  'restore-snapshot': of('restore-snapshot', { machine, name: v.string() }),
  'delete-snapshot': of('delete-snapshot', { machine, name: v.string() }),
  overcommit: of('overcommit', { machine, on }),
  'fill-memory': of('fill-memory', { machine, mib: number }),
  fire: of('fire', { machine, instruction: StoredInstruction }),
  'fire-many': of('fire-many', { machine }),
  assist: of('assist', { machine, on }),
  arrange: of('arrange', { machine, blocks: v.array(v.picklist(BLOCKS)) }),
  'file-product': of('file-product', { product: v.picklist(PRODUCTS), side: v.picklist([1, 2]) }),
  'hyper-v': of('hyper-v', { machine, on }),
  'save-file': of('save-file', { terminal: v.string(), text: v.string() }),
  'close-editor': of('close-editor', { terminal: v.string() }),
  'sit-at': of('sit-at', { terminal: v.string(), machine }),
} satisfies { [Kind in Control['kind']]: v.GenericSchema<unknown, Control & { kind: Kind }> };

/** What is known of a stored control before it is carried out: its shape. */
export const ControlSchema = v.variant('kind', Object.values(schemas));

/** Every kind of control. */
export const CONTROL_KINDS = Object.keys(schemas) as Control['kind'][];
