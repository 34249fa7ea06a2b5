// virsh: libvirt's command line for the VMs of a KVM host. A part of it, in libvirt's own words.
import { type Program } from '../../shell/program';
import { machineOf } from '../../world';
import { KVM } from '../hypervisor';
import { COMMANDS } from './commands';
import { fail } from './domain';

const HELP = `Domain management and snapshots (the part of virsh that is simulated):
    list [--all] [--inactive] [--name]      list domains
    start | shutdown | destroy <domain>     switch one on, ask it to shut down, pull its plug
    undefine <domain>                       delete an inactive domain
    dominfo | domstate | console <domain>   look at one, or log in on its console
    snapshot-create-as <domain> [name]      keep its disk and memory as they are
    snapshot-list <domain>
    snapshot-revert | snapshot-delete <domain> <name>

`;

/** The program. Where libvirt finds no hypervisor, it says so. */
export const virsh: Program = {
  run(context) {
    const args = context.argv.slice(1);
    while (args[0] === '-c' || args[0] === '--connect') args.splice(0, 2);
    const [name, ...rest] = args;
    if (name === undefined || name === 'help' || name === '--help') {
      context.out(HELP);
      return 0;
    }
    if (name === '--version' || name === '-v') {
      context.out('10.0.0\n');
      return 0;
    }
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) return fail(context, `unknown command: '${name}'`);
    if (context.container !== null || machineOf(context.sim.world, context.machine).hypervisor?.product !== KVM.product)
      return fail(context, 'failed to connect to the hypervisor', "Failed to connect socket to '/var/run/libvirt/libvirt-sock': No such file or directory");
    return command(context, rest);
  },
};
