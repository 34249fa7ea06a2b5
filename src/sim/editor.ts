// The editor of the screen: which file is open in a terminal, saving it with its user's rights, and closing it.
import { chainFrom, foregroundPid } from './keyboard';
import { type Process } from './kernel/kernel';
import { endProcess } from './kernel/processes';
import { followJob } from './jobs';
import { ownerMark } from './shell/permissions';
import { type Simulation } from './shell/program';
import { type Edited, whyNotSave } from './shell/programs/edit';
import { byteLength } from './shell/programs/support';
import { type Terminal, type World } from './world';

/** What is done in an editor. What is typed into it stays on the page until it is saved. */
export type EditorControl =
  /** Writes the text to the file that is open. */
  | { kind: 'save-file'; terminal: string; text: string }
  /** Closes the editor; whoever started it goes on. */
  | { kind: 'close-editor'; terminal: string };

/** The longest text that an editor saves (bytes): sessions are kept and shared with everything that was saved. */
export const LONGEST_TEXT = 256 * 1024;

/** An editor that holds a terminal. */
export interface OpenEditor {
  machine: string;
  process: Process;
  edited: Edited;
}

/** The editor that a terminal is in; null where there is none. */
export function editorOf(world: World, terminal: Terminal | undefined): OpenEditor | null {
  const { job } = terminal ?? {};
  if (!terminal || !job) return null;
  const own = 'shell' in job ? job.shell : null;
  const waiting = own?.state?.run?.waiting;
  const process = chainFrom(world, job.machine, waiting?.for === 'process' ? waiting.pid : own ? 0 : foregroundPid(world, job)).at(-1);
  return process?.program === 'edit' ? { machine: job.machine, process, edited: process.keeps as Edited } : null;
}

/** Whether there is an editor to do this in, and the text is not too long for it. */
export function isEditorPossible({ world }: Simulation, control: EditorControl): boolean {
  return editorOf(world, world.terminals[control.terminal]) !== null && (control.kind === 'close-editor' || byteLength(control.text) <= LONGEST_TEXT);
}

/** Saves or closes. */
export function applyEditor(sim: Simulation, control: EditorControl): void {
  const open = editorOf(sim.world, sim.world.terminals[control.terminal]);
  if (!open) return;
  sim.record({ type: 'time/passed' }, { took: 1 });
  if (control.kind === 'save-file') save(sim, open, control.text);
  else {
    endProcess(sim, open.machine, open.process.pid, 0);
    followJob(sim, control.terminal);
  }
}

/** The text as an editor writes it: a last line ends like every other. */
export function asSaved(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

/** Writes the file; where that is refused, the editor remembers why. */
function save(sim: Simulation, { machine, process, edited }: OpenEditor, text: string): void {
  const { containerId: container } = process;
  const { path, user, home } = edited;
  const files = sim.filesOf(machine, container);
  const problem = whyNotSave({ sim, machine, container, files, session: { user, env: { HOME: home } } }, path);
  if (problem !== edited.problem) sim.record({ type: 'process/kept', machine, pid: process.pid, keeps: { ...edited, problem } satisfies Edited });
  if (problem !== null) return;
  const there = files.read(path);
  const { mode, owner } = there?.kind === 'file' ? there : {};
  const kept = { ...(mode !== undefined && { mode }), ...(owner !== undefined && { owner }) };
  sim.write(machine, container, path, { kind: 'file', text: asSaved(text), ...(there ? kept : ownerMark({ user, container })) });
}
