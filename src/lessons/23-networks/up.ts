// What lesson 23 asks of networks, and the script of two containers that is mended by hand.
import { type Evidence } from '../../lab/evidence';
import { type Control } from '../../sim/control';
import { type Container } from '../../sim/docker/container';
import { eventsOf, machineIn } from '../checks';
import { type Fix } from '../fix';
import { typed } from '../lesson';

/** Opens web's page in the host's browser. */
export const BROWSE: Control = { kind: 'browse', machine: 'host', url: 'http://localhost:8080' };
/** Has web call db by its name. */
export const BY_NAME = 'docker exec web ping -c 1 db';

/** The host's container of a name. */
export const named = (evidence: Evidence, wanted: string): Container | undefined =>
  Object.values(machineIn(evidence, 'host')?.engine?.containers ?? {}).find(({ name }) => name === wanted);

/** Whether a container asked for a name, and whether it got an address. */
export const askedName = (evidence: Evidence, found: boolean): boolean =>
  eventsOf(evidence, 'dns/asked').some(({ source, addresses }) => source !== null && addresses.length > 0 === found);

/** Whether a ping from one container was answered, by another one or by somebody outside. */
export const pinged = (evidence: Evidence, whom: 'container' | 'outside'): boolean =>
  eventsOf(evidence, 'packet/sent').some(
    ({ source, container, fate }) => source !== null && fate === 'answered' && (whom === 'outside' ? container === null : container !== null && container !== source),
  );

/** Whether the browser has opened the host's port, and what came of it. */
export const browsed = (evidence: Evidence, answered: boolean): boolean => eventsOf(evidence, 'browser/loaded').some(({ page }) => (page.status !== null) === answered);

const rows = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** What the two containers and the browser can do once the script has run. */
function upVerdict(evidence: Evidence): string {
  const [web, db] = ['web', 'db'].map((name) => named(evidence, name));
  if (web?.state !== 'running' || db?.state !== 'running') return 'fails';
  if (db.ports.length > 0) return 'exposed';
  if (!pinged(evidence, 'container')) return 'nameless';
  if (!browsed(evidence, true)) return 'closed';
  return Object.keys(web.endpoints).some((network) => network !== 'bridge') ? 'own-network' : 'linked';
}

const DB = 'docker run -d --name db redis:alpine';
const ON_SHOP = 'docker run -d --name db --network shop redis:alpine';
const WEB = 'docker run -d --name web nginx:alpine';

/** web cannot find db by its name, and the browser cannot find web. */
export const UP: Fix = {
  setup: [typed('docker rm -f $(docker ps -aq); docker network prune -f; mkdir ~/up && cd ~/up')],
  name: 'up.sh',
  text: rows(DB, WEB),
  tries: [typed('sh up.sh'), typed(BY_NAME), { control: BROWSE }],
  verdict: upVerdict,
  examples: {
    fails: rows('docker run -d --name db --network shop redis:alpine', WEB),
    exposed: rows(
      'docker network create shop',
      'docker run -d --name db --network shop -p 6379:6379 redis:alpine',
      'docker run -d --name web --network shop -p 8080:80 nginx:alpine',
    ),
    nameless: rows(DB, 'docker run -d --name web -p 8080:80 nginx:alpine'),
    closed: rows('docker network create shop', ON_SHOP, 'docker run -d --name web --network shop nginx:alpine'),
    linked: rows(DB, 'docker run -d --name web --link db -p 8080:80 nginx:alpine'),
    'own-network': rows('docker network create shop', ON_SHOP, 'docker run -d --name web --network shop -p 8080:80 nginx:alpine'),
  },
};
