// How much an image grows: a layer keeps what it holds, whatever a later one does to it.
import { file, line, oneOf, quiet, say } from '../plan';
import { type Draw } from '../draw';
import { type Option, type Phrase, type Planner } from '../question';

const MB = 1_000_000;
const MIB = 1_048_576;

type Way = 'later' | 'same' | 'moved' | 'mode' | 'half' | 'kept';

/** Rows of a Dockerfile that write one or two files, and do something to them. */
function rowsOf(way: Way, first: number, second: number): string[] {
  const write = (path: string, mib: number): string => `dd if=/dev/zero of=${path} bs=1M count=${String(mib)}`;
  switch (way) {
    case 'later':
      return [`RUN ${write('/big', first)}`, 'RUN rm /big'];
    case 'same':
      return [`RUN ${write('/big', first)} && rm /big`];
    case 'moved':
      return [`RUN ${write('/big', first)}`, 'RUN mv /big /moved'];
    case 'mode':
      return [`RUN ${write('/big', first)}`, 'RUN chmod 600 /big'];
    case 'half':
      return [`RUN ${write('/one', first)} && ${write('/two', second)} && rm /one`];
    case 'kept':
      return [`RUN ${write('/one', first)}`, `RUN ${write('/two', second)} && rm /one`];
  }
}

const WAYS = ['later', 'same', 'moved', 'mode', 'half', 'kept'] as const satisfies readonly Way[];

function optionOf(bytes: number, why: readonly Phrase[]): Option {
  const size = Math.round(bytes / MB);
  return { id: String(size), text: say('kinds.size.grows', { size }), why };
}

/** Amounts that somebody may think of, and what each forgets. */
function guesses(draw: Draw, way: Way, first: number, second: number): Option[] {
  const guess = (mib: number, key: 'nothing' | 'once' | 'twice' | 'both'): Option => optionOf(mib * MIB, [say(`kinds.size.not.${key}`)]);
  const two = way === 'half' || way === 'kept';
  return draw.shuffle(
    two
      ? [guess(0, 'nothing'), guess(first, 'once'), guess(second, 'once'), guess(first + second, 'both')]
      : [guess(0, 'nothing'), guess(first, 'once'), guess(2 * first, 'twice')],
  );
}

/** Plans one. */
export const size: Planner = (draw) => {
  const way = draw.pick(WAYS);
  const first = draw.int(4, 40) * 5;
  const second = first + draw.int(2, 20) * 5;
  const base = draw.pick(['alpine', 'busybox', 'debian:trixie-slim']);
  return {
    setup: [quiet('mkdir -p ~/big && cd ~/big'), file('Dockerfile', [`FROM ${base}`, ...rowsOf(way, first, second)])],
    last: line('docker build -t big .'),
    view: { lens: 'layers' },
    ask: say('kinds.size.ask', { base }),
    answers({ turn }) {
      const grown = turn.events.reduce((sum, event) => (event.type === 'build/stepFinished' && event.text.startsWith('RUN') ? sum + event.size : sum), 0);
      const right = optionOf(grown, [say(`kinds.size.${way}`)]);
      return oneOf(draw, right, guesses(draw, way, first, second), right.why);
    },
  };
};
