// What a typed line does: the shell of the terminal, or of the container behind it, runs it.
import { clone } from './clone';
import { leaveShell } from './jobs';
import { isYes } from './docker/cli/confirm';
import { answerLogin } from './docker/login/answer';
import { joinContainer } from './docker/run/join';
import { startProcess } from './kernel/processes';
import { ShellExit } from './shell/builtIns';
import { type ProgramResult, type Simulation, type Stays } from './shell/program';
import { runArgv, runScript, type ShellContext } from './shell/run';
import { type Session } from './shell/session';
import { isAlive, machineOf, type Terminal } from './world';

/** A line was typed: runs it in the shell that reads this terminal's keyboard, if one does. */
export function enterLine(sim: Simulation, terminal: Terminal, line: string): void {
  const { job } = terminal;
  if (job?.kind === 'credentials') {
    answerLogin(sim, terminal, job, line);
    return;
  }
  if (job?.kind === 'confirmation') {
    confirm(sim, terminal, job.argv, line);
    return;
  }
  if (job && (!('shell' in job) || !job.shell)) return;
  const inside = job && 'shell' in job ? job.shell : null;
  const machine = job && inside ? job.machine : terminal.machine;
  if (!isAlive(sim.world, machine)) {
    sim.record({ type: 'terminal/printed', terminal: terminal.id, stream: 'stderr', text: `Connection to ${machineOf(sim.world, machine).hostname} closed.\n` });
    return;
  }
  const session: Session = clone(inside ?? terminal.session);
  const shell = shellFor(sim, terminal, machine, session, inside !== null);
  try {
    runScript(shell, line);
    sim.record(inside ? { type: 'terminal/shellChanged', terminal: terminal.id, shell: session } : { type: 'terminal/sessionChanged', terminal: terminal.id, session });
  } catch (exit) {
    if (!(exit instanceof ShellExit)) throw exit;
    session.lastExit = exit.code;
    if (inside && job) leaveShell(sim, terminal.id, job, exit.code);
    else {
      sim.record({ type: 'terminal/printed', terminal: terminal.id, stream: 'stdout', text: 'logout\n' });
      sim.record({ type: 'terminal/sessionChanged', terminal: terminal.id, session: homeSession(session) });
    }
  }
}

/** The answer to a question before something is deleted: with a yes the command runs again, and asks no more. */
function confirm(sim: Simulation, terminal: Terminal, argv: readonly string[], answer: string): void {
  sim.record({ type: 'terminal/jobEnded', terminal: terminal.id, exit: 0 });
  if (!isYes(answer)) return;
  const session: Session = clone(terminal.session);
  const result = runArgv(shellFor(sim, terminal, terminal.machine, session, false), [...argv, '--force'], session.env);
  if (typeof result === 'number') sim.record({ type: 'terminal/sessionChanged', terminal: terminal.id, session: { ...session, lastExit: result } });
}

function shellFor(sim: Simulation, terminal: Terminal, machine: string, session: Session, inside: boolean): ShellContext {
  const print =
    (stream: 'stdout' | 'stderr') =>
    (text: string): void => {
      if (text !== '') sim.record({ type: 'terminal/printed', terminal: terminal.id, stream, text });
    };
  const hasBash = sim.filesOf(machine, session.container).read('/bin/bash') !== undefined;
  return {
    sim,
    machine,
    container: session.container,
    session,
    terminal: terminal.id,
    foreground: !inside,
    outputIsTty: inside || terminal.outputIsTty,
    keyboard: true,
    name: shellOf(sim, machine, session) ?? (hasBash ? 'bash' : 'sh'),
    stdin: '',
    out: print('stdout'),
    err: print('stderr'),
    sleep: (ms) => {
      sim.advance(sim.world.now + ms);
    },
    hold: (argv, stays) => holdProgram(sim, { terminal: terminal.id, machine, session, inside }, argv, stays),
  };
}

/** The shell of systems other than Linux. */
function shellOf(sim: Simulation, machine: string, { container }: Session): 'zsh' | 'cmd' | undefined {
  const family = container === null ? machineOf(sim.world, machine).kernel?.family : undefined;
  return family === 'darwin' ? 'zsh' : family === 'windows' ? 'cmd' : undefined;
}

/** A program that stays was typed: it runs as a process, and holds the terminal unless it went to the background. */
function holdProgram(
  sim: Simulation,
  { terminal, machine, session, inside }: { terminal: string; machine: string; session: Session; inside: boolean },
  argv: string[],
  stays: Stays,
): ProgramResult {
  const joined = session.container === null ? null : joinContainer(sim, machine, session.container);
  const pid = startProcess(sim, machine, {
    argv: stays.title ?? argv,
    user: session.user,
    memoryMiB: stays.memoryMiB,
    growth: stays.growth,
    cpuDemand: stays.cpuDemand,
    ...(stays.ends ? { ends: { after: stays.ends.after, code: 0 } } : {}),
    handles: stays.handles,
    listens: stays.listens,
    cgroup: { path: '/user.slice', memoryMax: null, nanoCpus: null },
    ...joined,
  });
  if (stays.background === true || inside) return 0;
  sim.record({ type: 'terminal/jobStarted', terminal, job: { kind: 'process', machine, pid } });
  return { kind: 'holds' };
}

/** A login shell after `logout`: a fresh one at home. */
function homeSession(session: Session): Session {
  return { ...session, cwd: session.env['HOME'] ?? '/', lastExit: 0 };
}
