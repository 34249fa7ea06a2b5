// Lesson 19: an image is read-only layers and a config; images share layers, a container writes on a sheet above them, and what a later layer deletes still weighs.
import { hasPrinted, imageNamed, machineIn, pickedLayers, ranImage } from '../checks';
import { defineLesson, dockerfile, typed } from '../lesson';
import { type Evidence } from '../../lab/evidence';
import { type Container } from '../../sim/docker/container';

const PAGE = '/var/www/html/index.html';
const BUILD = 'docker build -t big .';
const BIG = 100_000_000;

const SHOP = dockerfile('FROM ubuntu', 'RUN apt-get update && apt-get install -y apache2', 'COPY index.html /var/www/html/', 'EXPOSE 80', 'CMD ["apache2ctl","-D","FOREGROUND"]');
const FOUR_FILES = dockerfile('FROM ubuntu', 'RUN mkdir /m && cd /m && echo 1 > a && echo 1 > b && echo 1 > d', 'RUN cd /m && echo 2 > b && echo 2 > c', 'RUN rm /m/a');

const web = (evidence: Evidence): Container | undefined => Object.values(machineIn(evidence, 'host')?.engine?.containers ?? {}).find(({ name }) => name === 'web');

/** Whether a layer of both images has been picked. */
function pickedShared(evidence: Evidence): boolean {
  const [below, above] = ['ubuntu', 'shop'].map((name) => imageNamed(evidence, 'host', name)?.layers ?? []);
  return pickedLayers(evidence, 'host').some((digest) => below?.includes(digest) === true && above?.includes(digest) === true);
}

/** Whether a container other than web still printed the page as the image has it, once web had changed it. */
function sawOriginal(evidence: Evidence): boolean {
  return evidence.turns.some(({ before, events }) => {
    const containers = Object.values(before.machines[0]?.engine?.containers ?? {});
    const changed = containers.some(({ name, writable }) => name === 'web' && writable[PAGE] !== undefined);
    const inside = events.some(({ type }) => type === 'container/created' || type === 'exec/created');
    return changed && inside && events.some((event) => event.type === 'terminal/printed' && /^hello/.test(event.text));
  });
}

/** Whether the layer that holds the big file has been picked. */
function pickedHeavy(evidence: Evidence): boolean {
  const layers = machineIn(evidence, 'host')?.engine?.layers ?? {};
  const own = (imageNamed(evidence, 'host', 'big')?.layers ?? []).filter((digest) => imageNamed(evidence, 'host', 'ubuntu')?.layers.includes(digest) !== true);
  return pickedLayers(evidence, 'host').some((digest) => own.includes(digest) && (layers[digest]?.size ?? 0) >= BIG);
}

export const imageLayers = defineLesson({
  id: '19-image-layers',
  number: '19',
  minutes: 5,
  covers: ['45', '46', '50'],
  scenario: 'lab',
  steps: [
    {
      id: 'shared',
      setup: [typed('docker pull ubuntu'), typed(`mkdir shop && cd shop && echo hello > index.html && ${SHOP}`), typed('docker build -t shop .')],
      view: { lens: 'layers' },
      tools: ['layers-switch', 'terminal', 'undo'],
      prediction: 'once',
      checks: {
        'sizes-seen': (e) => hasPrinted(e, /^shop +latest/m),
        'shared-picked': (e) => e.view['layers'] === 'all' && pickedShared(e),
        'config-seen': (e) => hasPrinted(e, /CMD \["apache2ctl"/),
      },
      solution: [{ run: 'docker images' }, { view: { layers: 'all' } }, { pick: 'layer:@ubuntu' }, { run: 'docker history shop' }],
    },
    {
      id: 'write',
      setup: [typed('docker run -d --name web shop')],
      view: { lens: 'layers' },
      tools: ['terminal', 'undo'],
      prediction: 'original',
      checks: {
        'copied-up': (e) => web(e)?.writable[PAGE] != null,
        untouched: sawOriginal,
        whiteout: (e) => Object.values(web(e)?.writable ?? {}).includes(null),
      },
      solution: [{ run: `docker exec web sed -i s/hello/sale/ ${PAGE}` }, { run: `docker run --rm shop cat ${PAGE}` }, { run: 'docker exec web rm /etc/issue' }],
    },
    {
      id: 'delete',
      setup: [
        typed('docker rm -f web'),
        typed(`mkdir ~/big && cd ~/big && dd if=/dev/zero of=big.bin bs=${String(BIG / 100)} count=100 && ${dockerfile('FROM ubuntu', 'COPY big.bin /', 'RUN rm /big.bin')}`),
      ],
      view: { lens: 'layers' },
      tools: ['terminal', 'undo'],
      prediction: 'still',
      checks: {
        built: (e) => imageNamed(e, 'host', 'big') !== undefined,
        hidden: (e) => ranImage(e, /^big|\/big:/, /No such file/),
        'heavy-picked': pickedHeavy,
      },
      solution: [{ run: BUILD }, { run: 'docker run --rm big ls /big.bin' }, { pick: 'layer:@big~1' }],
    },
    {
      id: 'check',
      view: { lens: 'layers', image: 'big' },
      tools: [],
      checks: {},
      solution: [],
      quizzes: {
        Q23: 'still',
        'L19-merged': { a: 'hidden', b: 'second', c: 'second', d: 'first' },
      },
      replays: {
        Q23: { view: { image: '' }, inputs: [typed('docker build --no-cache -t big .')] },
        'L19-merged': {
          view: { image: '' },
          inputs: [typed(`mkdir ~/four && cd ~/four && ${FOUR_FILES}`), typed('docker build -q -t four .'), typed('docker run --name four four sh -c "cd /m && grep . *"')],
        },
      },
    },
  ],
});
