// What the Journey lens shows of each Docker host: its daemon, containers, processes and images, read from the World.
import { type Moment } from '../../lab/timeline';
import { type Container, type ContainerState } from '../../sim/docker/container';
import { type Engine } from '../../sim/docker/engine';
import { type Image } from '../../sim/docker/image';
import { familiar } from '../../sim/docker/reference';
import { findMachine, isAlive, type Machine, type World } from '../../sim/world';
import { type Card, cardsAt } from './cards';
import { programOf } from './eventNames';
import { type Pull, type PullLayer, pullsAt, pullToDraw } from './pulls';

/** A process in a container. */
export interface ProcessView {
  pid: number;
  program: string;
  container: string;
}

/** A container, or (ghost) one that this turn will make; halted where its kernel has stopped under it. */
export interface ContainerView {
  id: string;
  name: string;
  image: string;
  state: ContainerState | 'ghost' | 'halted';
  exitCode: number;
  /** Host port and container port. */
  ports: { host: number; inside: number }[];
  processes: ProcessView[];
}

/** A layer as it lies in an image: its digest, its size, and how far it has come while it is being pulled. */
export type LayerView = Pick<PullLayer, 'digest' | 'compressed' | 'state' | 'share' | 'pulled' | 'extracted'>;

/** An image, or one that is coming. */
export interface ImageView {
  /** As people type it: `nginx:latest`; the short ID when it has no name. */
  name: string;
  /** Lowest first. */
  layers: LayerView[];
  coming: boolean;
}

/** One Docker host. */
export interface HostView {
  id: string;
  hostname: string;
  /** Whether the CLI's line ends here. */
  active: boolean;
  daemon: 'on' | 'off';
  kernel: 'running' | 'panicked' | 'off';
  containers: ContainerView[];
  images: ImageView[];
  pull: Pull | undefined;
}

/** The machine whose terminal is used: where the CLI runs. */
export function clientMachine({ turn, world }: Moment): Machine | undefined {
  const terminal = turn && 'terminal' in turn.input ? world.terminals[turn.input.terminal] : Object.values(world.terminals)[0];
  return findMachine(world.machines, terminal?.machine ?? '');
}

/** The machine that the CLI's line leads to: where this turn's requests go, or else the current context. */
export function activeMachine(moment: Moment, cards: readonly Card[]): string {
  const machine = clientMachine(moment);
  const asked = cards.find(({ state }) => state !== 'ahead')?.machine;
  const context = machine?.client?.contexts[machine.client.current];
  return (asked ?? context?.machine ?? machine?.id) || '';
}

const inUse = ({ engine }: Machine): boolean => engine !== null && (Object.keys(engine.containers).length > 0 || Object.keys(engine.images).length > 0);

/** The hosts that take part: the one behind the line, the CLI's own, and those of its contexts that hold something. */
export function hostsTakingPart(world: World, client: Machine | undefined, active: string): string[] {
  const targets = Object.values(client?.client?.contexts ?? {}).map(({ machine }) => machine);
  const known = [...new Set([...targets, active])].flatMap((id) => findMachine(world.machines, id) ?? []);
  return known.filter((machine) => machine.engine && (machine.id === active || machine.id === client?.id || inUse(machine))).map(({ id }) => id);
}

function containerView(container: Container, machine: Machine): ContainerView {
  const { id, name, imageRef, state, exitCode } = container;
  const processes = Object.values(machine.kernel?.processes ?? {}).filter((process) => process.containerId === id);
  return {
    id,
    name,
    image: familiar(imageRef).replace(/:latest$/, ''),
    state: state === 'running' && machine.kernel?.state === 'panicked' ? 'halted' : state,
    exitCode,
    ports: container.ports.map(({ hostPort, containerPort }) => ({ host: hostPort, inside: containerPort })),
    processes: processes.map(({ pid, argv }) => ({ pid, program: programOf(argv), container: name })),
  };
}

/** What the turn will have made, as empty outlines. */
function ghosts({ ahead, inFlight }: Moment, machine: string): ContainerView[] {
  return [...inFlight.map(({ event }) => event), ...ahead].flatMap((event) =>
    event.type === 'container/created' && event.machine === machine
      ? [
          {
            id: event.container.id,
            name: event.container.name,
            image: familiar(event.container.imageRef).replace(/:latest$/, ''),
            state: 'ghost' as const,
            exitCode: 0,
            ports: [],
            processes: [],
          },
        ]
      : [],
  );
}

const ready = (engine: Engine, digest: string): LayerView => ({
  digest,
  compressed: engine.layers[digest]?.compressed ?? 0,
  state: 'ready',
  share: 1,
  pulled: null,
  extracted: null,
});

/** An image's names, shortest first; its ID when it has none. */
function nameOf(engine: Engine, image: Image): string {
  const names = Object.entries(engine.tags).flatMap(([ref, id]) => (id === image.id ? [familiar(ref).replace(/:latest$/, '')] : []));
  return names.sort((a, b) => a.length - b.length)[0] ?? image.id.slice(7, 19);
}

function imagesOf(engine: Engine, pull: Pull | undefined): ImageView[] {
  const stored = Object.values(engine.images).map((image) => {
    const mine = pull && pull.ref !== '' && engine.tags[pull.ref] === image.id ? pull.layers : [];
    const layers = [...new Set(image.layers)].map(
      (digest) => mine.find((layer) => layer.digest === digest && layer.state === 'kept' && pull?.state === 'going') ?? ready(engine, digest),
    );
    return { name: nameOf(engine, image), layers, coming: false };
  });
  if (!pull || pull.layers.length === 0 || engine.tags[pull.ref] !== undefined) return stored;
  return [...stored, { name: familiar(pull.ref).replace(/:latest$/, ''), layers: pull.layers, coming: true }];
}

/** One host as it is at a moment. `future` adds outlines of what this turn will make. */
export function hostAt(moment: Moment, id: string, active: boolean, future: boolean): HostView {
  const { world } = moment;
  const machine = findMachine(world.machines, id);
  const { kernel = null, engine = null } = machine ?? {};
  const pull = pullToDraw(pullsAt(moment).filter((each) => each.machine === id));
  const shown = machine ? Object.values(engine?.containers ?? {}).map((container) => containerView(container, machine)) : [];
  return {
    id,
    hostname: machine?.hostname ?? id,
    active,
    daemon: engine?.state === 'running' && isAlive(world, id) ? 'on' : 'off',
    kernel: kernel === null ? 'off' : kernel.state,
    containers: future ? [...shown, ...ghosts(moment, id)] : shown,
    images: engine ? imagesOf(engine, pull) : [],
    pull,
  };
}

/** All hosts to draw. `only` names them; left out, those that take part. */
export function hostsAt(moment: Moment, options: { only?: readonly string[] | undefined; future: boolean }): HostView[] {
  const cards = cardsAt(moment);
  const active = activeMachine(moment, cards);
  const ids = options.only ?? hostsTakingPart(moment.world, clientMachine(moment), active);
  const all = ids.includes(active) || findMachine(moment.world.machines, active) === undefined ? ids : [...ids, active];
  return all.map((id) => hostAt(moment, id, id === active, options.future));
}
