// What is typed when `docker login` asks: first the name, then the password, which no terminal shows.
import { type ProgramContext, type Simulation } from '../../shell/program';
import { type Job } from '../../shell/session';
import { type Terminal } from '../../world';
import { openCli } from '../cli/context';
import { explain } from '../cli/problems';
import { login, sendLogin } from './client';

type LoginJob = Extract<Job, { kind: 'credentials' }>;

/** What the terminal asks at the moment. */
export function loginQuestion({ username }: LoginJob): string {
  return username === '' ? 'Username: ' : 'Password: ';
}

/** A line was typed into the question. */
export function answerLogin(sim: Simulation, terminal: Terminal, job: LoginJob, line: string): void {
  const print = (stream: 'stdout' | 'stderr') => (text: string) => {
    if (text !== '') sim.record({ type: 'terminal/printed', terminal: terminal.id, stream, text });
  };
  const end = (exit: number): void => {
    sim.record({ type: 'terminal/jobEnded', terminal: terminal.id, exit });
  };
  const answer = line.trim();
  if (answer === '') {
    print('stderr')(`Error: ${job.username === '' ? 'Non-null Username' : 'Password'} Required\n`);
    end(1);
    return;
  }
  if (job.username === '') {
    sim.record({ type: 'terminal/jobStarted', terminal: terminal.id, job: { ...job, username: answer } });
    return;
  }
  const cli = openCli(contextOf(sim, terminal, print), 'docker login', {});
  try {
    end(sendLogin(cli, job.server, { username: job.username, password: answer }));
  } catch (failure) {
    end(explain(cli, failure, login));
  }
}

/** The surroundings of the command that waits in the terminal. */
function contextOf(sim: Simulation, { id, machine, session, outputIsTty }: Terminal, print: (stream: 'stdout' | 'stderr') => (text: string) => void): ProgramContext {
  return {
    sim,
    machine,
    container: null,
    argv: ['docker', 'login'],
    stdin: '',
    keyboard: true,
    session,
    files: sim.filesOf(machine, null),
    pid: 0,
    terminal: id,
    foreground: true,
    outputIsTty,
    out: print('stdout'),
    err: print('stderr'),
    write: (path, node) => {
      sim.write(machine, null, path, node);
    },
    sleep: (ms) => {
      sim.advance(sim.world.now + ms);
    },
  };
}
