// `docker image prune` on the client.
import { askFirst } from '../cli/confirm';
import { ask, type Cli, type DockerCommand } from '../cli/context';
import { filterFlag, filterQuery } from '../cli/filter';
import { humanSize } from '../format/units';
import { type Removed } from '../image-remove/remove';

const WARNINGS = { dangling: 'all dangling images', all: 'all images without at least one container associated to them' };
/** Digits of a total, as go-units prints it. */
const TOTAL_DIGITS = 4;

/** Lets the daemon prune images and says which. Gives back the bytes that were freed. */
export function pruneImages(cli: Cli, query: Record<string, string>): number {
  const { ImagesDeleted, SpaceReclaimed } = ask(cli, 'POST', '/images/prune', { query }).body as { ImagesDeleted: Removed[] | null; SpaceReclaimed: number };
  if (ImagesDeleted) {
    const lines = ImagesDeleted.map(({ Untagged, Deleted }) => (Untagged === undefined ? `deleted: ${Deleted ?? ''}\n` : `untagged: ${Untagged}\n`));
    cli.out(`Deleted Images:\n${lines.join('')}\n`);
  }
  return SpaceReclaimed;
}

/** The last line of every prune, and its exit code. */
export function printTotal(cli: Cli, bytes: number): number {
  cli.out(`Total reclaimed space: ${humanSize(bytes, TOTAL_DIGITS)}\n`);
  return 0;
}

export const imagePrune: DockerCommand = {
  path: ['image', 'prune'],
  usage: '[OPTIONS]',
  summary: 'Remove images that nothing uses',
  flags: {
    all: { type: 'bool', short: 'a', help: 'Remove every image that no container uses, not only those without a name' },
    filter: { type: filterFlag.type, value: 'filter', help: 'Remove only what matches, such as until=24h' },
    force: { type: 'bool', short: 'f', help: 'Do not ask' },
  },
  fidelity: 'exact',
  args: { min: 0, max: 0 },
  run(cli, flags) {
    const all = flags.on('all');
    if (!flags.on('force')) {
      const answer = askFirst(cli, `WARNING! This will remove ${WARNINGS[all ? 'all' : 'dangling']}.`);
      if (answer !== 'yes') return answer;
    }
    const query = filterQuery(flags, [`dangling=${all ? 'false' : 'true'}`]);
    return printTotal(cli, pruneImages(cli, query));
  },
};
