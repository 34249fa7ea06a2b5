// Curtains and tanks: one process and what it sees, or groups of processes and how much they may use.
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { type Control } from '../../sim/control';
import { type Drawn } from '../shared/box';
import { Figure } from '../shared/Figure';
import { BoxObject } from '../shared/BoxObject';
import { type FigureSize } from '../shared/useFigureSize';
import { useTransition } from '../shared/useTransition';
import { phrase, type Say, useSay } from '../shared/words';
import { CurtainsBlock, curtainsClass } from './Blocks';
import { type CurtainsBox, type CurtainsBoxOf } from './curtainsBox';
import { describeCurtains, layoutCurtains, readingOrder } from './describe';
import { curtainsFilm } from './film';
import { level } from './layoutTanks';
import { type CurtainsMetrics } from './metrics';
import { cpuPhrase, memoryPhrase } from './sentences';
import { CPU_STOPS, MEMORY_STOPS, stopOf } from './stops';
import { StopSlider } from './StopSlider';
import { HOST, subjectOf } from './subject';

/** Props of `CurtainsDiagram`. */
export interface CurtainsDiagramProps {
  moment: Pick<Moment, 'world' | 'done'>;
  view: Pick<View, 'curtains' | 'subject'>;
  size?: FigureSize;
  /** Operates the machine: windows draw their curtains, lids and keys set limits and greed. */
  act?: ((control: Control) => void) | undefined;
  picked?: readonly string[];
  onPick?: ((id: string) => void) | undefined;
  twin?: 'details' | 'hidden';
}

/** What pressing a box does to the machine; undefined for a box that does nothing. */
function pressOf(box: CurtainsBox, pid: number | null, act: CurtainsDiagramProps['act']): (() => void) | undefined {
  if (!act) return undefined;
  if (box.kind === 'greed' && box.group.pid !== null) {
    const { machine, pid: own } = box.group;
    return () => act({ kind: 'greed', machine, pid: own, resource: box.resource, on: !box.on });
  }
  if (box.kind !== 'window' || !box.pressable || pid === null) return undefined;
  const { id, own } = box.window;
  return () => act(id === 'root' ? { kind: 'root', machine: HOST, pid, on: !own } : { kind: 'namespace', machine: HOST, pid, namespace: id, on: !own });
}

interface ObjectProps {
  box: Drawn<CurtainsBox>;
  metrics: CurtainsMetrics;
  say: Say;
  ringed: boolean;
  onPress: (() => void) | undefined;
  slider: SliderOf | undefined;
}

/** A limit that can be slid. */
interface SliderOf {
  label: string;
  stops: string[];
  at: number;
  onStop: (at: number) => void;
  stopAt?: (y: number) => number;
}

/** The slider that a lid or a row of CPUs is; undefined where nothing can be set. */
function sliderOf(box: CurtainsBox, boxes: readonly CurtainsBox[], act: CurtainsDiagramProps['act'], say: Say): SliderOf | undefined {
  if (!act || (box.kind !== 'lid' && box.kind !== 'cpus') || box.group.pid === null) return undefined;
  const { machine, pid, name, memoryMax, cpuMax } = box.group;
  const none = say(phrase('curtains.noLimit'));
  if (box.kind === 'cpus')
    return {
      label: say(phrase('curtains.set.cpus', { name })),
      stops: CPU_STOPS.map((stop) => (stop === null ? none : say(cpuPhrase(stop)))),
      at: stopOf(CPU_STOPS, cpuMax),
      onStop: (at) => act({ kind: 'limit', machine, pid, memoryMiB: memoryMax, cpus: CPU_STOPS[at] ?? null }),
    };
  const scale = boxes.find((other): other is CurtainsBoxOf<'scale'> => other.kind === 'scale');
  const total = scale?.marks.at(-1) ?? 1;
  const place = (stop: number | null): number => (scale ? scale.y + scale.h * (1 - (stop === null ? 1.06 : level(stop, total))) : 0);
  const distance = (at: number, y: number): number => Math.abs(place(MEMORY_STOPS[at] ?? null) - y);
  return {
    label: say(phrase('curtains.set.memory', { name })),
    stops: MEMORY_STOPS.map((stop) => (stop === null ? none : say(memoryPhrase(stop)))),
    at: stopOf(MEMORY_STOPS, memoryMax),
    onStop: (at) => act({ kind: 'limit', machine, pid, memoryMiB: MEMORY_STOPS[at] ?? null, cpus: cpuMax }),
    stopAt: (y) => MEMORY_STOPS.reduce<number>((best, _, at) => (distance(at, y) < distance(best, y) ? at : best), 0),
  };
}

function CurtainsObject({ box, metrics, say, ringed, onPress, slider }: ObjectProps) {
  const drawing = <CurtainsBlock box={box} metrics={metrics} say={say} />;
  const className = curtainsClass(box);
  if (slider && box.pick !== null) {
    return (
      <StopSlider id={box.pick} {...slider} rect={box} className={className}>
        {drawing}
      </StopSlider>
    );
  }
  const pressed = onPress ? (box.kind === 'window' ? box.window.own : box.kind === 'greed' ? box.on : undefined) : undefined;
  const name = onPress && box.kind === 'greed' ? phrase('curtains.say.greed', { name: box.group.name, what: phrase(`curtains.greed.${box.resource}`) }) : undefined;
  // a lid is part of what lies under it
  const object = box.kind === 'lid' ? { ...box, pick: null } : box;
  return (
    <BoxObject box={object} say={say} name={name} radius={metrics.radius / 2} ringed={ringed} onPress={onPress} pressed={pressed} className={className}>
      {drawing}
    </BoxObject>
  );
}

/** Draws the face that a view asks for. */
export function CurtainsDiagram({ moment, view, size = 'wide', act, picked = [], onPick, twin = 'details' }: CurtainsDiagramProps) {
  const say = useSay();
  const { boxes: targets, metrics, height } = layoutCurtains(moment, view, size);
  const { boxes, ringed } = useTransition(targets, { scene: view.curtains, frame: size, film: curtainsFilm });
  const subject = subjectOf(moment.world, view.subject);
  const press = (box: CurtainsBox) => pressOf(box, subject?.process.pid ?? null, act);
  const slide = (box: CurtainsBox) => sliderOf(box, targets, act, say);
  const objects = readingOrder(targets).flatMap((box) => (box.pick !== null && (press(box) ?? slide(box) ?? (box.kind === 'lid' ? undefined : onPick)) ? [box.pick] : []));
  return (
    <Figure
      title={say(phrase(`curtains.title.${view.curtains}`))}
      width={metrics.width}
      height={height}
      sentences={describeCurtains(moment, view, size).map(say)}
      twin={twin}
      unit={metrics.label}
      objects={objects}
      picked={picked}
      onPick={onPick}
    >
      {boxes.map((box) => (
        <CurtainsObject key={box.id} box={box} metrics={metrics} say={say} ringed={ringed.has(box.id)} onPress={press(box)} slider={slide(box)} />
      ))}
    </Figure>
  );
}
