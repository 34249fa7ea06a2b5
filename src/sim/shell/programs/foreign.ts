// Programs that only Windows or macOS has: what they say of their own system, and of the Linux that runs in a VM beside it.
import { remoteLogin } from '../../logins';
import { machinePath, type Machine } from '../../world';
import { type Program, type ProgramContext } from '../program';
import { wordAt } from '../../text';
import { machineHere } from './support';
import { runOn } from './ssh';
import { notSimulated } from './runtimes';

/** ver: the version of Windows. The last number is illustrative. */
export const ver: Program = {
  run(context) {
    context.out(`\nMicrosoft Windows [Version ${machineHere(context).kernel?.release ?? ''}.7171]\n\n`);
    return 0;
  },
};

/** sw_vers: the version of macOS. The build is illustrative. */
export const swVers: Program = {
  run(context) {
    const version = wordAt(/[\d.]+/.exec(machineHere(context).os?.name ?? ''), 0);
    context.out(`ProductName:\t\tmacOS\nProductVersion:\t\t${version}\nBuildVersion:\t\t24G84\n`);
    return 0;
  },
};

/** The Linux VMs beside a Windows in its root partition. */
function distributions(context: ProgramContext): Machine[] {
  const path = machinePath(context.sim.world.machines, context.machine);
  return (path.at(-2)?.guests ?? []).filter(({ os }) => os?.family === 'linux');
}

const table = (machines: readonly Machine[]): string =>
  `  NAME              STATE           VERSION\n${machines
    .map(({ hostname, power }, at) => `${at === 0 ? '*' : ' '} ${hostname.padEnd(18)}${(power === 'off' ? 'Stopped' : 'Running').padEnd(16)}2\n`)
    .join('')}`;

/** wsl: lists the Linux distributions, or runs a command in one. */
export const wsl: Program = {
  run(context) {
    const args = context.argv.slice(1);
    const all = distributions(context);
    if (args.every((arg) => /^(-l|-v|--list|--verbose)$/.test(arg)) && args.length > 0) {
      context.out(table(all));
      return 0;
    }
    const named = /^(-d|--distribution)$/.test(wordAt(args, 0)) ? args[1] : undefined;
    const rest = (named === undefined ? args : args.slice(2)).filter((arg, at) => !(at === 0 && /^(--|-e|--exec)$/.test(arg)));
    const target = named === undefined ? all[0] : all.find(({ hostname }) => hostname === named);
    if (!target) {
      context.err('There is no distribution with the supplied name.\nError code: Wsl/Service/WSL_E_DISTRO_NOT_FOUND\n');
      return 1;
    }
    return rest.length === 0 || target.power === 'off' ? notSimulated(context) : runOn(context, target, remoteLogin({}, 'root'), rest.join(' '));
  },
};
