// The machines that scenarios begin with, as they were when the site was built: a phone need not boot them first.
import starts from 'virtual:starts';
import { FIRST_SCENARIO } from '../lab/lab';
import { provideStart, type ScenarioId } from '../sim/scenarios';
import { type World } from '../sim/world';

/** What a page needs whose lab opens a scenario. */
const neededFor = (id: ScenarioId): ScenarioId[] => [...new Set([FIRST_SCENARIO, id])];

/** Fetches the World that a scenario begins with, and the one of the lab before it is opened there; whoever needs them builds them where the site has not been built. */
export async function loadStart(id: ScenarioId): Promise<void> {
  const load = async (each: ScenarioId) => {
    const made = await starts[each]?.();
    if (made) provideStart(each, made.default as World);
  };
  await Promise.all(neededFor(id).map(load));
}

/** The modules that `loadStart` fetches, as the build's manifest names them. */
export const startSources = (id: ScenarioId): string[] => neededFor(id).map((each) => `virtual:starts/${each}`);
