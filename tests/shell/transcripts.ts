// Transcripts: what is typed after `$` (`> ` goes on with it), what it prints, `! ` before lines of standard error, `[n]` for an exit code that is not 0.
import { openBench } from '../../src/sim/docker/testBench';
import { bench } from '../../src/sim/shell/programs/testBench';

/** The lines that are typed in one place: `### lab` is one session on the machine with Docker, `### IMAGE as USER` a fresh system for each line. */
export interface Section {
  title: string;
  lines: string[];
  text: string;
}

/** The sections of a transcript. */
export function sectionsOf(transcript: string): Section[] {
  return transcript
    .split(/^### /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...rest] = part.trimEnd().split('\n');
      const lines = [...`${rest.join('\n')}\n`.matchAll(/^\$ (.*\n(?:> .*\n)*)/gm)].map(([, typed = '']) => typed.trimEnd().replaceAll('\n> ', '\n'));
      return { title, lines, text: rest.join('\n') };
    });
}

interface Said {
  out: string;
  err: string;
  exit: string;
}

function runnerOf(title: string): (line: string) => Said {
  if (title.startsWith('lab')) {
    const lab = openBench();
    return (line) => {
      const { stdout, stderr, exit } = lab.run(line);
      return { out: stdout, err: stderr, exit: String(exit) };
    };
  }
  const [, image = '', user] = /^(\S+)(?: as (\S+))?/.exec(title) ?? [];
  return (line) => {
    const { out, err, exit } = bench({ ...(image === 'host' ? {} : { image }), ...(user === undefined ? {} : { user }) }).run(line);
    return { out, err, exit: typeof exit === 'number' ? String(exit) : exit.kind };
  };
}

const whole = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\\\n`);

/** A section as it is printed now. */
export function replay({ title, lines }: Section): string {
  const run = runnerOf(title);
  return lines
    .map((line) => {
      const { out, err, exit } = run(line);
      return `$ ${line.replaceAll('\n', '\n> ')}\n${whole(out)}${whole(err).replace(/^(?=.)/gm, '! ')}${exit === '0' ? '' : `[${exit}]\n`}`;
    })
    .join('')
    .trimEnd();
}
