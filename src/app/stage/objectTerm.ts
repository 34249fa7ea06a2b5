// What kind of thing an object is: its term in the glossary, and the lesson that explains it.
import { type TermId } from '../../lessons/prose/Term';

/** A kind of object. */
export interface ObjectKind {
  /** Its entry in the glossary. */
  term: TermId;
  /** The lesson that explains it. */
  lesson:
    | '00-layers'
    | '01-without-os'
    | '02-six-jobs'
    | '03-virtual-machine'
    | '04-hypervisor'
    | '05-types'
    | '06-process-vm'
    | '07-isolated-process'
    | '10-portability'
    | '12-side-by-side'
    | '14-isolation'
    | '16-journey'
    | '17-registry'
    | '19-image-layers'
    | '20-build-cache'
    | '21-lifecycle'
    | '22-volumes'
    | '23-networks';
}

/** The kinds, by what a pick id begins with; by the whole of it where its kind is its own. */
const KINDS: Readonly<Record<string, ObjectKind>> = {
  app: { term: 'process', lesson: '07-isolated-process' },
  cell: { term: 'hardware', lesson: '01-without-os' },
  block: { term: 'hypervisor', lesson: '05-types' },
  'block:guest-os': { term: 'guest-os', lesson: '03-virtual-machine' },
  'block:host-os': { term: 'host-os', lesson: '05-types' },
  'block:hardware': { term: 'hardware', lesson: '00-layers' },
  product: { term: 'hypervisor', lesson: '05-types' },
  windows: { term: 'host-os', lesson: '05-types' },
  partition: { term: 'vm', lesson: '05-types' },
  'partition:root': { term: 'root-partition', lesson: '05-types' },
  zone: { term: 'hypervisor', lesson: '05-types' },
  client: { term: 'client', lesson: '16-journey' },
  compiler: { term: 'process-vm', lesson: '06-process-vm' },
  container: { term: 'container', lesson: '07-isolated-process' },
  containerd: { term: 'containerd', lesson: '16-journey' },
  cpu: { term: 'hardware', lesson: '01-without-os' },
  display: { term: 'hardware', lesson: '01-without-os' },
  dns: { term: 'dns', lesson: '23-networks' },
  endpoint: { term: 'bridge', lesson: '23-networks' },
  duty: { term: 'os', lesson: '02-six-jobs' },
  engine: { term: 'dockerd', lesson: '16-journey' },
  'guest-os': { term: 'guest-os', lesson: '03-virtual-machine' },
  file: { term: 'process-vm', lesson: '06-process-vm' },
  hardware: { term: 'hardware', lesson: '00-layers' },
  'host-os': { term: 'host-os', lesson: '05-types' },
  hypervisor: { term: 'hypervisor', lesson: '05-types' },
  image: { term: 'image', lesson: '16-journey' },
  kernel: { term: 'kernel', lesson: '12-side-by-side' },
  bind: { term: 'bind-mount', lesson: '22-volumes' },
  build: { term: 'build', lesson: '20-build-cache' },
  daemon: { term: 'daemon', lesson: '16-journey' },
  dockerfile: { term: 'dockerfile', lesson: '20-build-cache' },
  host: { term: 'docker-host', lesson: '16-journey' },
  instruction: { term: 'dockerfile', lesson: '20-build-cache' },
  layer: { term: 'layer', lesson: '19-image-layers' },
  merged: { term: 'union-filesystem', lesson: '19-image-layers' },
  network: { term: 'network', lesson: '23-networks' },
  nic: { term: 'network', lesson: '23-networks' },
  port: { term: 'port', lesson: '23-networks' },
  enclosure: { term: 'isolation', lesson: '14-isolation' },
  namespace: { term: 'namespace', lesson: '07-isolated-process' },
  'root-directory': { term: 'mount', lesson: '07-isolated-process' },
  lid: { term: 'cgroup', lesson: '07-isolated-process' },
  cpus: { term: 'cgroup', lesson: '07-isolated-process' },
  greed: { term: 'oom', lesson: '07-isolated-process' },
  'racer:process': { term: 'process', lesson: '07-isolated-process' },
  'racer:process-vm': { term: 'process-vm', lesson: '06-process-vm' },
  'racer:container': { term: 'container', lesson: '07-isolated-process' },
  'racer:microvm': { term: 'microvm', lesson: '12-side-by-side' },
  'racer:type1': { term: 'type-1', lesson: '05-types' },
  'racer:type2': { term: 'type-2', lesson: '05-types' },
  'racer:nested': { term: 'container', lesson: '12-side-by-side' },
  process: { term: 'process', lesson: '07-isolated-process' },
  move: { term: 'portability', lesson: '10-portability' },
  load: { term: 'portability', lesson: '10-portability' },
  library: { term: 'library', lesson: '10-portability' },
  opcode: { term: 'instruction', lesson: '04-hypervisor' },
  way: { term: 'vm-exit', lesson: '04-hypervisor' },
  tally: { term: 'vm-exit', lesson: '04-hypervisor' },
  pull: { term: 'pull', lesson: '17-registry' },
  push: { term: 'push', lesson: '17-registry' },
  run: { term: 'container', lesson: '16-journey' },
  volume: { term: 'volume', lesson: '22-volumes' },
  registry: { term: 'registry', lesson: '17-registry' },
  runc: { term: 'runc', lesson: '16-journey' },
  state: { term: 'container', lesson: '21-lifecycle' },
  step: { term: 'os', lesson: '01-without-os' },
  vm: { term: 'vm', lesson: '03-virtual-machine' },
};

/** The kind of the object with a pick id, such as `kernel:host`; undefined for what the glossary does not know. The label of a pair (`pair:pull`) leads where its things do. */
export function kindOfObject(pick: string): ObjectKind | undefined {
  const thing = pick.replace(/^pair:/, '');
  return KINDS[thing] ?? KINDS[thing.split(':')[0] ?? ''];
}
