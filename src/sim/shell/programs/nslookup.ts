// nslookup as BusyBox has it: which resolver is asked, and what it answers.
import { nameServerOf, UPSTREAM_DNS } from '../hosts';
import { type Program } from '../program';
import { machineHere } from './support';

/** Asks the resolver for a name; names in /etc/hosts are not its business. */
export const nslookup: Program = {
  run(context) {
    const [name] = context.argv.slice(1).filter((arg) => !arg.startsWith('-'));
    if (name === undefined) {
      context.err('BusyBox multi-call binary.\n\nUsage: nslookup [-type=QUERY_TYPE] [-debug] HOST [DNS_SERVER]\n');
      return 1;
    }
    const server = context.container === null ? UPSTREAM_DNS : nameServerOf(machineHere(context), context.container);
    const { addresses } = context.sim.lookUp({ machine: context.machine, container: context.container }, name);
    context.out(`Server:\t\t${server}\nAddress:\t${server}:53\n\n`);
    if (addresses.length === 0) {
      const missing = `** server can't find ${name}: NXDOMAIN\n\n`;
      context.out(missing + missing);
      return 1;
    }
    context.out(`Non-authoritative answer:\n\nNon-authoritative answer:\n${addresses.map((address) => `Name:\t${name}\nAddress: ${address}\n`).join('')}\n`);
    return 0;
  },
};
