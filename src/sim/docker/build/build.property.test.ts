// Laws of builds under random Dockerfiles: none makes the machine stumble, and the cache and the sizes keep their word.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { machineOf } from '../../world';
import { type Image } from '../image';
import { imageSize } from '../images/store';
import { type Answer, type Bench, openBench } from '../testBench';
import { INSTRUCTIONS } from './dockerfile/commands';

const RUNS = 60;
const quoted = (text: string): string => `'${text.replaceAll("'", `'"'"'`)}'`;

/** A folder with two files and a Dockerfile. */
function folder(dockerfile: string): Bench {
  const bench = openBench('mkdir ctx', 'cd ctx', 'echo 1 > a', 'echo 2 > b');
  write(bench, 'Dockerfile', dockerfile);
  return bench;
}

function write(bench: Bench, name: string, text: string): void {
  bench.run(`printf '%s' ${quoted(text)} > ${name}`);
}

const build = (bench: Bench, flags = '-t app'): Answer => bench.run(`docker build ${flags} .`);

function imageOf(bench: Bench): Image {
  const engine = machineOf(bench.world(), 'host').engine;
  const image = engine?.images[engine.tags['docker.io/library/app:latest'] ?? ''];
  if (!image) throw new Error('nothing was built');
  return image;
}

function sizeOf(bench: Bench): number {
  const engine = machineOf(bench.world(), 'host').engine;
  return engine ? imageSize(engine, imageOf(bench)) : 0;
}

const paths = fc.constantFrom('/a', '/d/x', '/d/y', 'rel', '/etc/passwd', '/w');
const words = fc.constantFrom('one', 'two three', '$A', '${B:-b}', '"q"', '\\$A', '');
/** Instructions that cannot fail. */
const sound = fc.oneof(
  fc.tuple(words, paths).map(([word, path]) => `RUN mkdir -p /d; echo ${word} >> ${path} || true`),
  paths.map((path) => `RUN rm -rf ${path}`),
  paths.map((path) => `RUN ln -sf /a ${path} || true`),
  fc.integer({ min: 0, max: 100_000 }).map((bytes) => `RUN head -c ${String(bytes)} /dev/zero > /zeros`),
  fc.constantFrom('a', 'b', '.', 'a b').chain((source) => fc.constantFrom('/w/', '/d/').map((to) => `COPY ${source} ${to}`)),
  fc.tuple(fc.constantFrom('A', 'B'), words).map(([name, word]) => `ENV ${name}=${word.replace(' ', '')}`),
  fc.tuple(fc.constantFrom('A', 'B'), words).map(([name, word]) => `ARG ${name}=${word.replace(' ', '')}`),
  fc.constantFrom('WORKDIR /w', 'WORKDIR sub', 'USER 0', 'EXPOSE 80 81/udp', 'VOLUME /data', 'LABEL a=b', 'CMD ["sh"]', 'ENTRYPOINT echo', 'STOPSIGNAL INT', 'HEALTHCHECK NONE'),
);
const soundFile = fc.array(sound, { maxLength: 8 }).map((lines) => ['FROM alpine', ...lines, ''].join('\n'));

/** Lines that resemble instructions. */
const wild = fc
  .array(
    fc.oneof(
      sound,
      fc
        .tuple(fc.constantFrom(...INSTRUCTIONS, 'FRM', '#', '# escape=`', 'FROM alpine AS', 'COPY --from=one', 'RUN <<EOF', 'EOF', 'ONBUILD RUN'), fc.string({ maxLength: 20 }))
        .map(([name, rest]) => `${name} ${rest}`),
      fc.constantFrom('FROM alpine', 'FROM scratch', 'FROM alpine AS one', 'FROM one', 'COPY --from=one / /all', 'RUN exit 3', 'RUN --mount=type=cache,target=/c ls /c'),
      fc.string({ maxLength: 30 }),
    ),
    { maxLength: 10 },
  )
  .map((lines) => lines.join('\n'));

describe('whatever a Dockerfile says', () => {
  test('a build ends with an image or with an error, and tells all of its steps to the end', () => {
    fc.assert(
      fc.property(wild, (text) => {
        const bench = folder(text);
        const { exit, stderr } = build(bench);
        if (bench.world().terminals['t1']?.job) return;
        expect([0, 1]).toContain(exit);
        expect(/^ERROR: /m.test(stderr)).toBe(exit === 1);
        const begun = new Set([...stderr.matchAll(/^#(\d+) /gm)].map(([, number]) => number));
        const ended = new Set([...stderr.matchAll(/^#(\d+) (?:DONE|CACHED|CANCELED|ERROR)/gm)].map(([, number]) => number));
        begun.delete('0');
        expect([...begun].filter((number) => !ended.has(number))).toEqual([]);
      }),
      { numRuns: 3 * RUNS },
    );
  });
});

describe('whatever is built', () => {
  test('is in the cache when it is built again, and is the same image', () => {
    fc.assert(
      fc.property(soundFile, (text) => {
        const bench = folder(text);
        expect(build(bench), text).toMatchObject({ exit: 0 });
        const { id } = imageOf(bench);
        const again = build(bench);
        const steps = again.turn.events.flatMap((event) => (event.type === 'build/stepFinished' && event.number !== null && event.number > 1 ? [event] : []));
        expect(steps.filter(({ cached }) => !cached)).toEqual([]);
        expect(imageOf(bench).id).toBe(id);
      }),
      { numRuns: RUNS },
    );
  });

  test('is the image of before when files are as they were', () => {
    fc.assert(
      fc.property(soundFile, fc.constantFrom('a', 'b'), (text, name) => {
        const bench = folder(text);
        build(bench);
        const { id } = imageOf(bench);
        const before = bench.run(`cat ${name}`).stdout;
        write(bench, name, 'changed\n');
        build(bench);
        write(bench, name, before);
        build(bench);
        expect(imageOf(bench).id).toBe(id);
      }),
      { numRuns: RUNS },
    );
  });

  test('weighs what its steps add, which is what its layers weigh', () => {
    fc.assert(
      fc.property(soundFile, (text) => {
        const bench = folder(text);
        const told = build(bench).turn.events.flatMap((event) => (event.type === 'build/stepFinished' ? [event.size] : []));
        const sizes = bench.run('docker history -H=false --format "{{.Size}}" app').stdout.trim().split('\n').map(Number);
        const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
        expect(sum(sizes)).toBe(sizeOf(bench));
        expect(sum(told)).toBe(sizeOf(bench));
      }),
      { numRuns: RUNS },
    );
  });

  test('never gets smaller by deleting', () => {
    fc.assert(
      fc.property(soundFile, paths, (text, path) => {
        const bench = folder(text);
        build(bench);
        const before = sizeOf(bench);
        write(bench, 'Dockerfile', `${text}RUN rm -rf ${path}\n`);
        build(bench);
        expect(sizeOf(bench)).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: RUNS },
    );
  });

  test('comes back the same from an archive', () => {
    fc.assert(
      fc.property(soundFile, (text) => {
        const bench = folder(text);
        build(bench);
        const { history, layers, config, id } = imageOf(bench);
        bench.run('docker save app -o s.tar');
        bench.run('docker rmi -f app');
        bench.run('docker builder prune -af');
        expect(bench.run('docker load -i s.tar').stdout).toBe('Loaded image: app:latest\n');
        expect(imageOf(bench)).toMatchObject({ history, layers, config, id });
        expect(sizeOf(bench)).toBeGreaterThan(0);
      }),
      { numRuns: RUNS / 2 },
    );
  });
});
