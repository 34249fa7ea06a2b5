// The shape of a session that was kept, put into a file or shared by a link, in this version and in those before.
import * as v from 'valibot';
import { type ScenarioId, scenarioIds } from '../sim/scenarios';
import { type Input } from '../sim/simulate';
import { ControlSchema } from './controlSchema';
import { BEATS } from './lessonRun';
import { FIRST_LENS } from './session';
import { DEFAULT_VIEW } from './view';
import { ViewSchema } from './viewSchema';

/** What is known of a stored input before it is carried out: its shape. */
const InputSchema: v.GenericSchema<unknown, Input> = v.union([
  v.object({ terminal: v.string(), line: v.string() }),
  v.object({ terminal: v.string(), keys: v.picklist(['ctrl-c', 'ctrl-d', 'detach']) }),
  v.object({ wait: v.pipe(v.number(), v.finite(), v.minValue(0)) }),
  v.object({ control: ControlSchema }),
]);

const Inputs = v.array(v.object({ input: InputSchema, idle: v.exactOptional(v.literal(true)), result: v.exactOptional(v.string()) }));
const scenario = v.picklist(scenarioIds);
const seed = v.pipe(v.number(), v.safeInteger());
/** A lesson or one of its steps, as in addresses. */
const Name = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));

const Schema = v.object({
  version: v.literal(2),
  /** Where it begins: in a scenario of the lab, or where a step of a lesson does. */
  start: v.union([v.object({ scenario, seed }), v.object({ lesson: Name, step: Name })]),
  inputs: Inputs,
  /** The simulated instant on screen; null for the end of what was done. */
  cursor: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0))),
  /** What was looked at. What is not named, or not known here, is as it is by default. */
  view: ViewSchema,
  /** The object of the picture that was looked at closely. */
  picked: v.exactOptional(v.pipe(v.string(), v.maxLength(300))),
  /** The beat of the step that was open; a session of the lab has none. */
  beat: v.exactOptional(v.picklist(BEATS)),
  /** Unix ms at which it was kept; a link has none. */
  at: v.exactOptional(v.pipe(v.number(), v.finite())),
});

/** The shape until the cursor and the view were kept. */
const Version1 = v.object({ version: v.literal(1), scenario, seed, inputs: Inputs });

/** A session: where it began, what was done, and what was on screen. */
export type LabSession = v.InferOutput<typeof Schema>;
/** Where a session begins. */
export type SessionStart = LabSession['start'];
/** A session that begins in a scenario of the lab. */
export type ScenarioSession = LabSession & { start: { scenario: ScenarioId; seed: number } };
/** A session that begins where a step of a lesson does. */
export type StepSession = LabSession & { start: { lesson: string; step: string } };

function fromVersion1({ scenario: begun, seed: drawn, inputs }: v.InferOutput<typeof Version1>): LabSession {
  return { version: 2, start: { scenario: begun, seed: drawn }, inputs, cursor: null, view: { ...DEFAULT_VIEW, lens: FIRST_LENS } };
}

/** Reads a session of any version; undefined when it cannot be understood. */
export function parseSession(text: string): LabSession | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const now = v.safeParse(Schema, value);
    if (now.success) return now.output;
    const before = v.safeParse(Version1, value);
    return before.success ? fromVersion1(before.output) : undefined;
  } catch {
    return undefined;
  }
}
