// What the gallery shows: every lens at named moments, made by the machine itself and always the same.
import { type HypervisorType, type StackView } from '../../diagrams/stack/scene';
import { append, type Moment, momentAt, openTimeline, type Timeline, worldAtEnd } from '../../lab/timeline';
import { turnOf } from '../../lab/replay';
import { type ScenarioId, startOf } from '../../sim/scenarios';
import { type Input, simulate } from '../../sim/simulate';

/** One figure: its name, its heading, and what it draws. */
export type GalleryFigure =
  | { id: StackFigureId; title: `gallery.stack.${StackFigureId}`; lens: 'stack'; view: StackView; type: HypervisorType; moment: Moment }
  | { id: InsideFigureId; title: `gallery.inside.${InsideFigureId}`; lens: 'inside'; view: 'host' | 'inside'; moment: Moment }
  | { id: JourneyFigureId; title: `gallery.journey.${JourneyFigureId}`; lens: 'journey'; moment: Moment };

type StackFigureId = 'vm1' | 'vm2' | 'container1' | 'container2' | 'nested1' | 'nested2';
type InsideFigureId = 'host' | 'inside';
type JourneyFigureId = 'start' | 'pulling' | 'done' | 'daemonOff' | 'twoHosts';

const line = (text: string): Input => ({ terminal: 't1', line: text });
const RUN = line('docker run -d -p 8080:80 --name web nginx');

/** A scenario and what is done in it. */
function played(scenario: ScenarioId, ...inputs: readonly Input[]): Timeline {
  return inputs.reduce((timeline, input) => append(timeline, turnOf(simulate, worldAtEnd(timeline), { input })), openTimeline(scenario, 1, startOf(scenario)));
}

const atEnd = (timeline: Timeline): Moment => momentAt(timeline, worldAtEnd(timeline).now);

/** The moment in which the largest layer is half here. */
function whilePulling(timeline: Timeline): Moment {
  const pulls = timeline.turns.flatMap(({ events }) => events.filter(({ type }) => type === 'image/layerPulled'));
  const longest = pulls.reduce((a, b) => (b.took > a.took ? b : a));
  return momentAt(timeline, longest.at + longest.took / 2);
}

function stackFigures(): GalleryFigure[] {
  const deployed = (['type1', 'type2', 'nested'] as const).map((computer): Input => ({ control: { kind: 'deploy', computer } }));
  const moment = atEnd(played('three-apps', ...deployed));
  const views = [
    ['vm1', 'vm', 1],
    ['vm2', 'vm', 2],
    ['container1', 'container', 1],
    ['container2', 'container', 2],
    ['nested1', 'nested', 1],
    ['nested2', 'nested', 2],
  ] as const;
  return views.map(([id, view, type]) => ({ id, title: `gallery.stack.${id}`, lens: 'stack', view, type, moment }));
}

function insideFigures(): GalleryFigure[] {
  const moment = atEnd(played('nginx-beside', RUN));
  return (['host', 'inside'] as const).map((view) => ({ id: view, title: `gallery.inside.${view}`, lens: 'inside', view, moment }));
}

function journeyFigures(): GalleryFigure[] {
  const run = played('lab', RUN);
  const moments: Record<JourneyFigureId, Moment> = {
    start: atEnd(openTimeline('lab', 1, startOf('lab'))),
    pulling: whilePulling(run),
    done: atEnd(run),
    daemonOff: atEnd(played('lab', { control: { kind: 'daemon', machine: 'host', on: false } }, line('docker ps'))),
    twoHosts: atEnd(played('two-hosts', line('docker context use host-b'), RUN)),
  };
  return (['start', 'pulling', 'done', 'daemonOff', 'twoHosts'] as const).map((id) => ({ id, title: `gallery.journey.${id}`, lens: 'journey', moment: moments[id] }));
}

/** All figures, lens by lens. */
export function galleryFigures(): { lens: GalleryFigure['lens']; figures: GalleryFigure[] }[] {
  return [
    { lens: 'stack', figures: stackFigures() },
    { lens: 'inside', figures: insideFigures() },
    { lens: 'journey', figures: journeyFigures() },
  ];
}
