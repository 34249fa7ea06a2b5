// Runs a line as somebody at a machine would, without a terminal: what stays goes on in the background.
import { startProcess } from './kernel/processes';
import { loginAt } from './logins';
import { type Simulation } from './shell/program';
import { runScript, ShellExit, staysRunning } from './shell/run';
import { machineOf } from './world';

/** What a line printed, and the number of the process that it left running. */
export interface Outcome {
  text: string;
  pid: number | null;
}

/** Runs a line in a fresh login at a machine. `startMs` is what the start of a process that stays takes. */
export function runLine(sim: Simulation, machine: string, line: string, { cwd, startMs }: { cwd?: string; startMs?: number } = {}): Outcome {
  const login = loginAt(machineOf(sim.world, machine));
  const session = cwd === undefined ? login : { ...login, cwd };
  const outcome: Outcome = { text: '', pid: null };
  const collect = (text: string): void => {
    outcome.text += text;
  };
  try {
    const result = runScript(
      {
        ...{ sim, machine, container: null, session, terminal: null, foreground: false, outputIsTty: false, keyboard: false, name: 'bash', stdin: '', out: collect, err: collect },
        sleep: (ms) => {
          sim.advance(sim.world.now + ms);
        },
      },
      line,
    );
    if (staysRunning(result)) {
      const { title, memoryMiB, handles, listens } = result;
      const took = startMs === undefined ? {} : { took: startMs };
      outcome.pid = startProcess(sim, machine, { argv: title ?? line.split(' '), user: session.user, memoryMiB, handles, listens, ...took });
    }
  } catch (exit) {
    if (!(exit instanceof ShellExit)) throw exit;
  }
  return outcome;
}
