// `docker pull`, `docker images`, `docker rmi` on the client.
import { type ImageSummary, type StreamMessage } from '../api/types';
import { type Cli, type DockerCommand, daemonError, failed, forEachArgument, messageOf } from '../cli/context';
import { clockOf } from '../../world';
import { formatTable, shortId } from '../format/table';
import { humanDuration, humanSize } from '../format/units';
import { fullName, fullReference, isBadReference, parseReference, type Reference } from '../reference';
import { progressPrinter } from './progress';

/** Asks the daemon to pull and prints what it says. True, or the daemon's error text. */
export function pullImage(cli: Cli, reference: Reference, { quiet, toStderr }: { quiet: boolean; toStderr: boolean }): true | string {
  const out = toStderr ? cli.err : cli.out;
  const print = progressPrinter(out, cli.program.outputIsTty);
  const query = { fromImage: fullName(reference), tag: reference.digest ?? reference.tag };
  let failure: string | undefined;
  const response = cli.api('POST', '/images/create', {
    query,
    onMessage: (message: StreamMessage) => {
      if (!quiet) print(message);
    },
  });
  if (failed(response)) failure = messageOf(response);
  return failure ?? true;
}

export const imagePull: DockerCommand = {
  path: ['image', 'pull'],
  aliases: [['pull']],
  usage: '[OPTIONS] NAME[:TAG|@DIGEST]',
  summary: 'Fetch an image from a registry',
  flags: { quiet: { type: 'bool', short: 'q', help: 'Print only the name of the image' } },
  args: { min: 1, max: 1 },
  run(cli, flags, [name = '']) {
    const reference = parseReference(name);
    if (isBadReference(reference)) {
      cli.err(`${reference.error}\n`);
      return 1;
    }
    const quiet = flags.on('quiet');
    if (!quiet && !reference.tagGiven && reference.digest === null) cli.out('Using default tag: latest\n');
    const result = pullImage(cli, reference, { quiet, toStderr: false });
    if (result !== true) {
      cli.err(`Error response from daemon: ${result}\n`);
      return 1;
    }
    cli.out(`${reference.digest === null ? fullReference(reference) : `${fullName(reference)}@${reference.digest}`}\n`);
    return 0;
  },
};

export const imageList: DockerCommand = {
  path: ['image', 'ls'],
  aliases: [['images'], ['image', 'list']],
  usage: '[OPTIONS] [REPOSITORY[:TAG]]',
  summary: 'List images',
  flags: {
    all: { type: 'bool', short: 'a', help: 'Show intermediate images too' },
    quiet: { type: 'bool', short: 'q', help: 'Print only image IDs' },
    'no-trunc': { type: 'bool', help: 'Print IDs in full' },
    digests: { type: 'bool', help: 'Show digests' },
  },
  args: { min: 0, max: 1 },
  run(cli, flags, [pattern]) {
    const query: Record<string, string> = {
      ...(flags.on('all') ? { all: '1' } : {}),
      ...(pattern === undefined ? {} : { filters: JSON.stringify({ reference: { [pattern]: true } }) }),
    };
    const response = cli.api('GET', '/images/json', { query });
    if (failed(response)) return daemonError(cli, response);
    const idOf = (image: ImageSummary): string => (flags.on('no-trunc') ? image.Id : shortId(image.Id));
    const images = response.body as ImageSummary[];
    if (flags.on('quiet')) {
      for (const image of images) cli.out(`${idOf(image)}\n`.repeat(Math.max(1, image.RepoTags.length)));
      return 0;
    }
    const now = clockOf(cli.program.sim.world);
    const rows = images.flatMap((image) =>
      (image.RepoTags.length > 0 ? image.RepoTags : ['<none>:<none>']).map((repoTag) => {
        const cut = repoTag.lastIndexOf(':');
        const digest = image.RepoDigests[0]?.split('@')[1] ?? '<none>';
        return [
          repoTag.slice(0, cut),
          repoTag.slice(cut + 1),
          ...(flags.on('digests') ? [digest] : []),
          idOf(image),
          `${humanDuration(now - image.Created * 1000)} ago`,
          humanSize(image.Size),
        ];
      }),
    );
    cli.out(formatTable(['REPOSITORY', 'TAG', ...(flags.on('digests') ? ['DIGEST'] : []), 'IMAGE ID', 'CREATED', 'SIZE'], rows));
    return 0;
  },
};

export const imageRemove: DockerCommand = {
  path: ['image', 'rm'],
  aliases: [['rmi'], ['image', 'remove']],
  usage: '[OPTIONS] IMAGE [IMAGE...]',
  summary: 'Remove images',
  flags: { force: { type: 'bool', short: 'f', help: 'Remove even if a stopped container uses it' } },
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
