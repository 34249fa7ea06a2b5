// Plays a named moment of a diagram: the same machine, inputs and instant every time.
import { turnOf } from '../lab/replay';
import { append, type Moment, momentAt, openTimeline, type Timeline, worldAtEnd } from '../lab/timeline';
import { DEFAULT_VIEW, type View } from '../lab/view';
import { startOf } from '../sim/scenarios';
import { simulate } from '../sim/simulate';
import { type Diagram, type DiagramFigure } from './diagram';

const SEED = 1;

/** The instant at which a figure's cursor stands (simulated ms). */
function instantOf(timeline: Timeline, at: NonNullable<DiagramFigure['at']>): number {
  const events = timeline.turns.flatMap((turn) => turn.events);
  if (at === 'largest-pull') {
    const longest = events.filter(({ type }) => type === 'image/layerPulled').reduce((a, b) => (b.took > a.took ? b : a));
    return longest.at + longest.took / 2;
  }
  if (at === 'end') return worldAtEnd(timeline).now;
  if ('during' in at) {
    const event = events.findLast(({ type }) => type === at.during);
    if (!event) throw new Error(`there is no ${at.during}`);
    return event.at + event.took * (at.share ?? 0.5);
  }
  const request = events.filter(({ type }) => type === 'api/requested')[at.request - 1];
  if (!request) throw new Error(`there is no request ${String(at.request)}`);
  return request.at + request.took / 2;
}

/** The moment that a figure shows. Throws when the instant that it names is not there. */
export function playFigure({ scenario, inputs = [], at = 'end' }: DiagramFigure): Moment {
  const timeline = inputs.reduce((sum, input) => append(sum, turnOf(simulate, worldAtEnd(sum), { input })), openTimeline(scenario, SEED, startOf(scenario)));
  return momentAt(timeline, instantOf(timeline, at));
}

/** The figure of a name or, without one, the figure that shows best what the diagram is about. Throws where there is none. */
export function figureOf({ id, figures, opening }: Diagram, name = opening): DiagramFigure {
  const figure = figures.find((each) => each.id === name) ?? figures[0];
  if (!figure) throw new Error(`the ${id} diagram has no figure`);
  return figure;
}

/** How a figure looks at its moment. */
export function viewOfFigure(diagram: Diagram, figure: DiagramFigure): View {
  return { ...DEFAULT_VIEW, ...figure.view, lens: diagram.id };
}
