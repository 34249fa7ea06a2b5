// A bench for unit tests: one small machine, with or without a container on it, where programs can be run by a line.
import { layerFiles } from '../../docker/images/layerFiles';
import { findInCatalogue } from '../../docker/registry/catalogue';
import { type FileMap, type FileView, mergeLayers, type WritableLayer } from '../../kernel/files';
import { type Process } from '../../kernel/kernel';
import { openRecorder } from '../../recorder';
import { type World } from '../../world';
import { baseFiles } from '../bases';
import { type HttpAnswer, type HttpFailure, type ProgramContext, type ProgramResult, type Programs, type Simulation } from '../program';
import { programs } from '../programs';
import { runScript, type ShellContext } from '../run';
import { type Session } from '../session';
import { CONTAINER_ID, machineFor } from './testMachine';

/** What a line printed and how it ended. */
export interface Ran {
  out: string;
  err: string;
  exit: ProgramResult;
}

/** How a bench is set up. */
export interface BenchOptions {
  /** An image such as `alpine` or `nginx:alpine`; without it the line runs on the machine itself. */
  image?: string;
  user?: string;
  env?: Record<string, string>;
  /** More files, on top. */
  files?: FileMap;
  /** Processes that run already, beside PID 1. */
  processes?: Partial<Process>[];
  tty?: boolean;
  keyboard?: boolean;
  terminal?: string | null;
  answer?: HttpAnswer | HttpFailure;
  /** No resolver knows any name. */
  offline?: boolean;
  /** Programs in place of the machine's own. */
  programs?: Programs;
}

/** A bench. */
export interface Bench {
  sim: Simulation;
  files: FileView;
  /** Runs a line in a shell. */
  run(line: string): Ran;
  /** Runs one program as a process of its own, as a container's command is run. */
  start(argv: string[], more?: Partial<ProgramContext>): Ran;
  /** What `context.sleep` was asked for, in ms. */
  slept(): number;
}

const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** 2026-11-23 09:05:07 UTC. */
const EPOCH = Date.UTC(2026, 10, 23, 9, 5, 7);

/** Builds a bench. */
export function bench(options: BenchOptions = {}): Bench {
  const { image, user = image === undefined ? 'you' : 'root', tty = false, keyboard = false, terminal = null } = options;
  const [repository = '', tag = 'latest'] = (image ?? '').split(':');
  const offer = image === undefined ? undefined : findInCatalogue(`library/${repository}`, tag);
  const machine = machineFor(image ?? '', offer?.image.config.Env ?? null, options.processes ?? []);
  const world: World = { version: 1, seed: 1, now: 0, epoch: EPOCH, machines: [machine], registries: {}, terminals: {}, pending: [], browser: null };
  const { recorder } = openRecorder(world);
  const lower = offer ? offer.image.layers.map(layerFiles) : [baseFiles('ubuntu-24.04-server')];
  const written = (): WritableLayer => (offer ? recorder.world.machines[0]?.engine?.containers[CONTAINER_ID]?.writable : recorder.world.machines[0]?.files) ?? {};
  const files = mergeLayers(options.files ? [...lower, options.files] : lower, written());
  const sim: Simulation = {
    ...recorder,
    programs: { ...programs, ...options.programs },
    filesOf: () => files,
    write(machine, container, path, node) {
      recorder.record({ type: 'file/written', machine, container, path, place: { store: container === null ? 'disk' : 'layer', path }, node });
    },
    isReadOnly: () => false,
    request: () => options.answer ?? { status: null, reason: 'refused', host: 'localhost', address: '127.0.0.1', port: 80 },
    lookUp: (_from, name) => ({ server: null, addresses: name === 'nowhere' || options.offline === true ? [] : ['172.17.0.3'] }),
    talk: (_from, { host }) => ({ reason: 'no-host', address: host }),
    ping: () => 'answered',
    processEnded: () => undefined,
    advance: () => undefined,
  };
  const imageEnv = Object.fromEntries((offer?.image.config.Env ?? []).map((item) => [item.split('=')[0] ?? '', item.split('=').slice(1).join('=')]));
  const session: Session = {
    user,
    cwd: offer ? '/' : '/home/you',
    env: { PATH, HOME: user === 'root' ? '/root' : `/home/${user}`, ...imageEnv, ...options.env },
    lastExit: 0,
    container: offer ? CONTAINER_ID : null,
  };
  let slept = 0;
  const collect = (act: (out: (text: string) => void, err: (text: string) => void) => ProgramResult): Ran => {
    const ran: Ran = { out: '', err: '', exit: 0 };
    ran.exit = act(
      (text) => (ran.out += text),
      (text) => (ran.err += text),
    );
    return ran;
  };
  const base = {
    sim,
    machine: 'host',
    container: session.container,
    session,
    terminal,
    foreground: false,
    outputIsTty: tty,
    keyboard,
    stdin: '',
    sleep: (ms: number) => void (slept += ms),
  };
  return {
    sim,
    files,
    slept: () => slept,
    run: (line) => collect((out, err) => runScript({ ...base, name: offer ? 'sh' : 'bash', out, err } satisfies ShellContext, line)),
    start: (argv, more = {}) =>
      collect((out, err) => {
        const node =
          argv[0]?.includes('/') === true
            ? files.read(argv[0])
            : PATH.split(':')
                .map((dir) => files.read(`${dir}/${argv[0] ?? ''}`))
                .find((found) => found?.kind === 'program');
        const program = sim.programs[node?.kind === 'program' ? node.name : (argv[0] ?? '')];
        if (!program) throw new Error(`${argv[0] ?? ''} is no program here`);
        const write = (path: string, value: Parameters<ProgramContext['write']>[1]): void => {
          sim.write('host', session.container, path, value);
        };
        return program.run({ ...base, argv, files, pid: 0, out, err, write, ...more });
      }),
  };
}
