// A session as it is kept, put into a file and shared by a link: inputs, not states, so that opening it is doing it again.
import * as v from 'valibot';
import { scenarioIds } from '../sim/scenarios';
import { type Input } from '../sim/simulate';
import { ControlSchema } from './controlSchema';
import { isSecret } from './prompt';
import { inputsOf } from './replay';
import { endOfTimeline, type Timeline } from './timeline';
import { type LabTurn } from './turn';
import { DEFAULT_VIEW, type View } from './view';
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
export type ScenarioSession = LabSession & { start: { scenario: Timeline['scenario']; seed: number } };

/** The lens with which the lab opens where nothing is kept. */
export const FIRST_LENS = 'journey';

function fromVersion1({ scenario: begun, seed: drawn, inputs }: v.InferOutput<typeof Version1>): LabSession {
  return { version: 2, start: { scenario: begun, seed: drawn }, inputs, cursor: null, view: { ...DEFAULT_VIEW, lens: FIRST_LENS } };
}

/** Whether a session begins in a scenario of the lab, and not in a lesson. */
export function isOfLab(session: LabSession): session is ScenarioSession {
  return 'scenario' in session.start;
}

/** What is on screen with a timeline. */
export interface Shown {
  readonly cursor: number;
  readonly view: View;
  readonly picked?: string | undefined;
}

/** The session of the lab that a timeline is. */
export function sessionOf(timeline: Timeline, shown: Shown): LabSession {
  return sessionFrom({ scenario: timeline.scenario, seed: timeline.seed }, timeline, 0, shown);
}

/** The session of a step of a lesson: what was done after the first `before` turns, which lead to where the step begins. */
export function stepSessionOf(lesson: string, step: string, timeline: Timeline, before: number, shown: Shown): LabSession {
  return sessionFrom({ lesson, step }, timeline, before, shown);
}

/** Stands for a password: the simulated registries take any. */
const PASSWORD = '********';

/** The inputs of turns, without the passwords among them: those are neither kept nor passed on. */
function withoutSecrets(turns: readonly LabTurn[]): LabSession['inputs'] {
  return inputsOf(turns).map((saved, at) => {
    const { input } = saved;
    const secret = 'line' in input && input.line.trim() !== '' && isSecret(turns[at]?.before.terminals[input.terminal]?.job ?? null);
    return secret ? { ...saved, input: { terminal: input.terminal, line: PASSWORD } } : saved;
  });
}

function sessionFrom(start: SessionStart, timeline: Timeline, before: number, { cursor, view, picked }: Shown): LabSession {
  const atEnd = cursor >= endOfTimeline(timeline);
  return { version: 2, start, inputs: withoutSecrets(timeline.turns.slice(before)), cursor: atEnd ? null : cursor, view, ...(picked !== undefined && { picked }) };
}

/** The text of a session: options of the view that are as by default are left out. */
export function textOf({ view, ...session }: LabSession): string {
  const set = Object.entries(view).filter(([option, value]) => value !== DEFAULT_VIEW[option as keyof View]);
  return JSON.stringify({ ...session, view: Object.fromEntries(set) });
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
