// What the Journey lens shows of the client: the line that was typed and the page in the browser.
import { type Moment } from '../../lab/timeline';
import { findMachine, isAlive } from '../../sim/world';
import { type Card } from './cards';
import { activeMachine, clientMachine } from './hosts';

/** The browser beside the CLI. */
export interface BrowserView {
  /** `localhost:8080`; empty while there is no address to open. */
  address: string;
  /** The machine whose address it is, for the browse control. */
  machine: string;
  /** closed: no port is open · ready: something waits behind the address · page: it has answered · failed: it has not. */
  state: 'closed' | 'ready' | 'loading' | 'page' | 'failed';
  /** The title of the page. */
  title: string;
  status: number | null;
}

/** The client zone. */
export interface ClientView {
  /** The line of this turn; null while nothing has been typed. */
  line: string | null;
  /** The context in use, where the CLI knows more than one. */
  context: string | null;
  endpoint: string;
  browser: BrowserView;
}

const titleOf = (body: string): string =>
  /<title>([^<]*)<\/title>/i.exec(body)?.[1]?.trim() ??
  body
    .replace(/<[^>]*>/g, ' ')
    .trim()
    .split('\n')[0]
    ?.slice(0, 60) ??
  '';

/** The open port that was opened last on a machine. */
function openPort(moment: Moment, machine: string): number | undefined {
  if (!isAlive(moment.world, machine)) return undefined;
  const containers = Object.values(findMachine(moment.world.machines, machine)?.engine?.containers ?? {}).filter(({ state }) => state === 'running');
  return containers.sort((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0)).flatMap(({ ports }) => ports)[0]?.hostPort;
}

/** The port that this turn's `-p` asks for, before it is open. */
function wantedPort({ turn }: Moment): number | undefined {
  const created = turn?.events.find((event) => event.type === 'container/created');
  const bindings = created?.type === 'container/created' ? Object.values(created.container.hostConfig.PortBindings).flat() : [];
  return Number(bindings.find(({ HostPort }) => /^\d+$/.test(HostPort))?.HostPort) || undefined;
}

function browserAt(moment: Moment, active: string, own: string): BrowserView {
  const port = openPort(moment, active);
  const host = active === own ? 'localhost' : (findMachine(moment.world.machines, active)?.hostname ?? active);
  const address = port ?? wantedPort(moment);
  const page = moment.world.browser;
  const shown =
    page?.machine === active &&
    (port === undefined ||
      page.url
        .replace(/^https?:\/\//, '')
        .replace(/\/$/, '')
        .endsWith(`:${port}`))
      ? page
      : null;
  const loading = moment.inFlight.some(({ event }) => event.type === 'http/requested' && event.from === 'browser') || moment.ahead.some(({ type }) => type === 'browser/loaded');
  const base = { machine: active, title: '', status: null };
  if (loading) return { ...base, address: `${host}:${port ?? ''}`, state: 'loading' };
  if (shown && (port !== undefined || moment.turn?.events.some(({ type }) => type === 'browser/loaded'))) {
    const url = shown.url.replace(/^https?:\/\//, '').replace(/\/$/, '');
    return { ...base, address: url, state: shown.status === 200 ? 'page' : 'failed', title: titleOf(shown.body), status: shown.status };
  }
  return { ...base, address: address === undefined ? '' : `${host}:${address}`, state: port === undefined ? 'closed' : 'ready' };
}

/** The client at a moment. */
export function clientAt(moment: Moment, cards: readonly Card[]): ClientView {
  const machine = clientMachine(moment);
  const active = activeMachine(moment, cards);
  const context = machine?.client?.contexts[machine.client.current];
  const input = moment.turn?.input;
  return {
    line: input && 'line' in input ? input.line : null,
    context: context?.name ?? null,
    endpoint: (context?.endpoint ?? 'unix:///var/run/docker.sock').replace(/^unix:\/\//, ''),
    browser: browserAt(moment, active, machine?.id ?? ''),
  };
}
