// `docker search` on the client.
import { ask, type DockerCommand } from '../cli/context';
import { filterFlag, filterQuery } from '../cli/filter';
import { columns, type ListKind, printList } from '../format/list';
import { ellipsis } from '../format/table';
import { type HubResult } from './hub';

/** Columns of a description before it is cut. */
const DESCRIPTION = 45;

const rows = (full: boolean): ListKind<HubResult> => ({
  typeName: '*registry.searchContext',
  fields: {
    Name: { header: 'NAME', of: ({ name }) => name },
    Description: { header: 'DESCRIPTION', of: ({ description }) => (full ? description : ellipsis(description, DESCRIPTION)) },
    StarCount: { header: 'STARS', of: ({ star_count }) => String(star_count) },
    IsOfficial: { header: 'OFFICIAL', of: ({ is_official }) => (is_official ? '[OK]' : ''), json: ({ is_official }) => String(is_official) },
  },
  table: columns('Name', 'Description', 'StarCount', 'IsOfficial'),
});

export const search: DockerCommand = {
  path: ['search'],
  usage: '[OPTIONS] TERM',
  summary: 'Search Docker Hub for images',
  flags: {
    filter: filterFlag,
    format: { type: 'string', help: 'Print as a Go template says' },
    limit: { type: 'int', help: 'Show at most this many results' },
    'no-trunc': { type: 'bool', help: 'Print values in full' },
  },
  fidelity: 'simplified',
  args: { min: 1, max: 1 },
  run(cli, flags, [term = '']) {
    const limit = flags.int('limit');
    const query = { ...filterQuery(flags), ...(limit === undefined || limit === 0 ? {} : { limit: String(limit) }), term };
    const found = ask(cli, 'GET', '/images/search', { query }).body as HubResult[];
    return printList(cli, rows(flags.on('no-trunc')), found, flags.text('format'));
  },
};
