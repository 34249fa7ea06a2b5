// Turns a World into the moves instrument: a laptop and four computers, what each of them offers to an app, and at which layer the app fails there.
import { APP_IMAGE, appImageIn, type Destination, DESTINATIONS, LAPTOP_ID } from '../../sim/portability';
import { appOn, librariesInImage, suitsCpu } from '../../sim/ground';
import { findMachine, isAlive, type Machine, type Trial, type World } from '../../sim/world';
import { type Rect } from '../shared/box';
import { type FigureSize } from '../shared/useFigureSize';
import { phrase } from '../shared/words';
import { type MovesMetrics, movesMetrics, type Part } from './metrics';
import { type Deed, type Fit, type Layer, LAYERS, movesBox, type MovesBox } from './movesBox';
import { carriedWords, headWords, keySentence, layerSentence, layerWords, loadSentence, slotSentence, verdictWords } from './sentences';

/** Boxes in reading order, and the figure that they fill. */
export interface MovesLayout {
  boxes: MovesBox[];
  metrics: MovesMetrics;
  height: number;
}

/** The layer that an app fails at. */
const CULPRITS: Readonly<Partial<Record<Trial['outcome'], Layer>>> = { 'library-missing': 'libraries', 'library-old': 'libraries', cpu: 'cpu', kernel: 'kernel' };

/** Whether a layer suits the app in the form in which it was tried. */
function fitOf(machine: Machine, layer: Layer, trial: Trial | undefined): Fit {
  if (!trial) return 'untried';
  if (CULPRITS[trial.outcome] === layer) return 'fails';
  if (layer === 'libraries') return trial.form === 'image' ? 'unused' : trial.outcome === 'runs' ? 'suits' : 'untried';
  if (layer === 'kernel') return machine.kernel?.family === 'linux' ? 'suits' : 'untried';
  return suitsCpu(machine) ? 'suits' : 'untried';
}

interface Plan {
  world: World;
  m: MovesMetrics;
  /** Whether the image has been made. */
  image: boolean;
}

/** What is in the app's place: on the laptop the app itself, and its image once it is made. */
function formOn(plan: Plan, machine: Machine): Trial['form'] | null {
  if (machine.id === LAPTOP_ID) return plan.image ? 'image' : 'file';
  return appOn(machine)?.form ?? null;
}

function keyBoxes({ world, image, m }: Plan, machine: Machine, place: (part: Part) => Rect): MovesBox[] {
  const key = (at: 'first' | 'second', deed: Deed, words: 'file' | 'image' | 'build', possible: boolean, rect = place(at)): MovesBox =>
    movesBox(`key:${words}:${machine.id}`, rect, {
      kind: 'key',
      deed,
      text: [phrase(`moves.key.${words}`), phrase(`moves.keyShort.${words}`)],
      possible,
      pick: `move:${words}:${machine.id}`,
      sentence: keySentence(machine, words, possible),
    });
  if (machine.id === LAPTOP_ID) {
    const [a, b] = [place('first'), place('second')];
    const both = { x: a.x, y: a.y, w: b.x + b.w - a.x, h: b.y + b.h - a.y };
    return [key('first', { does: 'build' }, 'build', !image && isAlive(world, machine.id), m.columns > 1 ? both : { ...both, h: b.y + b.h - a.y })];
  }
  const to = machine.id as Destination;
  const alive = isAlive(world, machine.id);
  return [key('first', { does: 'move', machine: to, form: 'file' }, 'file', alive), key('second', { does: 'move', machine: to, form: 'image' }, 'image', alive && image)];
}

function machineBoxes(plan: Plan, machine: Machine, corner: { x: number; y: number }): MovesBox[] {
  const { m } = plan;
  const { id } = machine;
  const place = (part: Part): Rect => ({ ...m.parts[part], x: corner.x + m.parts[part].x, y: corner.y + m.parts[part].y });
  const trial = id === LAPTOP_ID ? undefined : appOn(machine);
  const form = formOn(plan, machine);
  const slot = place('slot');
  const outcome = id === LAPTOP_ID ? 'made' : (trial?.outcome ?? null);
  const libraries = form === 'image' ? librariesInImage(id === LAPTOP_ID ? machine : (findMachine(plan.world.machines, LAPTOP_ID) ?? machine)) : undefined;
  const inset = 3;
  const load = form && {
    kind: 'load' as const,
    form,
    machine: id,
    text: [phrase(`moves.form.${form}`), phrase(`moves.formShort.${form}`)],
    carried: libraries ? carriedWords(libraries) : null,
    sentence: loadSentence(machine, form, trial, libraries),
    pick: `load:${id}`,
  };
  return [
    movesBox(`head:${id}`, place('head'), { kind: 'head', ...headWords(machine) }),
    ...keyBoxes(plan, machine, place),
    movesBox(`slot:${id}`, slot, { kind: 'slot', text: form ? [] : [phrase('moves.nothing'), phrase('moves.nothingShort')], sentence: form ? null : slotSentence(machine) }),
    ...(load ? [movesBox(`load:${id}:${load.form}`, { x: slot.x + inset, y: slot.y + inset, w: slot.w - 2 * inset, h: slot.h - 2 * inset }, load)] : []),
    movesBox(`verdict:${id}`, place('verdict'), { kind: 'verdict', outcome, text: verdictWords(outcome) }),
    ...LAYERS.map((layer) => {
      const fit = id === LAPTOP_ID ? 'suits' : fitOf(machine, layer, trial);
      const pick = `${layer === 'libraries' ? 'library' : layer}:${id}`;
      return movesBox(`${layer}:${id}`, place(layer), { kind: 'layer', layer, fit, text: layerWords(machine, layer), pick, sentence: layerSentence(machine, layer, fit) });
    }),
  ];
}

/** Lays out the five computers. */
export function layoutMoves(world: World, size: FigureSize): MovesLayout {
  const m = movesMetrics(size);
  const machines = [LAPTOP_ID, ...DESTINATIONS].flatMap((id) => findMachine(world.machines, id) ?? []);
  const rows = Math.ceil((DESTINATIONS.length + 1) / m.columns);
  const whole = 2 + rows * (m.each.h + m.between);
  if (machines.length <= DESTINATIONS.length) {
    const text = phrase('moves.missing');
    // a phone's five computers are a tower, in which a few words would be lost
    const height = Math.min(whole, m.width);
    return { boxes: [movesBox('empty', { x: 2, y: 4, w: m.width - 6, h: height - 8 }, { kind: 'empty', text, sentence: text })], metrics: m, height };
  }
  const image = appImageIn(machines[0]?.engine ?? null) !== undefined;
  const corner = (at: number): { x: number; y: number } => ({ x: 1 + (at % m.columns) * (m.each.w + m.between), y: 2 + Math.floor(at / m.columns) * (m.each.h + m.between) });
  return { boxes: machines.flatMap((machine, at) => machineBoxes({ world, m, image }, machine, corner(at))), metrics: m, height: whole };
}

/** What makes the app's image when it is typed on the laptop. */
export const BUILD_LINE = `docker build -t ${APP_IMAGE} orders`;
