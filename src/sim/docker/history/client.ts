// `docker history` on the client.
import { type HistoryRow } from '../api/types';
import { ask, type DockerCommand } from '../cli/context';
import { type FlagValues } from '../cli/flags';
import { clockOf } from '../../world';
import { columns, type ListKind, printList } from '../format/list';
import { ellipsis, shortId } from '../format/table';
import { humanDuration, humanSize } from '../format/units';

/** CREATED BY is cut to this many characters. */
const CREATED_BY_WIDTH = 45;

const dateText = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

/** What a step's row can show. */
function stepRows(now: number, flags: FlagValues): ListKind<HistoryRow> {
  const full = flags.on('no-trunc');
  const human = !flags.has('human') || flags.on('human');
  return {
    typeName: '*image.historyContext',
    fields: {
      ID: { header: 'IMAGE', of: ({ Id }) => (full || !Id.includes(':') ? Id : shortId(Id)) },
      CreatedSince: { header: human ? 'CREATED' : 'CREATED AT', of: ({ Created }) => (human ? `${humanDuration(now - Created * 1000)} ago` : dateText(Created)) },
      CreatedAt: { header: 'CREATED AT', of: ({ Created }) => dateText(Created) },
      CreatedBy: { header: 'CREATED BY', of: ({ CreatedBy }) => (full ? CreatedBy : ellipsis(CreatedBy.replaceAll('\t', ' '), CREATED_BY_WIDTH)) },
      Size: { header: 'SIZE', of: ({ Size }) => (human ? humanSize(Size) : String(Size)) },
      Comment: { header: 'COMMENT', of: ({ Comment }) => Comment },
    },
    table: columns('ID', 'CreatedSince', 'CreatedBy', 'Size', 'Comment'),
  };
}

export const imageHistory: DockerCommand = {
  path: ['image', 'history'],
  aliases: [['history']],
  usage: '[OPTIONS] IMAGE',
  summary: 'Show the steps that an image was made in',
  flags: {
    format: { type: 'string', help: 'Print as a Go template says' },
    human: { type: 'bool', short: 'H', help: 'Print sizes and dates for people' },
    'no-trunc': { type: 'bool', help: 'Print values in full' },
    quiet: { type: 'bool', short: 'q', help: 'Print only image IDs' },
  },
  fidelity: 'exact',
  args: { min: 1, max: 1 },
  run(cli, flags, [name = '']) {
    const steps = ask(cli, 'GET', `/images/${name}/history`).body as HistoryRow[];
    const kind = { ...stepRows(clockOf(cli.program.sim.world), flags), quiet: flags.on('quiet') ? '{{.ID}}' : undefined };
    return printList(cli, kind, steps, flags.text('format'));
  },
};
