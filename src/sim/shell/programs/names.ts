// Asking for names: dig, host and getent.
import { nameServerOf, UPSTREAM_DNS } from '../hosts';
import { type Program, type ProgramContext } from '../program';
import { strftime, nowOf } from './dates';
import { linesOf, machineHere, parseOptions } from './support';

const addressesOf = ({ sim, machine, container }: ProgramContext, name: string): string[] => sim.lookUp({ machine, container }, name).addresses;
const serverHere = (context: ProgramContext): string => (context.container === null ? UPSTREAM_DNS : nameServerOf(machineHere(context), context.container));

/** dig: a question to the resolver and everything that it answers. */
export const dig: Program = {
  run(context) {
    const words = context.argv.slice(1).filter((arg) => !/^[-+@]/.test(arg) && !/^(A|AAAA|ANY|IN)$/i.test(arg));
    const short = context.argv.includes('+short');
    const [name = '.'] = words;
    const addresses = addressesOf(context, name);
    if (short) {
      context.out(addresses.map((address) => `${address}\n`).join(''));
      return 0;
    }
    const now = nowOf(context);
    context.out(
      [
        '',
        `; <<>> DiG 9.18 <<>> ${context.argv.slice(1).join(' ')}`,
        ';; global options: +cmd',
        ';; Got answer:',
        `;; ->>HEADER<<- opcode: QUERY, status: ${addresses.length > 0 ? 'NOERROR' : 'NXDOMAIN'}, id: ${context.sim.int('dig', 65_536)}`,
        `;; flags: qr rd ra; QUERY: 1, ANSWER: ${addresses.length}, AUTHORITY: 0, ADDITIONAL: 0`,
        '',
        ';; QUESTION SECTION:',
        `;${name}.\t\t\t\tIN\tA`,
        '',
        ...(addresses.length > 0 ? [';; ANSWER SECTION:', ...addresses.map((address) => `${name}.\t\t600\tIN\tA\t${address}`), ''] : []),
        ';; Query time: 0 msec',
        `;; SERVER: ${serverHere(context)}#53(${serverHere(context)}) (UDP)`,
        `;; WHEN: ${strftime('%a %b %d %T UTC %Y', now)}`,
        ';; MSG SIZE  rcvd: 56',
        '',
        '',
      ].join('\n'),
    );
    return 0;
  },
};

/** host: the addresses of a name. */
export const host: Program = {
  run(context) {
    const [name = ''] = parseOptions(context.argv.slice(1), { flags: 'a46v', values: 't' }).rest;
    const addresses = addressesOf(context, name);
    context.out(addresses.length > 0 ? addresses.map((address) => `${name} has address ${address}\n`).join('') : `Host ${name} not found: 3(NXDOMAIN)\n`);
    return addresses.length > 0 ? 0 : 1;
  },
};

/** getent: lines of the system's tables, hosts by asking. */
export const getent: Program = {
  run(context) {
    const [table = '', ...keys] = context.argv.slice(1);
    if (table === 'hosts' || table === 'ahosts') {
      const [name = ''] = keys;
      const addresses = addressesOf(context, name);
      context.out(addresses.map((address) => `${address.padEnd(15)} ${name}\n`).join(''));
      return addresses.length > 0 ? 0 : 2;
    }
    const node = context.files.read(`/etc/${table}`);
    if (node?.kind !== 'file') {
      context.err(`getent: unknown database: ${table}\n`);
      return 1;
    }
    const rows = linesOf(node.text).filter((line) => keys.length === 0 || keys.some((key) => line.split(':')[0] === key || line.split(':')[2] === key));
    context.out(rows.map((line) => `${line}\n`).join(''));
    return rows.length > 0 ? 0 : 2;
  },
};
