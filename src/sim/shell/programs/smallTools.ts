// Small tools that tutorials reach for: arch, pidof, reboot, man, service, envsubst, tput.
import { wordAt } from '../../text';
import { commandName, visibleProcesses } from './namespace';
import { type Program, type ProgramContext, type ProgramResult } from '../program';
import { execute } from './execute';
import { calledAs, isBusybox, machineHere } from './support';

/** arch: the kind of processor. */
export const arch: Program = {
  run(context) {
    context.out('x86_64\n');
    return 0;
  },
};

/** pidof: the processes of a program. */
export const pidof: Program = {
  run(context) {
    const names = context.argv.slice(1).filter((arg) => !arg.startsWith('-'));
    const found = visibleProcesses(context).filter(({ process }) => names.includes(commandName(process)));
    if (found.length > 0)
      context.out(
        `${found
          .map(({ pid }) => pid)
          .reverse()
          .join(' ')}\n`,
      );
    return found.length > 0 ? 0 : 1;
  },
};

/** reboot, poweroff, halt, shutdown: the machine's switches are on the screen, and a container has none. */
export const powerOff: Program = {
  run(context) {
    const name = calledAs(context);
    if (context.container !== null)
      context.err(
        isBusybox(context.files)
          ? `${name}: Operation not permitted\n`
          : "System has not been booted with systemd as init system (PID 1). Can't operate.\nFailed to connect to bus: Host is down\n",
      );
    else if (context.session.user !== 'root')
      context.err(
        `Failed to set wall message, ignoring: Interactive authentication required.\nFailed to call ${name === 'reboot' ? 'Reboot' : 'PowerOff'} in logind, ignoring: Interactive authentication required.\n`,
      );
    else context.err(`${name}: use the power switch of this simulated machine\n`);
    return 1;
  },
};

/** man: pages are not here; `--help` and `help` are. */
export const man: Program = {
  run(context) {
    const [page] = context.argv.slice(1).filter((arg) => !/^(?:-.*|\d)$/.test(arg));
    if (page === undefined) {
      context.err("What manual page do you want?\nFor example, try 'man man'.\n");
      return 1;
    }
    context.err(`No manual entry for ${page} on this simulated machine. Try \`${page} --help\`, or \`help\` for what works here.\n`);
    return 16;
  },
};

/** service: what `systemctl` does, or on a system without it starting a server in the background. */
export const service: Program = {
  run(context): ProgramResult {
    const [name = '', verb = 'status'] = context.argv.slice(1);
    if (context.files.read('/usr/bin/systemctl') && context.container === null) return execute(context, ['systemctl', verb, name], '');
    const server = SERVERS[name];
    if (server === undefined || !context.files.read(`/etc/init.d/${name}`)) {
      context.err(`${name}: unrecognized service\n`);
      return 1;
    }
    const running = visibleProcesses(context).some(({ process }) => process.argv.join(' ').includes(server.process));
    if (verb === 'status') {
      context.out(running ? ` * ${name} is running\n` : ` * ${name} is not running\n`);
      return running ? 0 : 3;
    }
    if (verb === 'stop') return execute(context, ['pkill', '-f', server.process], '');
    context.out(` * Starting ${server.title} ${name}\n`);
    const result = execute(context, server.start, `service: ${wordAt(server.start, 0)}: not found\n`);
    if (typeof result === 'number') return result;
    context.out(' *\n');
    return result.kind === 'stays' ? { ...result, background: true } : result;
  },
};

/** Servers that Debian's packages put under /etc/init.d. */
const SERVERS: Readonly<Record<string, { title: string; process: string; start: string[] }>> = {
  apache2: { title: 'Apache httpd web server', process: 'apache2', start: ['apache2', '-D', 'FOREGROUND'] },
  nginx: { title: 'nginx', process: 'nginx: master', start: ['nginx', '-g', 'daemon off;'] },
  'redis-server': { title: 'redis-server:', process: 'redis-server', start: ['redis-server'] },
};

/** envsubst: puts the values of variables into a text. */
export const envsubst: Program = {
  run(context) {
    const { env } = context.session;
    const only = context.argv[1];
    const names = only === undefined ? null : Array.from(only.matchAll(/\$\{?(\w+)\}?/g), ([, name]) => name ?? '');
    context.out(
      context.stdin.replace(/\$(?:\{(\w+)\}|(\w+))/g, (whole, braced: string | undefined, plain: string | undefined) => {
        const name = braced ?? plain ?? '';
        return names && !names.includes(name) ? whole : (env[name] ?? '');
      }),
    );
    return 0;
  },
};

/** lscpu: the processors that the machine has; a container sees the same ones. */
export const lscpu: Program = {
  run(context) {
    const cores = processors(context);
    context.out(
      `Architecture:            x86_64\n  CPU op-mode(s):        32-bit, 64-bit\nCPU(s):                  ${cores}\n  On-line CPU(s) list:   0-${cores - 1}\nModel name:              Simulated CPU\n`,
    );
    return 0;
  },
};

const processors = (context: ProgramContext): number => machineHere(context).hardware.cpuCores;
