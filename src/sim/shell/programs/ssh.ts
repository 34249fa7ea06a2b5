// ssh: a shell or one command on another machine whose sshd listens. Keys are taken to be in place, and hosts to be known.
import { connectTerminal, remoteLogin } from '../../logins';
import { wordAt } from '../../text';
import { accountOf } from './accounts';
import { type Session } from '../session';
import { type Program, type ProgramContext, type ProgramResult } from '../program';
import { asShell } from './sh';
import { runScript, ShellExit } from '../run';
import { allMachines, isAlive, machinePath, type Machine, type World } from '../../world';

/** The exit code of ssh's own errors. */
const SSH_FAILED = 255;

/** The machines that a machine can reach by name: its own guests, those beside it, and the one below it. */
function reachableFrom(world: World, machineId: string): readonly Machine[] {
  const [below] = machinePath(world.machines, machineId).slice(-2, -1);
  const beside = below ? [below, ...below.guests] : world.machines;
  const here = allMachines(world).find(({ id }) => id === machineId);
  return [...(here?.guests ?? []), ...beside];
}

/** Whether somebody answers on port 22: an sshd that runs on a machine that is up. */
function hasSshd(world: World, machine: Machine): boolean {
  return Object.values(machine.kernel?.processes ?? {}).some(({ argv, containerId }) => containerId === null && /sshd$/.test(wordAt(argv, 0))) && isAlive(world, machine.id);
}

/** The names of the other machines that answer to ssh from a machine. */
export function sshHosts(world: World, machineId: string): readonly string[] {
  return reachableFrom(world, machineId).flatMap((machine) => (machine.id !== machineId && hasSshd(world, machine) ? [machine.hostname] : []));
}

/** Runs a command on another machine as a session there; its output comes back here. */
export function runOn(context: ProgramContext, machine: Machine, session: Session, command: string): ProgramResult {
  const shell = { ...asShell(context, session), machine: machine.id, container: null, foreground: false, keyboard: false, outputIsTty: false, name: 'bash' };
  try {
    const result = runScript(shell, command);
    return typeof result === 'number' ? result : 0;
  } catch (exit) {
    if (!(exit instanceof ShellExit)) throw exit;
    return exit.code;
  }
}

function words(context: ProgramContext): { target: string; command: string } {
  const rest = context.argv.slice(1);
  while (rest[0]?.startsWith('-')) if (/^-[bcDEeFIiJLlmOopQRSWw]$/.test(rest.shift() ?? '')) rest.shift();
  const [target = '', ...command] = rest;
  return { target: target.replace(/^ssh:\/\//, ''), command: command.join(' ') };
}

/** What stands above the first prompt. */
const greeting = ({ os, kernel }: Machine): string => `Welcome to ${os?.name ?? ''} (GNU/Linux ${kernel?.release ?? ''} x86_64)\n\n`;

/** ssh [user@]host [command] */
export const ssh: Program = {
  run(context) {
    const { target, command } = words(context);
    if (target === '') {
      context.err('usage: ssh [-46AaCfGgKkMNnqsTtVvXxYy] [-p port] destination [command [argument ...]]\n');
      return SSH_FAILED;
    }
    const [user, name] = target.includes('@') ? [target.slice(0, target.indexOf('@')), target.slice(target.indexOf('@') + 1)] : [context.session.user, target];
    const machine = reachableFrom(context.sim.world, context.machine).find(({ hostname }) => hostname === name);
    if (!machine) {
      context.err(`ssh: Could not resolve hostname ${name}: Temporary failure in name resolution\n`);
      return SSH_FAILED;
    }
    if (!isAlive(context.sim.world, machine.id) || !hasSshd(context.sim.world, machine)) {
      context.err(`ssh: connect to host ${name} port 22: ${isAlive(context.sim.world, machine.id) ? 'Connection refused' : 'No route to host'}\n`);
      return SSH_FAILED;
    }
    const session = remoteLogin(context.session.env, user);
    if (!accountOf(context.sim.filesOf(machine.id, null), user)) {
      context.err(`${user}@${name}: Permission denied (publickey).\n`);
      return SSH_FAILED;
    }
    if (command !== '') return runOn(context, machine, session, command);
    return connectTerminal(context, machine.id, session, greeting(machine), `logout\nConnection to ${name} closed.\n`);
  },
};
