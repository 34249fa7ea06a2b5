// Which exit code a container ends with: by itself, by a signal, or because it never began.
import { code, CONTAINERS, line, oneOf, quiet, say } from '../plan';
import { type Draw } from '../draw';
import { type Done, type Option, type Phrase, type Planner } from '../question';

const SERVERS = ['nginx', 'redis', 'httpd'] as const;

interface End {
  readonly done: (name: string) => Done[];
  readonly why: 'itself' | 'handled' | 'ignored' | 'killed' | 'passedOn' | 'missing' | 'noProgram';
}

const asleep = (name: string): Done => line(`docker run -d --name ${name} alpine sleep 1d`);
const stop = (name: string): Done => line(`docker stop ${name}`);

function endOf(draw: Draw): End {
  const own = draw.int(2, 99);
  const program = draw.pick(['nosuch', 'serve', 'starrt', 'myapp']);
  const text = draw.pick(['/etc/passwd', '/etc/hosts', '/etc/os-release']);
  const ends: readonly [End, ...End[]] = [
    { why: 'itself', done: (name) => [line(`docker run --name ${name} alpine sh -c 'exit ${String(own)}'`)] },
    {
      why: 'itself',
      done: (name) => [
        line(`docker run --name ${name} alpine ${draw.pick(['true', 'false', 'ls /nowhere', 'cat /etc/hostname', 'grep root /etc/passwd', 'grep nobody-here /etc/passwd'])}`),
      ],
    },
    { why: 'handled', done: (name) => [line(`docker run -d --name ${name} ${draw.pick(SERVERS)}`), stop(name)] },
    { why: 'ignored', done: (name) => [asleep(name), stop(name)] },
    { why: 'killed', done: (name) => [draw.oneIn(2) ? asleep(name) : line(`docker run -d --name ${name} nginx`), line(`docker kill ${name}`)] },
    { why: 'passedOn', done: (name) => [line(`docker run -d --init --name ${name} alpine sleep 1d`), stop(name)] },
    { why: 'missing', done: (name) => [line(`docker run --name ${name} alpine ${program}`)] },
    { why: 'noProgram', done: (name) => [line(`docker run --name ${name} alpine ${text}`)] },
  ];
  return draw.pick(ends);
}

/** The image of the first line: it is there already, so that what is played is the end alone. */
function imageOf([first]: readonly Done[]): string {
  const words = first && 'line' in first.input ? first.input.line.split(' ') : [];
  return SERVERS.find((server) => words.includes(server)) ?? 'alpine';
}

/** What an exit code says in general. */
function meaningOf(exit: number): Phrase {
  const known = [0, 1, 126, 127, 137, 143].find((each) => each === exit);
  return known === undefined ? say('kinds.exit.codes.own', { code: exit }) : say(`kinds.exit.codes.${known as 0 | 1 | 126 | 127 | 137 | 143}`, { code: exit });
}

const optionOf = (exit: number): Option => ({ id: String(exit), text: code(String(exit)), why: [meaningOf(exit)] });

/** Plans one. */
export const exit: Planner = (draw) => {
  const name = draw.pick(CONTAINERS);
  const end = endOf(draw);
  const done = end.done(name);
  return {
    setup: [quiet(`docker pull -q ${imageOf(done)}`), ...done.slice(0, -1)],
    last: done.at(-1) ?? stop(name),
    view: { lens: 'life' },
    ask: say('kinds.exit.ask', { name }),
    answers({ probe }) {
      const ended = Number(probe(`docker inspect -f '{{.State.ExitCode}}' ${name}`).out);
      const right: Option = { ...optionOf(ended), why: [say(`kinds.exit.${end.why}`, { code: ended, name })] };
      const others = draw.shuffle([0, 1, 126, 127, 137, 143]).filter((exit) => exit !== ended);
      return oneOf(draw, right, others.map(optionOf), [...right.why, meaningOf(ended)]);
    },
  };
};
