// What `docker ps` lists: containers that run, have ended, wait, or were removed when they ended.
import { CONTAINERS, containerIn, line, quiet, say, whichOf } from '../plan';
import { type Done, type Phrase, type Planner } from '../question';

/** What can have become of a container. */
const FATES = {
  running: (name) => [line(`docker run -d --name ${name} alpine sleep 1d`)],
  ended: (name) => [line(`docker run --name ${name} alpine echo done`)],
  removed: (name) => [line(`docker run --rm --name ${name} alpine echo done`)],
  stopped: (name) => [line(`docker run -d --name ${name} nginx`), line(`docker stop ${name}`)],
  paused: (name) => [line(`docker run -d --name ${name} nginx`), line(`docker pause ${name}`)],
  created: (name) => [line(`docker create --name ${name} alpine echo later`)],
  killed: (name) => [line(`docker run -d --name ${name} alpine sleep 1d`), line(`docker kill ${name}`)],
} as const satisfies Record<string, (name: string) => Done[]>;
type Fate = keyof typeof FATES;

/** Plans one. */
export const listing: Planner = (draw) => {
  const all = draw.oneIn(2);
  // the two that `-a` is about are always among them: one that has ended, and one that is removed or runs
  const fates = draw.shuffle<Fate>([draw.pick(['ended', 'stopped', 'killed']), draw.pick(['removed', 'removed', 'created']), draw.pick(['running', 'paused'])]);
  const names = draw.some(CONTAINERS, fates.length);
  const flag = all ? ' -a' : '';
  return {
    setup: [quiet('docker pull -q alpine'), quiet('docker pull -q nginx'), ...fates.flatMap((fate, index) => FATES[fate](names[index] ?? ''))],
    last: line(`docker ps${flag}`),
    view: { lens: 'life' },
    ask: say('kinds.listing.ask', { command: `docker ps${flag}` }),
    answers({ turn, probe }) {
      const listed = probe(`docker ps${flag} --format '{{.Names}}'`).out.split(/\s+/);
      const because = (name: string, holds: boolean): Phrase => {
        const state = containerIn(turn.after, name)?.state;
        if (state === undefined) return say('kinds.listing.removed', { name });
        return say(holds ? 'kinds.listing.listed' : 'kinds.listing.hidden', { name, state });
      };
      return whichOf(
        draw,
        names.map((name) => ({ name, holds: listed.includes(name), because: because(name, listed.includes(name)) })),
      );
    },
  };
};
