// Notes in the learner's language beside rows of output that learners stumble over.
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
  [/is real in Docker, but not simulated/, 'notSimulated'],
  [/^Current context is now/, 'contextChanged'],
  [/forcefully exiting/, 'forcedExit'],
] as const;

/** The notes' names. */
export type NoteKey = (typeof PATTERNS)[number][1];
/** Every note's name, for laws. */
export const NOTE_KEYS: readonly NoteKey[] = PATTERNS.map(([, key]) => key);

/** Rows shown that deserve a note: only the latest row for each note, at most six. */
export function terminalNotes(rows: readonly Row[]): { rowId: number; key: NoteKey }[] {
  const latest = new Map<NoteKey, number>();
  for (const row of rows.slice(-60)) {
    if (row.kind !== 'output') continue;
    const found = PATTERNS.find(([pattern]) => pattern.test(rowText(row)));
    if (found) latest.set(found[1], row.id);
  }
  return [...latest]
    .map(([key, rowId]) => ({ rowId, key }))
    .sort((a, b) => a.rowId - b.rowId)
    .slice(-6);
}
