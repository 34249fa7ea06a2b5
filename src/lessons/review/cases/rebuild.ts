// Where a build begins again: an image is built, one thing is changed, and it is built once more.
import { type Event } from '../../../sim/event';
import { code, file, line, oneOf, quiet, say } from '../plan';
import { type Draw } from '../draw';
import { type Done, type Option, type Phrase, type Planner, type Played } from '../question';

const FILES = ['app.py', 'shop.js', 'menu.json', 'style.css', 'prices.csv'] as const;
const RUNS = ['RUN mkdir -p /var/lib/shop', 'RUN date > /built-on', 'RUN touch /ready', 'RUN adduser -D seller', 'RUN echo ok > /checked'] as const;
const OTHER_RUN = 'RUN echo changed > /changed';

type Stepped = Extract<Event, { type: 'build/stepFinished' }>;

/** The Dockerfile's steps that can be cached, in their order: what `FROM` names and what only changes the config is none. */
const stepsOf = ({ turn }: Played): Stepped[] =>
  turn.events.filter((event): event is Stepped => event.type === 'build/stepFinished' && /^(RUN|COPY)/.test(event.text)).sort((a, b) => a.index - b.index);

interface Change {
  readonly done: Done;
  readonly words: Phrase;
}

/** What is changed between the two builds. */
function changeOf(draw: Draw, rows: readonly string[], copied: readonly string[]): Change {
  const name = copied[draw.int(0, copied.length - 1)] ?? '';
  const run = rows.find((row) => row.startsWith('RUN')) ?? '';
  switch (draw.int(0, 5)) {
    case 0:
      return { done: line(`touch ${name}`), words: say('kinds.rebuild.touched', { file: name }) };
    case 1:
      return { done: line('echo more >> README.md'), words: say('kinds.rebuild.uncopied') };
    case 2:
      return {
        done: file(
          'Dockerfile',
          rows.map((row) => (row === run ? OTHER_RUN : row)),
        ),
        words: say('kinds.rebuild.reworded', { from: run, to: OTHER_RUN }),
      };
    default:
      return { done: line(`echo more >> ${name}`), words: say('kinds.rebuild.edited', { file: name }) };
  }
}

function optionOf(step: Stepped, first: Stepped | undefined): Option {
  const values = { step: step.text, first: first?.text ?? '' };
  const why = first === undefined || step.index < first.index ? 'cached' : step.index === first.index ? 'first' : 'later';
  return { id: step.text, text: code(step.text), why: [say(`kinds.rebuild.${why}`, values)] };
}

/** Plans one. */
export const rebuild: Planner = (draw) => {
  const copied = draw.some(FILES, 2);
  const steps = draw.shuffle([...copied.map((name) => `COPY ${name} /app/`), ...draw.some(RUNS, 2)]);
  const base = draw.pick(['alpine', 'busybox']);
  const rows = [`FROM ${base}`, ...(draw.oneIn(2) ? ['ENV MODE=shop'] : []), ...steps, 'CMD ["sleep", "600"]'];
  const { done, words } = changeOf(draw, rows, copied);
  return {
    setup: [
      quiet('mkdir -p ~/stall && cd ~/stall'),
      quiet(`for f in ${copied.join(' ')} README.md; do echo one > $f; done`),
      file('Dockerfile', rows),
      line('docker build -t stall .'),
      done,
    ],
    last: line('docker build -t stall .'),
    view: { lens: 'layers' },
    ask: say('kinds.rebuild.ask'),
    answers(played) {
      const all = stepsOf(played);
      const first = all.find(({ cached }) => !cached);
      const none: Option = { id: 'none', text: say('kinds.rebuild.none'), why: [say(first ? 'kinds.rebuild.notNone' : 'kinds.rebuild.allCached', { step: first?.text ?? '' })] };
      const options = all.map((step) => optionOf(step, first));
      const right = first ? optionOf(first, first) : none;
      return oneOf(draw, right, [...(first ? [none] : []), ...draw.shuffle(options)], [words, ...right.why]);
    },
  };
};
