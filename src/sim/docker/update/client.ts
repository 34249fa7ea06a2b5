// `docker update` on the client.
import { type ContainerUpdateBody } from '../api/types';
import { type DockerCommand, failed, forEachArgument } from '../cli/context';
import { CliFailure } from '../cli/problems';
import { resourcesOf } from '../create/resourceFlags';
import { bytesOf, nanoCpusOf, parseRestart } from '../create/flags';

export const update: DockerCommand = {
  path: ['container', 'update'],
  aliases: [['update']],
  usage: '[OPTIONS] CONTAINER [CONTAINER...]',
  summary: 'Change the limits and the restart policy of containers',
  flags: {
    memory: { type: 'string', short: 'm', value: 'bytes', help: 'Limit memory' },
    'memory-swap': { type: 'string', value: 'bytes', help: 'Limit memory and swap together' },
    cpus: { type: 'string', value: 'decimal', help: 'Limit CPUs' },
    'cpu-shares': { type: 'int', short: 'c', help: 'Weight of CPU time against other containers' },
    'cpuset-cpus': { type: 'string', help: 'CPUs to run on (0-3, 0,1)', simplified: true },
    'memory-reservation': { type: 'string', value: 'bytes', help: 'Soft limit of memory', simplified: true },
    'pids-limit': { type: 'int', help: 'Limit processes (-1: no limit)', simplified: true },
    restart: { type: 'string', help: 'When to start the container again after it exits' },
  },
  fidelity: 'exact',
  args: { min: 1 },
  run(cli, flags, args) {
    if (flags.given().length === 0) throw new CliFailure('you must provide one or more flags when using this command');
    const body: ContainerUpdateBody = {
      RestartPolicy: parseRestart(flags.text('restart') ?? ''),
      Memory: bytesOf(flags, 'memory'),
      MemorySwap: bytesOf(flags, 'memory-swap'),
      NanoCpus: nanoCpusOf(flags),
      ...resourcesOf(cli.program, flags),
    };
    return forEachArgument(cli, args, (name) => {
      const response = cli.api('POST', `/containers/${name}/update`, { body });
      if (!failed(response)) cli.out(`${name}\n`);
      return response;
    });
  },
};
