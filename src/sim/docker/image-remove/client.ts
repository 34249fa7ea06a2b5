// `docker rmi` on the client.
import { type DockerCommand, failed, forEachArgument } from '../cli/context';

export const imageRemove: DockerCommand = {
  path: ['image', 'rm'],
  aliases: [['rmi'], ['image', 'remove']],
  usage: '[OPTIONS] IMAGE [IMAGE...]',
  summary: 'Remove images',
  flags: { force: { type: 'bool', short: 'f', help: 'Remove even if a stopped container uses it' } },
  fidelity: 'exact',
  args: { min: 1 },
  run(cli, flags, args) {
    const exit = forEachArgument(cli, args, (name) => {
      const response = cli.api('DELETE', `/images/${name}`, { query: flags.on('force') ? { force: '1' } : {} });
      if (!failed(response))
        for (const line of response.body as { Untagged?: string; Deleted?: string }[])
          cli.out(line.Untagged === undefined ? `Deleted: ${line.Deleted ?? ''}\n` : `Untagged: ${line.Untagged}\n`);
      return response;
    });
    return flags.on('force') ? 0 : exit;
  },
};
