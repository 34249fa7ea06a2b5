// The text files of a terminal's folder, and the editor that is installed where its shell runs.
import { joinPath } from '../../sim/kernel/files';
import { readerOf } from '../../sim/keyboard';
import { resolveProgram } from '../../sim/shell/resolve';
import { openSimulation } from '../../sim/simulation';
import { type World } from '../../sim/world';

/** What can be edited from a terminal. */
export interface EditableFiles {
  /** The command that opens an editor. */
  editor: string;
  folder: string;
  names: readonly string[];
}

const EDITORS = ['edit', 'nano', 'vi'] as const;

/** Text files where a terminal's shell stands; null where no shell waits for a line or no editor is installed. */
export function filesAt(world: World, terminalId: string): EditableFiles | null {
  const terminal = world.terminals[terminalId];
  const reader = terminal ? readerOf(world, terminal) : null;
  if (!terminal || reader?.kind !== 'shell') return null;
  const { session, job } = reader;
  const files = openSimulation(world).sim.filesOf(job?.machine ?? terminal.machine, session.container);
  const editor = EDITORS.find((name) => resolveProgram(files, name, session.env['PATH'] ?? '', session.cwd).found);
  if (editor === undefined) return null;
  const isText = (name: string): boolean => {
    const node = files.read(joinPath(session.cwd, `/${name}`));
    return node?.kind === 'file' && (node.size === undefined || node.text !== '') && !node.text.startsWith('!<tar>');
  };
  return { editor, folder: session.cwd, names: files.list(session.cwd).filter(isText).sort() };
}

/** The line that opens a file; a name with more than plain letters is quoted. */
export function editLine(editor: string, name: string): string {
  return `${editor} ${/^[\w./@%+=:,-]+$/.test(name) && !name.startsWith('-') ? name : `'./${name.replaceAll("'", `'\\''`)}'`}`;
}
