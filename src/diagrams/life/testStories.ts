// Timelines for tests of the Life lens: real turns of the simulated machine.
import { type Moment } from '../../lab/timeline';
import { endOf, momentsOf, play, type } from '../journey/testMoments';
import { diagram } from './diagram';
import { playFigure } from '../playFigure';

/** A web server, and a container whose process ignores SIGTERM. */
export const TWO = [type('docker run -d --name web nginx'), type('docker run -d --name sleepy alpine sleep 1000')];

const LOOP = type('docker run -d --name loop --restart always alpine sh -c "exit 3"');

/** What the laws of the lens are tried on. */
export const LIFE_STORIES = {
  'a start': play('lab', type('docker run -d --name web nginx')),
  'a start that fails': play('lab', type('docker run -d --name odd alpine no-such-program')),
  'a stop with grace': play('lab', ...TWO, type('docker stop sleepy')),
  'a stop with its own time': play('lab', ...TWO, type('docker stop -t 3 sleepy')),
  'a kill': play('lab', ...TWO, type('docker kill web')),
  'a pause': play('lab', ...TWO, type('docker pause web; docker unpause web; docker restart web')),
  'a restart loop': play('lab', LOOP, { wait: 5000 }),
  'a stop of the loop': play('lab', LOOP, type('docker stop loop')),
  'a removal': play('lab', ...TWO, type('docker stop web; docker rm web; docker rm -f sleepy')),
  'one that removes itself': play('lab', type('docker run --rm --name hello hello-world')),
  'a refusal': play('lab', ...TWO, type('docker rm web')),
  'a panic': play('lab', ...TWO, { control: { kind: 'panic', machine: 'host' } }),
  'many containers': play('three-apps', ...Array.from({ length: 12 }, (_, at) => type(`docker run -d --name a-rather-long-name-${String(at)} alpine sleep 1000`))),
} as const;

/** Moments of every story and every figure of the gallery, with their names. */
export const LIFE_MOMENTS: readonly (readonly [name: string, moment: Moment])[] = [
  ...Object.entries(LIFE_STORIES).flatMap(([name, story]) => [...momentsOf(story, 10), endOf(story)].map((moment, at) => [`${name} ${String(at)}`, moment] as const)),
  ...diagram.figures.map((figure) => [`figure ${figure.id}`, playFigure(figure)] as const),
];
