// The starts that the lab offers: those whose machine its lenses draw. The others are for the instruments of lessons.
import { type View } from '../../lab/view';
import { type ScenarioId } from '../../sim/scenarios';

const PROCESSES: readonly Partial<View>[] = [
  { lens: 'inside', side: 'host' },
  { lens: 'stack', stack: 'container' },
];

/** The starts of the lab, each with the views that draw what it begins with, the best first; none where every lens does. */
export const LAB_STARTS = {
  lab: [],
  'three-apps': [],
  'nginx-beside': PROCESSES,
  'from-parts': PROCESSES,
} as const satisfies Partial<Record<ScenarioId, readonly Partial<View>[]>>;

/** What the list offers while a machine is open: a machine of a lesson that was brought here stands in it too. */
export function startsBeside(open: ScenarioId): ScenarioId[] {
  const starts = Object.keys(LAB_STARTS) as (keyof typeof LAB_STARTS)[];
  return Object.hasOwn(LAB_STARTS, open) ? starts : [...starts, open];
}

/** How the view must change so that a start is seen; nothing where it is. */
export function viewOfStart(scenario: ScenarioId, view: View): Partial<View> {
  const views: Partial<Record<ScenarioId, readonly Partial<View>[]>> = LAB_STARTS;
  const [best, ...others] = views[scenario] ?? [];
  const shows = (part: Partial<View>): boolean => Object.entries(part).every(([option, value]) => view[option as keyof View] === value);
  return best === undefined || [best, ...others].some(shows) ? {} : best;
}
