// A folder to build, how it is built, and what came of it.
import { type EventOf } from '../../event';
import { machineOf } from '../../world';
import { type Answer, type Bench, openBench } from '../testBench';

/** A folder with a Dockerfile and other files. */
export function folder(dockerfile: string, files: Record<string, string> = {}): Bench {
  const bench = openBench('mkdir ctx', 'cd ctx');
  write(bench, 'Dockerfile', dockerfile);
  for (const [name, text] of Object.entries(files)) write(bench, name, text);
  return bench;
}

/** Writes a file into it. */
export function write(bench: Bench, name: string, text: string): void {
  if (name.includes('/')) bench.run(`mkdir -p ${name.replace(/\/[^/]*$/, '')}`);
  bench.run(`printf '%s' '${text.replaceAll("'", `'"'"'`)}' > ${name}`);
}

/** Builds it. */
export const build = (bench: Bench, flags = '-t app', context = '.'): Answer => bench.run(`docker build ${flags} ${context}`);
/** What a command prints in a container of an image. */
export const inside = (bench: Bench, command: string, image = 'app'): string => bench.run(`docker run --rm ${image} ${command}`).stdout;
/** The engine that built. */
export const engine = (bench: Bench) => machineOf(bench.world(), 'host').engine;
/** The steps of a build that were finished. */
export const steps = ({ turn }: Answer): EventOf<'build/stepFinished'>[] => turn.events.flatMap((event) => (event.type === 'build/stepFinished' ? [event] : []));
/** How a step ended, by a part of its name: `DONE 0.2s`, `CACHED`, … */
export function ending({ stderr }: Answer, name: string): string | undefined {
  const number = new RegExp(`^#(\\d+) .*${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'm').exec(stderr)?.[1];
  return [...stderr.matchAll(new RegExp(`^#${number ?? 'x'} ((?:DONE|CACHED|CANCELED|ERROR).*)$`, 'gm'))].at(-1)?.[1];
}

/** What the commands of a build printed, without seconds. */
export const output = ({ stderr }: Answer): string[] => [...stderr.matchAll(/^#\d+ \d+\.\d{1,3} (.*)$/gm)].map(([, line = '']) => line);
