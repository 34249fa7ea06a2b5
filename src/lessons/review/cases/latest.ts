// Which image a name without a tag means: `latest` is a tag like any other, which moves only when somebody moves it.
import { CONTAINERS, file, line, oneOf, quiet, say } from '../plan';
import { type Done, type Option, type Planner } from '../question';

const VERSIONS = ['1.0', '1.1', '2.0', '2.1', '3.0'] as const;

/** Plans one. */
export const latest: Planner = (draw) => {
  const app = `${draw.pick(CONTAINERS)}-app`;
  const versions = draw.some(VERSIONS, draw.int(2, 3)).sort();
  const order = draw.oneIn(4) ? draw.shuffle(versions) : versions;
  const moved = draw.oneIn(5) ? null : draw.int(0, order.length - 1);
  const built = (version: string): Done[] => [file('Dockerfile', ['FROM alpine', `CMD ["echo", "${version}"]`]), line(`docker build -q -t ${app}:${version} .`)];
  const movedAtEnd = draw.oneIn(2);
  const move = (version: string): Done => line(`docker tag ${app}:${version} ${app}:latest`);
  const setup = order.flatMap((version, index) => [...built(version), ...(index === moved && !movedAtEnd ? [move(version)] : [])]);
  const target = moved === null ? undefined : order[moved];
  return {
    setup: [quiet('mkdir -p ~/tags && cd ~/tags'), ...setup, ...(movedAtEnd && target !== undefined ? [move(target)] : [])],
    last: line(`docker run --rm ${app}`),
    view: { lens: 'journey' },
    ask: say('kinds.latest.ask'),
    answers({ probe }) {
      const { exit, out } = probe(`docker run --rm ${app}`);
      const printed = exit === 0 ? out.trim() : 'error';
      const option = (version: string): Option => {
        const text = version === 'error' ? say('kinds.latest.error') : say('kinds.latest.prints', { version });
        const newest = version === order.at(-1) ? 'newest' : 'other';
        const wrong = version === 'error' ? say('kinds.latest.exists', { app }) : say(`kinds.latest.${newest}`, { version, app });
        return { id: version, text, why: [wrong] };
      };
      const why = printed === 'error' ? say('kinds.latest.noLatest', { app }) : say('kinds.latest.right', { version: printed, app });
      return oneOf(draw, { ...option(printed), why: [why] }, draw.shuffle([...versions, 'error']).map(option), [why]);
    },
  };
};
