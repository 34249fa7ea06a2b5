// `docker top` on the client.
import { type DockerCommand, daemonError, failed } from '../cli/context';

export const top: DockerCommand = {
  path: ['container', 'top'],
  aliases: [['top']],
  usage: 'CONTAINER [ps OPTIONS]',
  summary: "Show a container's processes with the host's numbers",
  flags: {},
  args: { min: 1 },
  interspersed: false,
  run(cli, _flags, [name = '']) {
    const response = cli.api('GET', `/containers/${name}/top`);
    if (failed(response)) return daemonError(cli, response);
    const { Titles, Processes } = response.body as { Titles: string[]; Processes: string[][] };
    for (const row of [Titles, ...Processes]) cli.out(`${row.map((cell, index) => (index === row.length - 1 ? cell : cell.padEnd(20))).join('')}\n`);
    return 0;
  },
};
