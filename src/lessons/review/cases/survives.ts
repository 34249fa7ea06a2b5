// Which files are left: a container writes to several places, then it is restarted, stopped or removed.
import { CONTAINERS, containerIn, line, quiet, say, whichOf, type Item } from '../plan';
import { type Phrase, type Planner, type Played } from '../question';

const FILES = ['note.txt', 'cart.json', 'memo.md', 'log.csv', 'photo.png', 'todo.txt'] as const;
/** Where a container can write, and the flag that makes the place. */
const PLACES = {
  layer: { path: '/srv', flag: '' },
  named: { path: '/data', flag: '-v data:/data' },
  anonymous: { path: '/cache', flag: '-v /cache' },
  bind: { path: '/site', flag: '-v /home/you/site:/site' },
  tmpfs: { path: '/scratch', flag: '--tmpfs /scratch' },
} as const;
type PlaceName = keyof typeof PLACES;
const OTHERS = ['named', 'anonymous', 'bind', 'tmpfs'] as const satisfies readonly PlaceName[];

/** Whether a file of a container can still be read, and by which way it was looked for. */
function isThere({ before, turn, probe }: Played, container: string, place: PlaceName, path: string): boolean {
  const file = path.split('/').at(-1) ?? '';
  const mount = containerIn(before, container)?.mounts.find(({ destination }) => destination === PLACES[place].path);
  if (mount?.type === 'volume') return probe(`docker run --rm -v ${mount.name}:/there alpine cat /there/${file}`).exit === 0;
  if (mount?.type === 'bind') return probe(`cat ${mount.source}/${file}`).exit === 0;
  if (place === 'tmpfs') return containerIn(turn.after, container)?.state === 'running' && probe(`docker exec ${container} cat ${path}`).exit === 0;
  return probe(`docker cp ${container}:${path} /tmp/found`).exit === 0;
}

const because = (place: PlaceName, holds: boolean, path: string): Phrase => say(`kinds.survives.${place}.${holds ? 'left' : 'gone'}`, { path });

/** Plans one. */
export const survives: Planner = (draw) => {
  const name = draw.pick(CONTAINERS);
  const places = draw.shuffle<PlaceName>(['layer', ...draw.some(OTHERS, draw.int(1, 2) + 1)]).slice(0, 4);
  const files = draw.some(FILES, places.length);
  const paths = places.map((place, index) => `${PLACES[place].path}/${files[index] ?? ''}`);
  const flags = places.flatMap((place) => PLACES[place].flag || []);
  const last = draw.pick([`docker restart -t 1 ${name}`, `docker stop -t 1 ${name}`, `docker rm -f ${name}`, `docker rm -fv ${name}`, `docker kill ${name}`]);
  return {
    setup: [
      quiet('docker pull -q alpine'),
      line(['docker run -d --name', name, ...flags, 'alpine sleep 1d'].join(' ')),
      line(`docker exec ${name} sh -c 'for f in ${paths.join(' ')}; do echo hi > $f; done'`),
    ],
    last: line(last),
    view: { lens: 'network', network: 'volumes' },
    ask: say('kinds.survives.ask'),
    answers: (played) =>
      whichOf(
        draw,
        places.map((place, index): Item => {
          const path = paths[index] ?? '';
          const holds = isThere(played, name, place, path);
          return { name: path, holds, because: because(place, holds, path) };
        }),
      ),
  };
};
