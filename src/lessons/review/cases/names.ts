// Which names can be resolved from a container: networks of one's own have a name server for their members, the default bridge has none.
import { CONTAINERS, containerIn, line, quiet, say, whichOf } from '../plan';
import { type Draw } from '../draw';
import { type Done, type Phrase, type Planner, type Played } from '../question';

const NETWORKS = ['front', 'back', 'shop-net', 'data-net', 'team-a', 'team-b'] as const;

interface Member {
  readonly name: string;
  /** Empty on the default bridge. */
  readonly networks: readonly string[];
}

function startOf({ name, networks: [first, second] }: Member): Done[] {
  const run = line(`docker run -d --name ${name}${first === undefined ? '' : ` --network ${first}`} alpine sleep 1d`);
  return second === undefined ? [run] : [run, line(`docker network connect ${second} ${name}`)];
}

function draft(draw: Draw): { networks: string[]; members: Member[] } {
  const [a = '', b = ''] = draw.some(NETWORKS, 2);
  const places = [[a], [b], [a, b], []];
  const own = draw.pick([[a], [a], [a], [a, b], []]);
  const others = draw.shuffle([[a], draw.pick([[b], []]), draw.pick([[a, b], [b], []])]);
  const names = draw.some(CONTAINERS, 4);
  const used = [own, ...others].map((place) => places.find((each) => each.join() === place.join()) ?? []);
  return { networks: [a, b], members: used.map((place, index) => ({ name: names[index] ?? '', networks: place })) };
}

/** Why a name can be found from a container, or cannot: read off the networks that the two are in. */
function because({ before }: Played, from: string, to: string): { holds: (found: boolean) => Phrase } {
  const networksOf = (name: string): string[] => Object.keys(containerIn(before, name)?.endpoints ?? {});
  const shared = networksOf(from).filter((network) => networksOf(to).includes(network));
  const own = shared.find((network) => network !== 'bridge');
  return {
    holds(found) {
      if (found) return say('kinds.names.found', { name: to, network: own ?? '' });
      return shared.includes('bridge') ? say('kinds.names.bridge', { name: to }) : say('kinds.names.apart', { name: to, from });
    },
  };
}

/** Plans one. */
export const names: Planner = (draw) => {
  const { networks, members } = draft(draw);
  const [asking, ...others] = members;
  const from = asking?.name ?? '';
  const tried = others.map(({ name }) => name);
  return {
    setup: [quiet('docker pull -q alpine'), ...networks.map((network) => line(`docker network create ${network}`)), ...draw.shuffle(members).flatMap(startOf)],
    last: quiet(`for name in ${tried.join(' ')}; do docker exec ${from} ping -c1 $name; done`),
    view: { lens: 'network', network: 'ways' },
    ask: say('kinds.names.ask', { from }),
    answers: (played) =>
      whichOf(
        draw,
        tried.map((name) => {
          const holds = played.probe(`docker exec ${from} ping -c1 ${name}`).exit === 0;
          return { name, holds, because: because(played, from, name).holds(holds) };
        }),
      ),
  };
};
