// Lesson 23: names work on networks of one's own, a container may be on several, and the browser gets in only by a port that is published.
import { type Evidence } from '../../lab/evidence';
import { eventsOf, hasPicked } from '../checks';
import { defineLesson, typed } from '../lesson';
import { askedName, BROWSE, browsed, BY_NAME, named, pinged, UP } from './up';

const PUBLISHED = 'docker run -d --name web --network shop -p 8080:80 nginx:alpine';
const OWN_LOCALHOST = 'docker exec web wget -qO- localhost:8080';
const COMPOSE = "services: {web: {image: 'nginx:alpine', ports: ['8080:80']}, db: {image: 'redis:alpine'}}";

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
      fixes: { Q29: UP },
      replays: {
        'L23-ways': { inputs: [typed('docker exec db wget -qO- localhost:80')] },
      },
    },
  ],
});
