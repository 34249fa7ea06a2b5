// The machines that scenarios begin with, as they were when the site was built: a phone need not boot them first.
import starts from 'virtual:starts';
import { beginWith } from '../lab/lab';
import { provideStart, type ScenarioId } from '../sim/scenarios';
import { type World } from '../sim/world';

/** Fetches the World that a scenario begins with; whoever needs it builds it where the site has not been built. */
export async function loadStart(id: ScenarioId): Promise<void> {
  const made = await starts[id]?.();
  if (!made) return;
  provideStart(id, made.default as World);
  beginWith(id);
}

/** The module that `loadStart` fetches, as the build's manifest names it. */
export const startSource = (id: ScenarioId): string => `virtual:starts/${id}`;
