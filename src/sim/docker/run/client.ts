// `docker run` on the client: what `create` does, and the requests that start and follow the container.
import { type ApiResponse } from '../api/types';
import { startAttached } from '../attach/hold';
import { detachKeysFlag, keysQuery, proxiesSignals, sigProxyFlag } from '../attach/keys';
import { type Cli, type DockerCommand, errorText, failed } from '../cli/context';
import { CliFailure, explain } from '../cli/problems';
import { createContainer } from '../create/client';
import { containerFlags, createBody } from '../create/flags';

/** The exit code for a container that could not be started (docker/cli run.go, toStatusError). */
export function startFailureCode(message: string): number {
  if (/executable file not found|no such file or directory|system cannot find the file specified/.test(message)) return 127;
  return /permission denied|is a directory/.test(message) ? 126 : 125;
}

export const run: DockerCommand = {
  path: ['container', 'run'],
  aliases: [['run']],
  usage: '[OPTIONS] IMAGE [COMMAND] [ARG...]',
  summary: 'Create a container from an image and start it',
  flags: { ...containerFlags, ...detachKeysFlag, ...sigProxyFlag, detach: { type: 'bool', short: 'd', help: 'Run in the background and print the container ID' } },
  fidelity: 'exact',
  args: { min: 1 },
  interspersed: false,
  run(cli, flags, args) {
    const body = createBody(cli, flags, args);
    const detached = flags.on('detach');
    if (body.Tty && !detached && body.OpenStdin && !cli.program.keyboard) {
      cli.err('the input device is not a TTY\n');
      return 1;
    }
    const id = createContainer(cli, flags, body);
    const condition = body.HostConfig.AutoRemove ? 'removed' : 'next-exit';
    if (detached) return startDetached(cli, id, condition);
    const started = startAttached(cli, id, { condition, stdin: body.OpenStdin, keys: keysQuery(flags), proxy: proxiesSignals(flags) && !body.Tty });
    return 'refused' in started ? complainOf(cli, started.refused) : started.result;
  },
};

function startDetached(cli: Cli, id: string, condition: 'removed' | 'next-exit'): number {
  cli.api('POST', `/containers/${id}/wait`, { query: { condition } });
  const started = cli.api('POST', `/containers/${id}/start`);
  cli.out(`${id}\n`);
  return failed(started) ? complainOf(cli, started) : 0;
}

/** The words for a container that did not start. */
function complainOf(cli: Cli, refused: ApiResponse): number {
  explain(cli, new CliFailure(errorText(refused)), run);
  return startFailureCode(errorText(refused));
}
