// Turns a World into the blocks of the Stack lens: pure, bottom up, and the hardware never moves.
import { type Event } from '../../sim/event';
import { type World } from '../../sim/world';
import { type Rect } from '../shared/box';
import { type Phrase, phrase } from '../shared/words';
import { type FigureSize } from '../shared/useFigureSize';
import { addGhosts } from './ghosts';
import { addFloor, hostPlot, addKernel } from './layoutFloor';
import { addGuests, guestsBeside } from './layoutGuests';
import { FLATNESS, flatter, metricsOf, type Metrics } from './metrics';
import { openPile, type Pile } from './pile';
import { type Scene, type StackChoice, sceneOf } from './scene';
import { hardwareSentence, hypervisorSentence, initOf, isServer, levelName, osSentence } from './sentences';
import { type StackBox } from './stackBox';

/** What to lay out. */
export interface StackOptions extends StackChoice {
  size: FigureSize;
  /** Events that are under way, for the stages of booting. */
  going?: readonly Event[];
  /** Outlines of what was there as VMs, in the container view. On unless false. */
  ghosts?: boolean;
  /** A lever beside each kernel. */
  levers?: boolean;
}

/** The blocks, back to front, and the measures that they were laid out with. */
export interface StackLayout {
  boxes: StackBox[];
  metrics: Metrics;
}

function addGround(pile: Pile): number {
  const { scene, metrics: m } = pile;
  const { hardware, machine, stage } = scene;
  const rect: Rect = { x: pile.left, y: m.height - m.hardware - 3, w: pile.width, h: m.hardware };
  return pile.add('hardware', rect, {
    kind: 'hardware',
    pick: `hardware:${machine}`,
    dim: stage === 'off',
    sentence: hardwareSentence(hardware),
    hardware,
    server: isServer(hardware),
  });
}

/** The host OS under a type 2 hypervisor: a kernel, and the rest of the OS on it. */
function addHostOs(pile: Pile, bottom: number): number {
  const { scene, metrics: m } = pile;
  const { host } = scene;
  if (!host) return bottom;
  const kernelTop = addKernel(pile, host, hostPlot(pile, bottom), m.sharedKernel, 0, []);
  const rect: Rect = { x: pile.left, y: kernelTop - m.gap - m.row, w: pile.width, h: m.row };
  const extra = host.vmms > 0 ? phrase('stack.vmmProcesses', { count: host.vmms }) : null;
  return pile.add('host-os', rect, {
    kind: 'host-os',
    pick: `host-os:${host.machine}`,
    dim: host.stopped,
    sentence: osSentence(null, host),
    os: host.os ?? '',
    init: initOf(host),
    extra,
    plugs: [],
    starting: host.os === null,
  });
}

function addHypervisor(pile: Pile, bottom: number, level: number): number {
  const { scene, metrics: m } = pile;
  if (scene.hypervisor === null) return bottom;
  const rect: Rect = { x: pile.left, y: bottom - m.hypervisor, w: pile.width, h: m.hypervisor };
  const dim = scene.host?.stopped === true;
  const product = / illustrative|^illustrative|\(illustrative\)/.test(scene.product) || scene.product === 'example' ? null : scene.product;
  const sentence = hypervisorSentence(scene.hypervisor, level, product);
  return pile.add('hypervisor', rect, { kind: 'hypervisor', pick: `hypervisor:${scene.machine}`, level, dim, sentence, type: scene.hypervisor, product });
}

/** What a computer says on which nothing stands: while it boots, what it is doing, as its VMs do. */
function emptyPhrase({ stage, hypervisor, host }: Scene, standsOnOs: boolean): Phrase {
  const bare = hypervisor === null && host === null;
  if (bare && stage !== 'off' && stage !== 'on') return phrase(`stack.stage.${stage}`);
  return phrase(`stack.empty.${bare || stage === 'off' ? 'off' : standsOnOs ? 'container' : 'vm'}`);
}

function addNote(pile: Pile, bottom: number): void {
  const { scene, metrics: m, left, width } = pile;
  const standsOnOs = isFloor(scene);
  if ((standsOnOs ? (scene.host?.members.length ?? 0) : 0) + scene.guests.length > 0) return;
  const rect: Rect = { x: left, y: bottom - m.label * 3.4, w: width, h: m.label * 2 };
  pile.add('note', rect, { kind: 'note', text: emptyPhrase(scene, standsOnOs), size: 'label' });
}

