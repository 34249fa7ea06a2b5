// Moments for tests of the Journey lens: real turns of the simulated machine, seen at instants all along.
import { displayLength, toSim } from '../../lab/displayTime';
import { append, type Moment, momentAt, openTimeline, type Timeline } from '../../lab/timeline';
import { type Event, type EventType } from '../../sim/event';
import { type ScenarioId, startOf } from '../../sim/scenarios';
import { type Input, simulate } from '../../sim/simulate';

/** Typed in terminal 1. */
export const type = (line: string): Input => ({ terminal: 't1', line });

/** The input of most tests: an image that is missing is pulled, and a container runs. */
export const RUN = type('docker run -d -p 8080:80 --name web nginx');

const daemon = (on: boolean): Input => ({ control: { kind: 'daemon', machine: 'host', on } });
const browse: Input = { control: { kind: 'browse', machine: 'host', url: 'http://localhost:8080' } };

/** A timeline of inputs on top of a scenario. */
export function play(scenario: ScenarioId, ...inputs: readonly Input[]): Timeline {
  let timeline = openTimeline(scenario, 1, startOf(scenario));
  for (const input of inputs) timeline = append(timeline, simulate(timeline.turns.at(-1)?.after ?? timeline.start, input));
  return timeline;
}

/** Moments of a timeline's last turn, evenly spread over what is on screen. */
export function momentsOf(timeline: Timeline, count = 24): Moment[] {
  const turn = timeline.turns.at(-1);
  if (!turn) return [momentAt(timeline, timeline.start.now)];
  const length = displayLength(turn);
  return Array.from({ length: count + 1 }, (_, index) => momentAt(timeline, Math.max(turn.before.now + 0.001, toSim(turn, (length * index) / count))));
}

/** The end of a timeline. */
export function endOf(timeline: Timeline): Moment {
  return momentAt(timeline, timeline.turns.at(-1)?.after.now ?? timeline.start.now);
}

/** The moment at a share of an event of the last turn: the first of a type that passes the test. */
export function during(timeline: Timeline, eventType: EventType, test: (event: Event) => boolean = () => true, share = 0.5): Moment {
  const event = timeline.turns.at(-1)?.events.find((each) => each.type === eventType && test(each));
  if (!event) throw new Error(`no ${eventType}`);
  return momentAt(timeline, event.at + event.took * share);
}

/** An image of one's own, and a registry in a container to push it to. */
const SHOP: readonly Input[] = [
  'mkdir shop && echo hello > shop/index.html',
  "printf 'FROM nginx\\nCOPY shop /usr/share/nginx/html\\n' > Dockerfile",
  'docker build -t shop .',
  'docker tag shop localhost:5000/shop:1.0',
  'docker run -d -p 5000:5000 --name registry registry:2',
].map(type);

/** What the laws of the lens are tried on. */
export const STORIES = {
  'nothing yet': play('lab'),
  'run with a pull': play('lab', RUN),
  'run again': play('lab', RUN, type('docker run -d -p 8081:80 nginx')),
  'a layer that is here': play('lab', type('docker pull redis'), type('docker run -d httpd')),
  'three apps': play('three-apps', type('docker ps -a')),
  'many cards': play('three-apps', type('docker stop web; docker ps; docker images; docker ps -a; docker rm web')),
  'a loop': play('three-apps', type('for i in $(seq 40); do docker ps -q; done')),
  'many containers': play('three-apps', ...['c1', 'c2', 'c3'].map((name) => type(`docker run -d --name ${name} httpd`)), type('docker pull redis')),
  'daemon off': play('lab', RUN, daemon(false), type('docker ps')),
  'a visitor': play('lab', RUN, browse),
  'no visitor': play('lab', browse),
  'another host': play('two-hosts', type('docker context use host-b'), RUN),
  'back from another host': play('two-hosts', type('docker context use host-b'), type('docker pull hello-world'), type('docker context use default'), RUN),
  'kernel panic': play('three-apps', { control: { kind: 'panic', machine: 'host' } }),
  'no such image': play('lab', type('docker pull no-such-thing')),
  'registry off': play('lab', { control: { kind: 'registry', registry: 'docker.io', online: false } }, type('docker pull nginx')),
  'a long line': play('lab', type("docker run -d --name a-container-with-a-rather-long-name -e GREETING='hello to everybody out there' --restart always nginx:alpine")),
  'a push of one’s own': play('lab', ...SHOP, type('docker push localhost:5000/shop:1.0')),
  'a push of what is there': play(
    'lab',
    ...SHOP,
    type('docker push localhost:5000/shop:1.0'),
    type('docker tag shop localhost:5000/shop:2.0'),
    type('docker push localhost:5000/shop:2.0'),
  ),
  'another program': play('lab', type('cat /etc/os-release | grep VERSION_ID && echo done')),
} as const satisfies Record<string, Timeline>;

/** The stories with their names. */
export const ALL_STORIES: readonly (readonly [name: string, story: Timeline])[] = Object.entries(STORIES);
