// `docker images` on the client.
import { type ImageSummary } from '../api/types';
import { ask, type DockerCommand } from '../cli/context';
import { filterFlag, filterQuery } from '../cli/filter';
import { clockOf } from '../../world';
import { columns, type ListKind, printList } from '../format/list';
import { shortId } from '../format/table';
import { goTime, humanDuration, humanSize } from '../format/units';

/** A row: one name of an image. */
interface NamedImage {
  image: ImageSummary;
  repository: string;
  tag: string;
}

/** The digest under which a repository offers an image. */
function digestOf({ RepoDigests }: ImageSummary, repository: string): string {
  return RepoDigests.find((name) => name.startsWith(`${repository}@`))?.split('@')[1] ?? '<none>';
}

/** What an image's row can show. */
export function imageRows(now: number, full: boolean, withDigests: boolean): ListKind<NamedImage> {
  return {
    typeName: '*formatter.imageContext',
    fields: {
      ID: { header: 'IMAGE ID', of: ({ image }) => (full ? image.Id : shortId(image.Id)) },
      Repository: { header: 'REPOSITORY', of: ({ repository }) => repository },
      Tag: { header: 'TAG', of: ({ tag }) => tag },
      Digest: { header: 'DIGEST', of: ({ image, repository }) => (withDigests ? digestOf(image, repository) : '<none>') },
      CreatedSince: { header: 'CREATED', of: ({ image }) => `${humanDuration(now - image.Created * 1000)} ago` },
      CreatedAt: { header: 'CREATED AT', of: ({ image }) => goTime(image.Created * 1000) },
      Size: { header: 'SIZE', of: ({ image }) => humanSize(image.Size) },
      SharedSize: { header: 'SHARED SIZE', of: ({ image: { SharedSize } }) => (SharedSize < 0 ? 'N/A' : humanSize(SharedSize, 4)) },
      UniqueSize: { header: 'UNIQUE SIZE', of: ({ image: { Size, SharedSize } }) => (SharedSize < 0 ? 'N/A' : humanSize(Size - SharedSize, 4)) },
      VirtualSize: { header: 'SIZE', of: ({ image }) => humanSize(image.Size, 4) },
      Containers: { header: 'CONTAINERS', of: ({ image }) => (image.Containers < 0 ? 'N/A' : String(image.Containers)) },
    },
    table: columns('Repository', 'Tag', ...(withDigests ? ['Digest'] : []), 'ID', 'CreatedSince', 'Size'),
    raw: `repository: {{ .Repository }}\ntag: {{.Tag}}\n${withDigests ? 'digest: {{.Digest}}\n' : ''}image_id: {{.ID}}\ncreated_at: {{.CreatedAt}}\nvirtual_size: {{.Size}}\n`,
  };
}

/** A row for each name. An image without a tag is `<none>`, under the repository of its digest if it has one. */
function rowsOf(image: ImageSummary): NamedImage[] {
  if (image.RepoTags.length === 0) return [{ image, repository: image.RepoDigests[0]?.split('@')[0] ?? '<none>', tag: '<none>' }];
  return image.RepoTags.map((name) => {
    const cut = name.lastIndexOf(':');
    return { image, repository: name.slice(0, cut), tag: name.slice(cut + 1) };
  });
}

export const imageList: DockerCommand = {
  path: ['image', 'ls'],
  aliases: [['images'], ['image', 'list']],
  usage: '[OPTIONS] [REPOSITORY[:TAG]]',
  summary: 'List images',
  flags: {
    all: { type: 'bool', short: 'a', help: 'Show intermediate images too' },
    digests: { type: 'bool', help: 'Show digests' },
    filter: filterFlag,
    format: { type: 'string', help: 'Print as a Go template says' },
    quiet: { type: 'bool', short: 'q', help: 'Print only image IDs' },
    'no-trunc': { type: 'bool', help: 'Print IDs in full' },
  },
  fidelity: 'exact',
  args: { min: 0, max: 1 },
  run(cli, flags, [pattern]) {
    const query = { ...(flags.on('all') ? { all: '1' } : {}), ...filterQuery(flags, pattern === undefined ? [] : [`reference=${pattern}`]) };
    const images = ask(cli, 'GET', '/images/json', { query }).body as ImageSummary[];
    const format = flags.text('format') ?? '';
    const withDigests = flags.on('digests') || format.includes('{{.Digest}}');
    const kind = { ...imageRows(clockOf(cli.program.sim.world), flags.on('no-trunc'), withDigests), quiet: flags.on('quiet') ? '{{.ID}}' : undefined };
    return printList(cli, kind, images.flatMap(rowsOf), format);
  },
};