/** The brackets at the left: each level once, over everything that stands on it. */
function addAxis(pile: Pile): void {
  const { boxes, metrics: m } = pile;
  if (m.axis === 0) return;
  const levels = new Set(boxes.flatMap((box) => box.level ?? []));
  for (const level of levels) {
    const on = boxes.filter((box) => box.level === level && box.kind !== 'process');
    const beside = boxes.filter((box) => levelBeside(box, level, pile));
    const all = [...on, ...beside];
    if (all.length === 0) continue;
    const top = Math.min(...all.map((box) => box.y));
    const bottom = Math.max(...all.map((box) => box.y + box.h));
    pile.add(`level:${pile.scene.view}:${level}`, { x: 0, y: top, w: m.axis, h: bottom - top }, { kind: 'level', text: levelName(level), bracket: bottom - top > 44 });
  }
  const ground = boxes.find((box) => box.kind === 'hardware');
  if (ground) pile.add('level:0', { x: 0, y: ground.y, w: m.axis, h: ground.h }, { kind: 'level', text: phrase('stack.ground'), bracket: false });
}

/** The OS row counts with its kernel; in nested VMs the bracket spans kernel and row, not the wall round everything. */
function levelBeside(box: StackBox, level: number, { scene }: Pile): boolean {
  if ((box.kind !== 'host-os' && box.kind !== 'engine') || box.parent !== null) return false;
  return level === 1 && scene.host !== null;
}

/** The level of a VM with containers spans its kernel and the row on it, not the wall round everything: the containers are one level higher. */
function unwrapVms({ scene, boxes, metrics }: Pile): void {
  const beside = isFloor(scene) && (scene.host?.members.length ?? 0) > 0;
  const walls = boxes.filter((box) => box.kind === 'vm');
  const holds = walls.some((wall) => boxes.some((box) => box.kind === 'container' && box.parent === wall.id));
  if (metrics.axis === 0 || beside || !holds) return;
  for (const wall of walls) {
    const inside = boxes.filter(({ parent, kind }) => parent === wall.id && (kind === 'kernel' || kind === 'guest-os' || kind === 'host-os'));
    for (const box of inside) box.level = wall.level;
    if (inside.length > 0) wall.level = null;
  }
}

/** Whether everything stands on the computer's own OS: containers, processes, and with KVM also its guests. */
function isFloor({ view, host, within, hypervisor }: Scene): boolean {
  return host !== null && (within || hypervisor === null) && view !== 'vm';
}

function pileUp(scene: Scene, metrics: Metrics, levers: boolean): { pile: Pile; top: number } {
  const pile = openPile(scene, metrics, levers);
  const ground = addGround(pile) - metrics.gap;
  if (scene.host && isFloor(scene)) return { pile, top: addFloor(pile, scene.host, hostPlot(pile, ground), guestsBeside(pile, 2)) };
  if (scene.view === 'container' && scene.computer === undefined) return { pile, top: ground };
  const above = scene.host ? addHostOs(pile, ground) - metrics.gap : ground;
  const level = scene.host ? 2 : 1;
  const hypervisor = addHypervisor(pile, above, level);
  return { pile, top: addGuests(pile, hypervisor - metrics.gap, level + 1) };
}

/** The least flat layout that fits into the figure. */
function tallestFit(scene: Scene, full: Metrics, levers: boolean): { pile: Pile; top: number } {
  // a phone is tall enough for a computer of its own as it is
  const shares = full.size === 'narrow' && scene.computer !== undefined ? [0] : FLATNESS;
  for (const share of shares) {
    const built = pileUp(scene, flatter(full, share), levers);
    if (built.top >= full.depth + 1) return built;
  }
  // what is flat already and still too tall gets a taller figure
  const flattest = flatter(full, shares.at(-1) ?? 1);
  const missing = Math.ceil(Math.max(0, flattest.depth + 1 - pileUp(scene, flattest, levers).top));
  return pileUp(scene, { ...flattest, height: flattest.height + missing }, levers);
}

/** What to lay out beside the scene itself. */
export interface SceneOptions {
  size: FigureSize;
  levers?: boolean;
  /** Where the ghosts of the container view come from; none without it. */
  ghostsFrom?: World | null;
}

/** Lays out a scene. */
export function layoutScene(scene: Scene, { size, levers = false, ghostsFrom = null }: SceneOptions): StackLayout {
  const { pile, top } = tallestFit(scene, metricsOf(size), levers);
  addNote(pile, top);
  unwrapVms(pile);
  addAxis(pile);
  if (ghostsFrom && scene.view === 'container' && scene.computer === undefined) addGhosts(pile, ghostsFrom, top);
  return { boxes: pile.boxes.toSorted((a, b) => a.z - b.z), metrics: pile.metrics };
}

/** Lays out a view of a World. Empty when the World has no such computer. */
export function layoutStack(world: World, options: StackOptions): StackLayout {
  const { size, going = [], ghosts = true, levers = false } = options;
  const scene = sceneOf(world, options, going);
  return scene ? layoutScene(scene, { size, levers, ghostsFrom: ghosts ? world : null }) : { boxes: [], metrics: metricsOf(size) };
}
