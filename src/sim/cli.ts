// The headless face: reads input lines, prints the transcript, or one JSON object for each turn.
import { must } from './must';
import { cut } from './text';
import { simulate, type Input, type Turn } from './simulate';
import { isScenario, type ScenarioId, scenarioIds, startOf } from './scenarios';
import { type Terminal, type World } from './world';

/** Where the headless face writes. */
export interface Output {
  write(text: string): void;
}

interface Options {
  scenario: ScenarioId;
  seed: number;
  json: boolean;
}

/** The options of a command line, or what is wrong with it. */
function parseOptions(argv: readonly string[]): Options | string {
  const options = { scenario: 'lab', seed: 1, json: false };
  const rest = [...argv];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [name, attached] = cut(word, '=');
    const value = (): string => attached ?? rest.shift() ?? '';
    if (name === '--json') options.json = true;
    else if (name === '--scenario') options.scenario = value();
    else if (name === '--seed') options.seed = Number(value() || NaN);
    else return `unknown option ${word}\nusage: npm run --silent sim -- [--scenario NAME] [--seed N] [--json]`;
  }
  const { scenario, seed, json } = options;
  if (!isScenario(scenario)) return `unknown scenario ${scenario}; there are: ${scenarioIds.join(', ')}`;
  return Number.isSafeInteger(seed) ? { scenario, seed, json } : 'the seed must be a whole number';
}

/** `wait 10s` is a wait; `^C`, `^D` and `^P^Q` are keys; `!{` begins a control as JSON; everything else is typed. */
export function parseInput(line: string): Input {
  const wait = /^wait\s+(\d+(?:\.\d+)?)(ms|s|m)?$/.exec(line.trim());
  if (wait) return { wait: Number(wait[1]) * { ms: 1, s: 1000, m: 60_000 }[(wait[2] ?? 's') as 'ms' | 's' | 'm'] };
  if (line === '^C') return { terminal: 't1', keys: 'ctrl-c' };
  if (line === '^D') return { terminal: 't1', keys: 'ctrl-d' };
  if (line === '^P^Q') return { terminal: 't1', keys: 'detach' };
  if (line.startsWith('!{')) return { control: JSON.parse(line.slice(1)) as Extract<Input, { control: unknown }>['control'] };
  return { terminal: 't1', line };
}

/** Where a scenario begins when no terminal shows what is printed. */
export function pipedWorld(scenario: ScenarioId, seed: number): World {
  const world = startOf(scenario, seed);
  return { ...world, terminals: Object.fromEntries(Object.entries(world.terminals).map(([id, terminal]) => [id, { ...terminal, outputIsTty: false }])) };
}

/** The terminal that lines are typed into. */
const typedIn = (world: World): Terminal => must(world.terminals['t1'], 'each scenario has a terminal t1');

/** What a turn printed on one stream. */
export function printedBy(turn: Turn, stream: 'stdout' | 'stderr'): string {
  return turn.events.map((event) => (event.type === 'terminal/printed' && event.stream === stream ? event.text : '')).join('');
}

/** The exit code that the terminal's shell holds after a turn. */
export function exitOf(turn: Turn): number {
  const { job, session } = typedIn(turn.after);
  const shell = job && 'shell' in job ? job.shell : null;
  return (shell ?? session).lastExit;
}

/** A turn as the JSON form prints it. */
export function describeTurn(turn: Turn, line: string): Record<string, unknown> {
  const requests = turn.events.flatMap((event) => {
    if (event.type !== 'api/requested') return [];
    const [answer] = turn.events.flatMap((e) => (e.type === 'api/responded' && e.request === event.request ? [e.status] : []));
    return [{ method: event.call.method, path: event.call.path, query: event.call.query, status: answer ?? null }];
  });
  return { input: line, stdout: printedBy(turn, 'stdout'), stderr: printedBy(turn, 'stderr'), exit: exitOf(turn), events: turn.events, requests };
}

/** Runs lines; gives back 0, or 2 for wrong options. Output counts as a pipe, input as a terminal. */
export function main(argv: readonly string[], stdin: string, out: Output): number {
  const options = parseOptions(argv);
  if (typeof options === 'string') {
    out.write(`${options}\n`);
    return 2;
  }
  let world = pipedWorld(options.scenario, options.seed);
  for (const line of stdin.replace(/\n$/, '').split('\n')) {
    const { job } = typedIn(world);
    const turn = simulate(world, parseInput(line));
    world = turn.after;
    if (options.json) {
      out.write(`${JSON.stringify(describeTurn(turn, line))}\n`);
      continue;
    }
    const printed = turn.events.map((event) => (event.type === 'terminal/printed' ? event.text : '')).join('').replace(/[^\n]$/, '$&\n'); // prettier-ignore
    const code = exitOf(turn);
    out.write(`${job?.kind === 'confirmation' ? job.question : '$ '}${line}\n${printed}${code === 0 ? '' : `[exit ${String(code)}]\n`}`);
  }
  return 0;
}
