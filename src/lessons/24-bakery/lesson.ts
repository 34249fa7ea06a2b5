// Lesson 24: the bakery in three acts, each seen as a street and as Docker, and then its ten pairs.
import { eventsOf, hasPicked, runningOn } from '../checks';
import { defineLesson, typed } from '../lesson';
import { type Evidence } from '../../lab/evidence';

const SECRET = typed('mkdir -p site && echo "a bread with a secret" > site/index.html && printf "FROM nginx\\nCOPY site /usr/share/nginx/html\\n" > Dockerfile');

/** Containers that run from an image of this name. */
const breadsOf = (evidence: Evidence, image: string): number => runningOn(evidence, 'host').filter((container) => container.imageRef.includes(image)).length;

export const bakery = defineLesson({
  id: '24-bakery',
  number: '24',
  minutes: 6,
  covers: ['56', '57', '58', '59', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9', 'B10'],
  scenario: 'lab',
  steps: [
    {
      id: 'buy-and-bake',
      // no secret has been written yet
      setup: [typed('rm -r counter getting-started-app'), typed('rm -r hello-node site'), typed('clear')],
      view: { lens: 'bakery', bakery: 'shop' },
      tools: ['terminal', 'bakery-switch', 'undo'],
      prediction: 'once',
      checks: {
        bought: (e) => eventsOf(e, 'image/pulled').some(({ ref }) => ref.includes('/nginx:')),
        'two-breads': (e) => breadsOf(e, 'nginx') >= 2,
        flipped: (e) => breadsOf(e, 'nginx') >= 2 && e.view['bakery'] === 'tech',
      },
      solution: [{ run: 'docker pull nginx' }, { run: 'docker run -d --name bread1 nginx' }, { run: 'docker run -d --name bread2 nginx' }, { view: { bakery: 'tech' } }],
    },
    {
      id: 'own-secret',
      setup: [SECRET],
      view: { lens: 'bakery', bakery: 'shop' },
      tools: ['terminal', 'bakery-switch', 'undo'],
      prediction: 'recipe',
      checks: {
        built: (e) => eventsOf(e, 'image/built').length > 0,
        'secret-picked': (e) => eventsOf(e, 'image/built').length > 0 && e.picked.some((pick) => pick === 'pair:build' || pick === 'image:my-bread'),
        baked: (e) => breadsOf(e, 'my-bread') > 0,
      },
      solution: [{ run: 'docker build -t my-bread .' }, { pick: 'image:my-bread' }, { run: 'docker run -d --name special my-bread' }],
    },
    {
      id: 'share',
      setup: [typed('docker login -u kim -p x'), typed('docker tag my-bread kim/my-bread')],
      view: { lens: 'bakery', bakery: 'split' },
      tools: ['terminal', 'bakery-switch', 'undo'],
      prediction: 'both',
      checks: {
        shared: (e) => eventsOf(e, 'image/pushed').some(({ ref }) => ref.includes('kim/my-bread')),
        'still-here': (e) => eventsOf(e, 'image/pushed').length > 0 && hasPicked(e, 'image:my-bread'),
        'store-picked': (e) => eventsOf(e, 'image/pushed').length > 0 && hasPicked(e, 'registry:docker.io'),
      },
      solution: [{ run: 'docker push kim/my-bread' }, { pick: 'image:my-bread' }, { pick: 'registry:docker.io' }],
    },
    {
      id: 'check',
      view: { lens: 'bakery', bakery: 'tech' },
      tools: [],
      checks: {},
      solution: [],
      quizzes: {
        Q30: {
          client: 'owner',
          host: 'shop',
          registry: 'store',
          image: 'recipe',
          container: 'bread',
          dockerfile: 'secret',
          pull: 'buy',
          build: 'add',
          run: 'bake',
          push: 'share',
        },
      },
      replays: { Q30: { view: { bakery: 'split' }, inputs: [typed('docker run -d --name bread3 nginx')] } },
    },
  ],
});
