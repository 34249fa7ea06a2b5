// `docker image prune` on the client.
import { ask, type DockerCommand } from '../cli/context';
import { filterFlag, filterQuery } from '../cli/filter';
import { humanSize } from '../format/units';
import { type Removed } from '../image-remove/remove';

const WARNINGS = { dangling: 'all dangling images', all: 'all images without at least one container associated to them' };
/** Digits of a total, as go-units prints it. */
const TOTAL_DIGITS = 4;

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
      cli.out(`WARNING! This will remove ${WARNINGS[all ? 'all' : 'dangling']}.\nAre you sure you want to continue? [y/N] `);
      if (!/^y/i.test(cli.program.stdin)) return 0;
    }
    const query = filterQuery(flags, [`dangling=${all ? 'false' : 'true'}`]);
    const { ImagesDeleted, SpaceReclaimed } = ask(cli, 'POST', '/images/prune', { query }).body as { ImagesDeleted: Removed[] | null; SpaceReclaimed: number };
    if (ImagesDeleted) {
      const lines = ImagesDeleted.map(({ Untagged, Deleted }) => (Untagged === undefined ? `deleted: ${Deleted ?? ''}\n` : `untagged: ${Untagged}\n`));
      cli.out(`Deleted Images:\n${lines.join('')}\n`);
    }
    cli.out(`Total reclaimed space: ${humanSize(SpaceReclaimed, TOTAL_DIGITS)}\n`);
    return 0;
  },
};
