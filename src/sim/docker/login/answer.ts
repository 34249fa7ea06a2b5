// What is typed when `docker login` asks: first the name, then the password, which no terminal shows.
import { type Simulation } from '../../shell/program';
import { type Job } from '../../shell/foregroundJob';
import { type Terminal } from '../../world';
import { openCli } from '../cli/context';
import { explain } from '../cli/problems';
import { contextIn } from '../cli/terminal';
import { login, sendLogin } from './client';

type LoginJob = Extract<Job, { kind: 'credentials' }>;

/** What the terminal asks at the moment. */
export function loginQuestion({ username }: LoginJob): string {
  return username === '' ? 'Username: ' : 'Password: ';
}

/** A line was typed into the question. */
export function answerLogin(sim: Simulation, terminal: Terminal, job: LoginJob, line: string): void {
  const end = (exit: number): void => {
    sim.record({ type: 'terminal/jobEnded', terminal: terminal.id, exit });
  };
  const answer = line.trim();
  if (answer === '') {
    sim.record({ type: 'terminal/printed', terminal: terminal.id, stream: 'stderr', text: `Error: ${job.username === '' ? 'Non-null Username' : 'Password'} Required\n` });
    end(1);
    return;
  }
  if (job.username === '') {
    sim.record({ type: 'terminal/jobStarted', terminal: terminal.id, job: { ...job, username: answer } });
    return;
  }
  const cli = openCli(contextIn(sim, terminal, ['docker', 'login']), 'docker login', {});
  try {
    end(sendLogin(cli, job.server, { username: job.username, password: answer }));
  } catch (failure) {
    end(explain(cli, failure, login));
  }
}
