// `docker port` on the client: read from what inspect answers.
import { ask, type DockerCommand } from '../cli/context';
import { CliFailure } from '../cli/problems';

type Bindings = Record<string, { HostIp: string; HostPort: string }[] | null>;

const address = ({ HostIp, HostPort }: { HostIp: string; HostPort: string }): string => `${HostIp.includes(':') ? `[${HostIp}]` : HostIp}:${HostPort}`;

export const port: DockerCommand = {
  path: ['container', 'port'],
  aliases: [['port']],
  usage: 'CONTAINER [PRIVATE_PORT[/PROTO]]',
  summary: 'List where the ports of a container are published',
  flags: {},
  fidelity: 'exact',
  args: { min: 1, max: 2 },
  run(cli, _flags, [name = '', wanted]) {
    const { Ports } = (ask(cli, 'GET', `/containers/${name}/json`).body as { NetworkSettings: { Ports: Bindings } }).NetworkSettings;
    if (wanted === undefined) {
      const lines = Object.entries(Ports).flatMap(([key, bindings]) => (bindings ?? []).map((binding) => `${key} -> ${address(binding)}\n`));
      cli.out(lines.sort((a, b) => parseInt(a, 10) - parseInt(b, 10)).join(''));
      return 0;
    }
    const [number = ''] = wanted.split('/');
    if (!/^\d+$/.test(number)) throw new CliFailure(`Error: invalid port (${number}): strconv.ParseUint: parsing ${JSON.stringify(number)}: invalid syntax`);
    const bindings = Ports[wanted.includes('/') ? wanted : `${wanted}/tcp`] ?? [];
    if (bindings.length === 0) throw new CliFailure(`Error: No public port '${wanted}' published for ${name}`);
    for (const binding of bindings) cli.out(`${address(binding)}\n`);
    return 0;
  },
};
