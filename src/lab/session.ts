// A session as it is kept, put into a file and shared by a link: inputs, not states, so that opening it is doing it again.
import { type Beat } from './lessonRun';
import { isSecret } from './prompt';
import { inputsOf } from './replay';
import { type LabSession, type ScenarioSession, type SessionStart, type StepSession } from './sessionSchema';
import { endOfTimeline, type Timeline } from './timeline';
import { type LabTurn } from './turn';
import { DEFAULT_VIEW, type View } from './view';

export type { LabSession, ScenarioSession, StepSession } from './sessionSchema';

/** The lens with which the lab opens where nothing is kept. */
export const FIRST_LENS = 'journey';

/** Whether a session begins in a scenario of the lab, and not in a lesson. */
export function isOfLab(session: LabSession): session is ScenarioSession {
  return 'scenario' in session.start;
}

/** Whether a session begins where a step of a lesson does. */
export function isOfStep(session: LabSession): session is StepSession {
  return 'step' in session.start;
}

/** What is on screen with a timeline. */
export interface Shown {
  readonly cursor: number;
  readonly view: View;
  readonly picked?: string | undefined;
  readonly beat?: Beat | undefined;
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

function sessionFrom(start: SessionStart, timeline: Timeline, before: number, { cursor, view, picked, beat }: Shown): LabSession {
  const atEnd = cursor >= endOfTimeline(timeline);
  const inputs = withoutSecrets(timeline.turns.slice(before));
  return { version: 2, start, inputs, cursor: atEnd ? null : cursor, view, ...(picked !== undefined && { picked }), ...(beat !== undefined && { beat }) };
}

/** The text of a session: options of the view that are as by default are left out. */
export function textOf({ view, ...session }: LabSession): string {
  const set = Object.entries(view).filter(([option, value]) => value !== DEFAULT_VIEW[option as keyof View]);
  return JSON.stringify({ ...session, view: Object.fromEntries(set) });
}
