// Notes in the learner's language beside rows of output that learners stumble over.
import { nearby } from '../../sim/docker/reference/nearby';
import { realCommand } from '../../sim/docker/reference/reference';
import { rowText, type Row } from '../../terminal/screen';

/** What each note explains, told by the row's text; the first pattern that fits wins. */
const PATTERNS = [
  [/^Unable to find image/, 'notLocal'],
  [/: Already exists\s*$/, 'layerKept'],
  [/: Pulling from /, 'pulling'],
  [/^Cannot connect to the Docker daemon|^docker: Cannot connect to the Docker daemon/, 'noDaemon'],
  [/port is already allocated/, 'portTaken'],
  [/is already in use by container/, 'nameTaken'],
  [/executable file not found in \$PATH/, 'noSuchProgram'],
  [/pull access denied/, 'pullDenied'],
  [/manifest unknown/, 'noSuchTag'],
  [/container is running: stop the container/, 'stillRunning'],
  [/is using its referenced image/, 'imageInUse'],
  [/^docker: unknown command/, 'unknownCommand'],
  [/^unknown (shorthand )?flag/, 'unknownFlag'],
  [/No such container/, 'noSuchContainer'],
  [/; this simulator does not \(yet\)$/, 'notSimulated'],
  [/; this simulator does not \(yet\)$/, 'notSimulatedNear'],
  [/^Current context is now/, 'contextChanged'],
  [/forcefully exiting/, 'forcedExit'],
] as const;

/** The notes' names. */
export type NoteKey = (typeof PATTERNS)[number][1];
/** Every note's name, for laws. */
export const NOTE_KEYS: readonly NoteKey[] = PATTERNS.map(([, key]) => key);

/** A note beside a row, and what is filled into its words. */
export interface TerminalNote {
  rowId: number;
  key: NoteKey;
  params: { instead: string };
}

/** What the simulator can do instead of what a row says that it cannot; empty where nothing comes near. */
function insteadOf(text: string): string {
  const [, command, withFlag, flag, first] = /^docker: the real docker (?:has docker (.+); |(.+) has --([\w-]+); |(\w+) )/.exec(text) ?? [];
  const name = command ?? withFlag ?? first ?? '';
  return nearby(realCommand(name)?.path ?? name, flag) ?? '';
}

function noteOf(row: Row): TerminalNote | undefined {
  const text = rowText(row).trimEnd();
  const found = row.kind === 'output' ? PATTERNS.find(([pattern]) => pattern.test(text)) : undefined;
  if (!found) return undefined;
  const instead = found[1] === 'notSimulated' ? insteadOf(text) : '';
  return { rowId: row.id, key: instead === '' ? found[1] : 'notSimulatedNear', params: { instead } };
}

/** Rows shown that deserve a note: only the latest row for each note, at most six. */
export function terminalNotes(rows: readonly Row[]): TerminalNote[] {
  const latest = new Map<NoteKey, TerminalNote>();
  for (const row of rows.slice(-60)) {
    const note = noteOf(row);
    if (note) latest.set(note.key, note);
  }
  return [...latest.values()].sort((a, b) => a.rowId - b.rowId).slice(-6);
}
