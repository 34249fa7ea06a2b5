// What a typed line does: whoever reads the terminal's keyboard takes it.
import { FORK_EXEC_MS } from './calibration';
import { clone } from './clone';
import { answerConfirmation } from './docker/cli/confirm';
import { answerLogin } from './docker/login/answer';
import { readerOf } from './keyboard';
import { type Simulation } from './shell/program';
import { recall } from './shell/recall';
import { answer } from './shell/run';
import { contextOf, finish } from './shells';
import { hear } from './staying';
import { answerQuestion, runLine } from './shellLine';
import { typedShell } from './typedShell';
import { isAlive, machineOf, type Terminal } from './world';

/** A line was typed at a terminal: bash first looks what it refers to. */
export function enterTyped(sim: Simulation, terminal: Terminal, line: string): void {
  const { id } = terminal;
  const reader = readerOf(sim.world, terminal);
  const recalls = reader?.kind === 'shell' && reader.job === null && line.includes('!') && machineOf(sim.world, terminal.machine).kernel?.family !== 'windows';
  const recalled = recalls ? recall(line, terminal.typed ?? []) : ({ kind: 'plain' } as const);
  const means = recalled.kind === 'line' ? recalled.line : null;
  sim.record({ type: 'terminal/entered', terminal: id, line, ...(recalled.kind !== 'plain' && { means }) }, { took: FORK_EXEC_MS.value });
  if (recalled.kind === 'missing') {
    sim.record({ type: 'terminal/printed', terminal: id, stream: 'stderr', text: `bash: ${recalled.event}: event not found\n` });
    return;
  }
  if (means !== null) sim.record({ type: 'terminal/printed', terminal: id, stream: 'stderr', text: `${means}\n` });
  enterLine(sim, terminal, means ?? line);
}

/** A line was typed; null is Ctrl+D, the end of the input. Without a reader it is lost. */
export function enterLine(sim: Simulation, terminal: Terminal, line: string | null): void {
  const { job } = terminal;
  if (job?.kind === 'credentials') {
    answerLogin(sim, terminal, job, line ?? '');
    return;
  }
  if (job?.kind === 'confirmation') {
    answerConfirmation(sim, terminal, job, line ?? '');
    return;
  }
  const reader = readerOf(sim.world, terminal);
  if (!reader) return;
  if (reader.kind === 'process') {
    hearLine(sim, reader.machine, reader.process.pid, line);
    return;
  }
  const machine = reader.job?.machine ?? terminal.machine;
  if (!isAlive(sim.world, machine)) {
    sim.record({ type: 'terminal/printed', terminal: terminal.id, stream: 'stderr', text: `Connection to ${machineOf(sim.world, machine).hostname} closed.\n` });
    return;
  }
  const shell = typedShell(sim, terminal);
  if (!shell) return;
  if (reader.kind === 'question') answerQuestion(sim, shell, line);
  else if (line !== null) runLine(sim, shell, line);
}

/** A line for a process: a program that reads, or a shell in the middle of its script. */
function hearLine(sim: Simulation, machine: string, pid: number, line: string | null): void {
  const process = machineOf(sim.world, machine).kernel?.processes[pid];
  if (!process) return;
  if (process.reads || !process.session) {
    hear(sim, machine, pid, line);
    return;
  }
  const session = clone(process.session);
  finish(sim, machine, process, session, answer(contextOf(sim, machine, process, session), line));
}
