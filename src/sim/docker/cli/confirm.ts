// The question before something is deleted, as docker/cli asks it: only `y` is a yes.
import { type ProgramResult } from '../../shell/program';
import { type Cli } from './context';

const QUESTION = 'Are you sure you want to continue? [y/N] ';

/** Whether an answer is a yes. */
export function isYes(answer: string): boolean {
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
  return isYes(stdin.split('\n')[0] ?? '') ? 'yes' : 0;
}
