// Lesson 23: names work on networks of one's own, a container may be on several, and the browser gets in only by a port that is published.
import { type Evidence } from '../../lab/evidence';
import { type Container } from '../../sim/docker/engine';
import { type Control } from '../../sim/control';
import { eventsOf, hasPicked, machineIn } from '../checks';
import { defineLesson, typed } from '../lesson';

const BROWSE: Control = { kind: 'browse', machine: 'host', url: 'http://localhost:8080' };
const PUBLISHED = 'docker run -d --name web --network shop -p 8080:80 nginx:alpine';
const BY_NAME = 'docker exec web ping -c 1 db';
const OWN_LOCALHOST = 'docker exec web wget -qO- localhost:8080';
const COMPOSE = "services: {web: {image: 'nginx:alpine', ports: ['8080:80']}, db: {image: 'redis:alpine'}}";

const named = (evidence: Evidence, wanted: string): Container | undefined =>
  Object.values(machineIn(evidence, 'host')?.engine?.containers ?? {}).find(({ name }) => name === wanted);

/** Whether a container asked for a name, and whether it got an address. */
const askedName = (evidence: Evidence, found: boolean): boolean =>
  eventsOf(evidence, 'dns/asked').some(({ source, addresses }) => source !== null && addresses.length > 0 === found);

/** Whether a ping from one container was answered, by another one or by somebody outside. */
const pinged = (evidence: Evidence, whom: 'container' | 'outside'): boolean =>
  eventsOf(evidence, 'packet/sent').some(
    ({ source, container, fate }) => source !== null && fate === 'answered' && (whom === 'outside' ? container === null : container !== null && container !== source),
  );

/** Whether the browser has opened the host's port, and what came of it. */
const browsed = (evidence: Evidence, answered: boolean): boolean => eventsOf(evidence, 'browser/loaded').some(({ page }) => (page.status !== null) === answered);

/** Whether a container asked its own localhost in vain. */
const askedItself = (evidence: Evidence): boolean =>
  eventsOf(evidence, 'http/requested').some(({ source, url, problem }) => source !== null && /\blocalhost\b/.test(url) && problem === 'refused');

export const networks = defineLesson({
  id: '23-networks',
  number: '23',
  minutes: 6,
  covers: ['53', '54'],
  scenario: 'lab',
  steps: [
    {
      id: 'by-name',
      setup: [typed('docker run -d --name web nginx:alpine'), typed('docker run -d --name db redis:alpine')],
      view: { lens: 'network' },
      tools: ['terminal', 'undo'],
      prediction: 'address',
      checks: {
        'name-fails': (e) => askedName(e, false),
        'address-works': (e) => pinged(e, 'container'),
        'outside-works': (e) => pinged(e, 'outside'),
      },
      solution: [{ run: BY_NAME }, { run: 'docker exec web ping -c 1 172.17.0.3' }, { run: 'docker exec web ping -c 1 8.8.8.8' }],
    },
    {
      id: 'own-network',
      view: { lens: 'network' },
      tools: ['terminal', 'undo'],
      prediction: 'both',
      checks: {
        'two-networks': (e) => Object.keys(named(e, 'web')?.endpoints ?? {}).length > 1,
        'name-works': (e) => askedName(e, true) && pinged(e, 'container'),
        'dns-picked': (e) => hasPicked(e, 'dns:shop'),
      },
      solution: [
        { run: 'docker network create shop' },
        { run: 'docker network connect shop web' },
        { run: 'docker network connect shop db' },
        { run: BY_NAME },
        { pick: 'dns:shop' },
      ],
    },
    {
      id: 'door',
      setup: [typed(`mkdir demo && cd demo && echo "${COMPOSE}" > compose.yaml`)],
      view: { lens: 'network' },
      tools: ['browser', 'terminal', 'undo'],
      prediction: 'closed',
      checks: {
        'closed-seen': (e) => browsed(e, false),
        opened: (e) => browsed(e, true),
        'own-localhost': askedItself,
      },
      solution: [{ control: BROWSE }, { run: 'docker rm -f web' }, { run: PUBLISHED }, { control: BROWSE }, { run: OWN_LOCALHOST }],
    },
    {
      id: 'check',
      view: { lens: 'network' },
      tools: [],
      checks: {},
      solution: [],
      quizzes: {
        Q29: 'own-network',
        'L23-ways': { 'default-name': 'fails', 'default-address': 'works', 'own-name': 'works', browser: 'fails', localhost: 'fails' },
      },
      replays: {
        Q29: { inputs: [typed(BY_NAME), { control: BROWSE }] },
        'L23-ways': { inputs: [typed('docker exec db wget -qO- localhost:80')] },
      },
    },
  ],
});
