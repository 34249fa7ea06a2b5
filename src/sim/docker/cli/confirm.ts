// The question before something is deleted, as docker/cli asks it: only `y` is a yes.
import { type ProgramResult, type Simulation } from '../../shell/program';
import { type Job } from '../../shell/foregroundJob';
import { type Terminal } from '../../world';
import { cut } from '../../text';
import { type Cli } from './context';
import { contextIn } from './terminal';

const QUESTION = 'Are you sure you want to continue? [y/N] ';

/** Whether an answer is a yes. */
function isYes(answer: string): boolean {
  return answer.trim().toLowerCase() === 'y';
}

/** Asks whether to go on: at a terminal the next line that is typed answers, elsewhere what comes in does. Anything but 'yes' is what the command ends with for now. */
export function askFirst({ program, out }: Cli, warning: string): 'yes' | ProgramResult {
  const { sim, terminal, machine, foreground, keyboard, stdin, argv } = program;
  out(`${warning}\n`);
  if (terminal !== null && foreground && keyboard && stdin === '') {
    sim.record({ type: 'terminal/jobStarted', terminal, job: { kind: 'confirmation', machine, question: QUESTION, argv } });
    return { kind: 'holds' };
  }
  out(QUESTION);
  return isYes(cut(stdin, '\n')[0]) ? 'yes' : 0;
}

/** A line was typed into the question: with a yes the command runs again, and asks no more. What stood after it on its line goes on when it is done. */
export function answerConfirmation(sim: Simulation, terminal: Terminal, { argv }: Extract<Job, { kind: 'confirmation' }>, answer: string): void {
  const result = isYes(answer) ? sim.programs['docker']?.run(contextIn(sim, terminal, [...argv, '--force'])) : 0;
  sim.record({ type: 'terminal/jobEnded', terminal: terminal.id, exit: typeof result === 'number' ? result : 0 });
}
