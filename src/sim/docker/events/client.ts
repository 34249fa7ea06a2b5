// `docker events` on the client: prints what the daemon remembers of a time, and goes on listening.
import { type ProgramResult } from '../../shell/program';
import { clockOf } from '../../world';
import { ask, type Cli, type DockerCommand } from '../cli/context';
import { filterFlag, filterQuery } from '../cli/filter';
import { type FlagValues } from '../cli/flags';
import { parseInstant, secondsOf } from '../cli/instant';
import { CliFailure } from '../cli/problems';
import { ExecutionProblem, TemplateProblem } from '../format/template';
import { PIPE_PATIENCE_MS } from '../run/stream';
import { type EngineEvent } from './events';
import { EVENT_FILTERS, eventFits } from './filter';
import { eventPrinter } from './print';

/** The exit code for a template that cannot be read. */
const BAD_TEMPLATE = 64;

export const events: DockerCommand = {
  path: ['system', 'events'],
  aliases: [['events']],
  usage: '[OPTIONS]',
  summary: 'Watch what the daemon does',
  flags: {
    filter: filterFlag,
    format: { type: 'string', help: "Print as JSON ('json'), or as a Go template says" },
    since: { type: 'string', help: 'Begin at this time' },
    until: { type: 'string', help: 'End at this time' },
  },
  fidelity: 'simplified',
  args: { min: 0, max: 0 },
  run(cli, flags) {
    try {
      return listen(cli, flags, eventPrinter(flags.text('format') ?? null));
    } catch (problem) {
      if (!(problem instanceof TemplateProblem) && !(problem instanceof ExecutionProblem)) throw problem;
      cli.err(`Error parsing format: ${problem.message}\n`);
      return problem instanceof TemplateProblem ? BAD_TEMPLATE : 1;
    }
  },
};

function instantOf(cli: Cli, flags: FlagValues, name: 'since' | 'until'): number | undefined {
  const text = flags.text(name);
  const at = text === undefined ? undefined : parseInstant(text, clockOf(cli.program.sim.world));
  if (text !== undefined && at === undefined) throw new CliFailure(`failed to parse value as time or duration: ${JSON.stringify(text)}`);
  return at;
}

function listen(cli: Cli, flags: FlagValues, print: (event: EngineEvent) => string): ProgramResult {
  const { sim, terminal, foreground } = cli.program;
  const since = instantOf(cli, flags, 'since');
  const until = instantOf(cli, flags, 'until');
  const query: Record<string, string> = {
    ...filterQuery(flags),
    ...(since === undefined ? {} : { since: secondsOf(since) }),
    ...(until === undefined ? {} : { until: secondsOf(until) }),
  };
  for (const event of ask(cli, 'GET', '/events', { query }).body as EngineEvent[]) cli.out(print(event));
  if (until !== undefined && until <= clockOf(sim.world)) return 0;
  const { machine } = cli.connection;
  const filters = filtersIn(query['filters']);
  if (foreground && terminal !== null) {
    sim.record({ type: 'terminal/jobStarted', terminal, job: { kind: 'events', machine, filters, format: flags.text('format') ?? null } });
    if (until === undefined) return { kind: 'holds' };
    sim.advance(until - sim.world.epoch);
    sim.record({ type: 'terminal/jobEnded', terminal, exit: 0 });
    return { kind: 'holds' };
  }
  // Inside a pipe no job can hold the terminal: listens for a while
  const from = clockOf(sim.world);
  sim.advance(until === undefined ? sim.world.now + PIPE_PATIENCE_MS : until - sim.world.epoch);
  const later = ask(cli, 'GET', '/events', { query: { since: secondsOf(from), until: secondsOf(clockOf(sim.world)) } }).body as EngineEvent[];
  for (const event of later.filter((one) => eventFits(one, filters))) cli.out(print(event));
  return 0;
}

/** The filters of a query as lists. */
function filtersIn(text: string | undefined): Record<string, string[]> {
  const raw = JSON.parse(text ?? '{}') as Record<string, Record<string, boolean>>;
  return Object.fromEntries(EVENT_FILTERS.flatMap((key) => (raw[key] ? [[key, Object.keys(raw[key])]] : [])));
}
