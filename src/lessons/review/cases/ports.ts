// Which address on the host answers: several web servers, of which one has its door open and somebody behind it.
import { code, CONTAINERS, containerIn, line, oneOf, quiet, say } from '../plan';
import { type Draw } from '../draw';
import { type Done, type Option, type Phrase, type Planner, type Played } from '../question';

const SERVERS = ['nginx', 'httpd'] as const;
/** What is wrong with the other ones. */
const FLAWS = ['inside', 'stopped', 'unpublished', 'created'] as const;
type Flaw = (typeof FLAWS)[number] | 'open';

interface Server {
  readonly name: string;
  readonly image: string;
  readonly flaw: Flaw;
  /** The port that is tried on the host. */
  readonly port: number;
}

/** Where a published door leads that nobody listens behind. */
const WRONG_INSIDE = 8080;

function startOf({ name, image, flaw, port }: Server): Done[] {
  switch (flaw) {
    case 'open':
      return [line(`docker run -d --name ${name} -p ${String(port)}:80 ${image}`)];
    case 'inside':
      return [line(`docker run -d --name ${name} -p ${String(port)}:${String(WRONG_INSIDE)} ${image}`)];
    case 'stopped':
      return [line(`docker run -d --name ${name} -p ${String(port)}:80 ${image}`), line(`docker stop ${name}`)];
    case 'unpublished':
      return [line(`docker run -d --name ${name} --expose ${String(port)} ${image}`)];
    case 'created':
      return [line(`docker create --name ${name} -p ${String(port)}:80 ${image}`)];
  }
}

const addressOf = ({ port }: Server): string => `localhost:${String(port)}`;

/** What became of a knock at a server's port. */
function because(server: Server, { turn, probe }: Played): { answers: boolean; why: Phrase } {
  const { name } = server;
  const address = addressOf(server);
  const answers = probe(`curl -s -o /dev/null ${address}`).exit === 0;
  const container = containerIn(turn.after, name);
  const door = container?.ports.find(({ hostPort }) => hostPort === server.port);
  const inside = door?.containerPort ?? WRONG_INSIDE;
  if (answers) return { answers, why: say('kinds.ports.open', { address, name, inside }) };
  if (container?.state !== 'running') return { answers, why: say('kinds.ports.notRunning', { address, name, state: container?.state ?? '' }) };
  return { answers, why: door ? say('kinds.ports.nobody', { address, name, inside }) : say('kinds.ports.noDoor', { address, name }) };
}

function draft(draw: Draw): Server[] {
  const names = draw.some(CONTAINERS, 4);
  const flaws = draw.shuffle<Flaw>(['open', 'inside', ...draw.some(FLAWS.slice(1), 2)]);
  const first = draw.int(70, 89) * 100;
  const ports = draw.shuffle([80, 81, 82, 83].map((end) => first + end));
  return flaws.map((flaw, index) => ({ name: names[index] ?? '', image: draw.pick(SERVERS), flaw, port: ports[index] ?? 0 }));
}

/** Plans one. */
export const ports: Planner = (draw) => {
  const servers = draft(draw);
  return {
    setup: [quiet('docker pull -q nginx'), quiet('docker pull -q httpd'), ...servers.flatMap(startOf)],
    last: quiet(
      `for port in ${servers
        .map(({ port }) => String(port))
        .sort()
        .join(' ')}; do curl -s -o /dev/null localhost:$port && echo "localhost:$port answers"; done`,
    ),
    view: { lens: 'network', network: 'ways' },
    ask: say('kinds.ports.ask'),
    answers(played) {
      const tried = servers.map((server) => ({ server, ...because(server, played) }));
      const options = tried.map(({ server, answers, why }) => ({ answers, option: { id: addressOf(server), text: code(addressOf(server)), why: [why] } satisfies Option }));
      const right = options.find(({ answers }) => answers)?.option;
      if (!right) throw new Error('one of the servers answers');
      return oneOf(
        draw,
        right,
        options.flatMap(({ answers, option }) => (answers ? [] : option)),
        right.why,
      );
    },
  };
};
