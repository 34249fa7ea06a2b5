// `docker stats` on the client: one table, or one that is drawn anew as time goes by.
import { type ProgramResult } from '../../shell/program';
import { type ContainerSummary } from '../api/types';
import { ask, type Cli, type DockerCommand, errorText, failed } from '../cli/context';
import { type FlagValues } from '../cli/flags';
import { CliFailure } from '../cli/problems';
import { printList } from '../format/list';
import { shortId } from '../format/table';
import { type StatsBody, statsRows } from './rows';

/** Moves the cursor home, and clears what is left below. */
const HOME = '\u001b[H';
const CLEAR_BELOW = '\u001b[J';

export const stats: DockerCommand = {
  path: ['container', 'stats'],
  aliases: [['stats']],
  usage: '[OPTIONS] [CONTAINER...]',
  summary: 'Show what containers use, as it changes',
  flags: {
    all: { type: 'bool', short: 'a', help: 'Show stopped containers too' },
    format: { type: 'string', help: "Print as JSON ('json'), as a table ('table') or as a Go template says" },
    'no-stream': { type: 'bool', help: 'Print one table and end' },
    'no-trunc': { type: 'bool', help: 'Print IDs in full' },
  },
  fidelity: 'simplified',
  args: { min: 0 },
  run(cli, flags, names): ProgramResult {
    const { sim, terminal, foreground, outputIsTty } = cli.program;
    const streams = !flags.on('no-stream');
    const bodies = measure(cli, flags, names);
    const redraws = streams && outputIsTty;
    if (redraws) cli.out(HOME);
    const exit = printList(cli, statsRows(flags.on('no-trunc')), bodies, flags.text('format'));
    if (redraws) cli.out(CLEAR_BELOW);
    if (exit !== 0 || !streams || !foreground || terminal === null) return exit;
    const { machine } = cli.connection;
    sim.record({
      type: 'terminal/jobStarted',
      terminal,
      job: { kind: 'stats', machine, names: [...names], all: flags.on('all'), full: flags.on('no-trunc'), format: flags.text('format') ?? null, shownAt: sim.world.now },
    });
    return { kind: 'holds' };
  },
};

/** Asks for the counters of each container. Throws CliFailure for one that is not there. */
function measure(cli: Cli, flags: FlagValues, names: readonly string[]): StatsBody[] {
  const stream = flags.on('no-stream') ? '0' : '1';
  const listed = (): string[] => {
    ask(cli, 'GET', '/events', { query: { filters: JSON.stringify({ type: { container: true } }) } });
    return (ask(cli, 'GET', '/containers/json', { query: flags.on('all') ? { all: '1' } : {} }).body as ContainerSummary[]).map(({ Id }) => shortId(Id));
  };
  return (names.length > 0 ? names : listed()).map((name) => {
    const answer = cli.api('GET', `/containers/${name}/stats`, { query: { stream } });
    if (failed(answer)) throw new CliFailure(errorText(answer));
    return answer.body as StatsBody;
  });
}
