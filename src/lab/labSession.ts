// A session of the lab as it is kept and shared: inputs, not states, so that loading it is doing it again.
import * as v from 'valibot';
import { scenarioIds } from '../sim/scenarios';
import { type Input } from '../sim/simulate';
import { ControlSchema } from './controlSchema';
import { type Lab } from './createLab';
import { type KeepingNotice, type KeepingStorage, type KeptText, keptText } from './keptText';
import { inputsOf } from './replay';
import { type Timeline } from './timeline';

/** What is known of a stored input before it is carried out: its shape. */
const InputSchema: v.GenericSchema<unknown, Input> = v.union([
  v.object({ terminal: v.string(), line: v.string() }),
  v.object({ terminal: v.string(), keys: v.picklist(['ctrl-c', 'ctrl-d', 'detach']) }),
  v.object({ wait: v.pipe(v.number(), v.finite(), v.minValue(0)) }),
  v.object({ control: ControlSchema }),
]);

const Schema = v.object({
  version: v.literal(1),
  scenario: v.picklist(scenarioIds),
  seed: v.pipe(v.number(), v.safeInteger()),
  inputs: v.array(v.object({ input: InputSchema, idle: v.exactOptional(v.literal(true)), result: v.exactOptional(v.string()) })),
});

/** A session: where it began and what was done. */
export type LabSession = v.InferOutput<typeof Schema>;

/** Where the session of the free lab is kept. */
export const LAB_KEY = 'kyeo:lab';

/** The session of a timeline. */
export function sessionOf({ scenario, seed, turns }: Pick<Timeline, 'scenario' | 'seed' | 'turns'>): LabSession {
  return { version: 1, scenario, seed, inputs: inputsOf(turns) };
}

/** Reads a session; undefined when it cannot be understood. */
export function parseSession(text: string): LabSession | undefined {
  try {
    const result = v.safeParse(Schema, JSON.parse(text));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}

/** The kept session of the free lab. */
export function keptSession(open: () => KeepingStorage, now: () => number): KeptText {
  return keptText(LAB_KEY, open, now);
}

/** Opens the kept session in a lab, if there is one. What cannot be replayed is set aside. Says what the learner should know. */
export async function restoreSession({ store }: Lab, kept: KeptText): Promise<KeepingNotice | null> {
  const { value, notice } = kept.read(parseSession);
  if (!value) return notice;
  const { scenario, seed, inputs } = value;
  await store.getState().open(scenario, seed, inputs);
  const { leftOver, timeline } = store.getState();
  if (!leftOver) return notice;
  const aside = kept.setAside(JSON.stringify({ ...value, inputs: leftOver.inputs }));
  return kept.write(JSON.stringify(sessionOf(timeline))) ?? aside;
}

/** Keeps the session of a lab from now on; gives back what ends that. `tell` hears about it when it cannot be kept. */
export function keepSession({ store }: Lab, kept: KeptText, tell: (notice: KeepingNotice) => void): () => void {
  return store.subscribe(({ timeline }, before) => {
    if (timeline === before.timeline) return;
    const notice = kept.write(JSON.stringify(sessionOf(timeline)));
    if (notice) tell(notice);
  });
}
