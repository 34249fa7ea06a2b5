// Lesson 17: layers that are there do not travel, a name begins with its registry, a tag can move and a digest cannot.
import { eventsOf, hasPicked, hasPrinted, ranImage } from '../checks';
import { defineLesson, typed } from '../lesson';
import { type Evidence } from '../../lab/evidence';

const OWN = 'localhost:5000';
const FIRST = `${OWN}/menu:1.0`;
const BUILD = 'docker build -t menu .';
const TAG = `docker tag menu ${FIRST}`;
const PUSH = `docker push ${FIRST}`;
const ASK_BOARD = 'docker exec board cat /menu';

/** Pulls of a repository on Docker Hub that ended well; `fresh` tells whether something new came. */
const pulled = (evidence: Evidence, repository: string, fresh: boolean): boolean =>
  eventsOf(evidence, 'image/pulled').some((event) => event.ref.startsWith(`docker.io/library/${repository}:`) && event.fresh === fresh);

const pushed = (evidence: Evidence): boolean => eventsOf(evidence, 'image/pushed').some(({ ref }) => ref === FIRST);

/** Whether a turn sent exactly one layer of several, to the tag that was there before. */
const sentOneLayer = (evidence: Evidence): boolean =>
  evidence.turns.some(({ events }) => {
    const layers = events.flatMap((event) => (event.type === 'image/layerPushed' ? [event.sent] : []));
    return layers.length > 1 && layers.filter(Boolean).length === 1;
  });

/** Whether a turn printed a text from within a container that runs. */
const askedInside = (evidence: Evidence, text: RegExp): boolean =>
  evidence.turns.some(({ events }) => {
    const inside = events.some(({ type }) => type === 'exec/created');
    return inside && events.some((event) => event.type === 'terminal/printed' && text.test(event.text));
  });

export const registry = defineLesson({
  id: '17-registry',
  number: '17',
  minutes: 5,
  covers: ['38', '39', '40', '41'],
  scenario: 'lab',
  steps: [
    {
      id: 'second-pull',
      setup: [typed('docker pull redis')],
      view: { lens: 'journey' },
      tools: ['terminal', 'undo'],
      prediction: 'missing-only',
      checks: {
        'second-pull': (e) => pulled(e, 'httpd', true),
        'shelf-picked': (e) => pulled(e, 'httpd', true) && hasPicked(e, 'registry:docker.io'),
        'same-again': (e) => pulled(e, 'httpd', false),
      },
      solution: [{ run: 'docker pull httpd' }, { pick: 'registry:docker.io' }, { run: 'docker pull httpd' }],
    },
    {
      id: 'own-registry',
      setup: [
        typed('docker run -d -p 5000:5000 --name registry registry:3'),
        typed("echo coffee > menu && printf 'FROM httpd\\nCOPY menu /menu\\nCMD cat /menu\\n' > Dockerfile"),
        typed(BUILD),
      ],
      view: { lens: 'journey' },
      tools: ['terminal', 'undo'],
      prediction: 'hub',
      checks: {
        denied: (e) => eventsOf(e, 'api/responded').some((event) => event.refusal === 'registry-denied') || hasPrinted(e, /requested access to the resource is denied/),
        pushed,
        listed: (e) => hasPrinted(e, /"tags":\["1\.0"\]/),
      },
      solution: [{ run: 'docker push menu' }, { run: TAG }, { run: PUSH }, { run: `curl -s ${OWN}/v2/menu/tags/list` }],
    },
    {
      id: 'moving-tag',
      setup: [
        typed(`docker inspect -f '{{index .RepoDigests 0}}' ${FIRST} > first`),
        typed(`docker run -d --name board ${FIRST} sleep infinity`),
        typed(`echo tea > menu && ${BUILD}`),
        typed(TAG),
      ],
      view: { lens: 'journey' },
      tools: ['terminal', 'undo'],
      prediction: 'moves',
      checks: {
        'one-layer': sentOneLayer,
        'tag-new': (e) => pushed(e) && ranImage(e, /menu:1\.0$/, /tea/),
        'digest-old': (e) => pushed(e) && ranImage(e, /menu@sha256:/, /coffee/),
        'board-old': (e) => pushed(e) && askedInside(e, /coffee/),
      },
      solution: [{ run: PUSH }, { run: `docker run --rm ${FIRST}` }, { run: 'docker run --rm $(cat first)' }, { run: ASK_BOARD }],
    },
    {
      id: 'check',
      view: { lens: 'journey' },
      tools: [],
      checks: {},
      solution: [],
      quizzes: {
        Q21: 'first',
        'L17-names': { registry: 'server', repository: 'bundle', tag: 'label', digest: 'fingerprint' },
        R1: 'repository',
        R2: 'digest',
      },
      replays: {
        R1: { inputs: [typed(`docker tag menu ${OWN}/menu:2.0; docker push -q ${OWN}/menu:2.0`), typed(`curl -s ${OWN}/v2/menu/tags/list`)] },
        R2: { inputs: [typed('docker run --rm $(cat first)')] },
        Q21: {
          inputs: [
            typed(`docker tag httpd ${OWN}/app:1.0; docker tag httpd ${OWN}/app; docker push -a ${OWN}/app`),
            typed(`docker tag menu ${OWN}/app:2.0; docker push ${OWN}/app:2.0`),
            typed(`docker rmi ${OWN}/app:1.0 ${OWN}/app:2.0 ${OWN}/app`),
            typed(`docker pull ${OWN}/app`),
          ],
        },
      },
    },
  ],
});
