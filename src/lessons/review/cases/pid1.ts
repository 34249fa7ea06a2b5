// Which process has number 1 inside: the program itself, a shell that waits for it, or a small init.
import { code, CONTAINERS, line, oneOf, say } from '../plan';
import { type Option, type Planner } from '../question';

type Reason = 'itself' | 'shellWaits' | 'shellGone' | 'init' | 'entrypoint';

const SERVERS = { nginx: 'nginx', redis: 'redis-server', httpd: 'httpd' } as const;

/** Plans one. */
export const pid1: Planner = (draw) => {
  const name = draw.pick(CONTAINERS);
  const seconds = String(draw.int(2, 60) * 10);
  const server = draw.pick(['nginx', 'redis', 'httpd'] as const);
  const word = draw.pick(['done', 'bye', 'over', 'end']);
  const [why, flags, command] = draw.pick<readonly [Reason, string, string]>([
    ['itself', '', `alpine sleep ${seconds}`],
    ['shellWaits', '', `alpine sh -c 'sleep ${seconds}; echo ${word}'`],
    ['shellWaits', '', `alpine sh -c 'sleep ${seconds} & wait'`],
    ['shellGone', '', `alpine sh -c 'exec sleep ${seconds}'`],
    ['shellGone', '', `alpine sh -c 'echo ${word}; exec sleep ${seconds}'`],
    ['init', '--init ', `alpine sleep ${seconds}`],
    ['init', '--init ', `alpine sh -c 'sleep ${seconds}; echo ${word}'`],
    ['init', '--init ', server],
    ['entrypoint', '', server],
  ]);
  return {
    setup: [],
    last: line(`docker run -d ${flags}--name ${name} ${command}`),
    view: { lens: 'inside', side: 'inside' },
    ask: say('kinds.pid1.ask', { name }),
    answers({ probe }) {
      const first = probe(`docker exec ${name} cat /proc/1/comm`).out.trim();
      const option = (program: string): Option => {
        const values = { program, first };
        const usual = (['sh', 'docker-init', 'systemd', 'dockerd'] as const).find((each) => each === program);
        return { id: program, text: code(program), why: [usual ? say(`kinds.pid1.not.${usual}`, values) : say('kinds.pid1.not.program', values)] };
      };
      const right: Option = { ...option(first), why: [say(`kinds.pid1.${why}`, { program: first })] };
      const inside = command.includes('sleep') ? 'sleep' : SERVERS[server];
      const others = [...draw.shuffle([inside, 'docker-init', 'sh']), ...draw.shuffle(['systemd', 'dockerd'])];
      return oneOf(draw, right, others.map(option), right.why);
    },
  };
};
