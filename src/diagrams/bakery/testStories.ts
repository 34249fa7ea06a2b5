// Timelines for tests of the Bakery lens: real turns of the simulated machine.
import { type Moment } from '../../lab/timeline';
import { endOf, momentsOf, play, type } from '../journey/testMoments';
import { playFigure } from '../playFigure';
import { diagram } from './diagram';

const RUN = type('docker run -d -p 8080:80 --name web nginx');

/** A page and the Dockerfile that puts it on nginx. */
const SECRET = [type('mkdir site; echo hello > site/index.html'), type("printf 'FROM nginx\\nCOPY site /usr/share/nginx/html\\n' > Dockerfile")];

/** What the laws of the lens are tried on. */
export const BAKERY_STORIES = {
  'nothing yet': play('lab'),
  'a run with a pull': play('lab', RUN),
  'a second loaf': play('lab', RUN, type('docker run -d --name web-2 nginx')),
  'a pull of what is here': play('lab', RUN, type('docker pull nginx')),
  'a pull of nothing': play('lab', type('docker pull no-such-thing')),
  'a loaf that fails': play('lab', type('docker run -d --name odd alpine no-such-program')),
  'a stop and a start': play('lab', RUN, type('docker stop web; docker start web; docker rm -f web')),
  'a secret': play('lab', RUN, type("printf 'FROM nginx\\nCOPY site /usr/share/nginx/html\\n' > Dockerfile")),
  'a build': play('lab', ...SECRET, type('docker build -t my-web .')),
  'a build again': play('lab', ...SECRET, type('docker build -t my-web .'), type('docker build -t my-web .')),
  'a build that fails': play('lab', type("printf 'FROM nginx\\nRUN exit 3\\n' > Dockerfile"), type('docker build -t my-web .')),
  'a push': play('lab', RUN, type('docker login -u kim -p x'), type('docker tag nginx kim/my-web'), type('docker push kim/my-web')),
  'a push that is refused': play('lab', RUN, type('docker tag nginx kim/my-web'), type('docker push kim/my-web')),
  'jar and intercom': play('lab', RUN, type('docker volume create jar; docker network create line')),
  'a jar without a name': play('lab', type('docker run -d --name db redis')),
  'no baker': play('lab', RUN, { control: { kind: 'daemon', machine: 'host', on: false } }, type('docker ps')),
  'no oven': play('lab', RUN, { control: { kind: 'panic', machine: 'host' } }),
  'no store': play('lab', { control: { kind: 'registry', registry: 'docker.io', online: false } }, type('docker pull nginx')),
  'another shop': play('two-hosts', type('docker context use host-b'), RUN),
  'many loaves': play(
    'three-apps',
    ...Array.from({ length: 9 }, (_, at) => type(`docker run -d --name a-rather-long-name-${String(at)} httpd`)),
    type('docker pull redis'),
    type('docker pull alpine'),
  ),
} as const;

/** Moments of every story and every figure of the gallery, with their names. */
export const BAKERY_MOMENTS: readonly (readonly [name: string, moment: Moment])[] = [
  ...Object.entries(BAKERY_STORIES).flatMap(([name, story]) => [...momentsOf(story, 8), endOf(story)].map((moment, at) => [`${name} ${String(at)}`, moment] as const)),
  ...diagram.figures.map((figure) => [`figure ${figure.id}`, playFigure(figure)] as const),
];
