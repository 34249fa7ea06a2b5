// Names that every JavaScript object answers to (`constructor`, `toString`) are names like any other: the machine treats them as it treats unheard ones.
import { describe, expect, test } from 'vitest';
import { parseInput, printedBy } from '../../src/sim/cli';
import { commands } from '../../src/sim/docker/commands';
import { openBench } from '../../src/sim/docker/testBench';
import { programs } from '../../src/sim/shell/programs';
import { simulate } from '../../src/sim/simulate';

/** Each beside a name of the same length that no object answers to. */
const NAMES: readonly (readonly [strange: string, unheard: string])[] = [
  ['constructor', 'constructer'],
  ['toString', 'toStrong'],
  ['__proto__', '__prote__'],
];

const world = openBench(
  'docker run -d --name web nginx',
  'docker network create own',
  'printf "FROM alpine\\nRUN true\\n" > Dockerfile',
  'printf "services: {web: {image: nginx}}" > compose.yaml',
).world();

/** What a line prints; hashes of a name differ with it. */
function printedFor(line: string): string {
  const turn = simulate(world, parseInput(line));
  return (printedBy(turn, 'stdout') + printedBy(turn, 'stderr')).replace(/\b[0-9a-f]{8,}\b/g, '<hash>');
}

/** The lines whose answer to a strange name is not that to an unheard one. */
function mistaken(lines: readonly string[], strange: string, unheard: string): object[] {
  return lines.flatMap((line) => {
    const [asked, usual] = [strange, unheard].map((name) => printedFor(line.replaceAll('NAME', name)).replace(new RegExp(name, 'gi'), 'NAME'));
    return asked === usual ? [] : [{ line: line.replaceAll('NAME', strange), asked, usual }];
  });
}

/** The one name that a JavaScript record cannot keep: a network may not be called so, and a variable of that name stays empty. */
const UNKEEPABLE = '__proto__';

/** Lines that put a name wherever a command takes one. */
function linesOf({ path, flags }: (typeof commands)[number]): string[] {
  const command = `docker ${path.join(' ')}`;
  const valued = Object.entries(flags).filter(([, { type }]) => type !== 'bool');
  return [
    ...['', ' web', ' nginx', ' own'].flatMap((first) => [`${command}${first} NAME`, `${command}${first} NAME NAME`]),
    ...valued.flatMap(([flag]) => [
      `${command} --${flag} NAME web`,
      `${command} --${flag} NAME nginx`,
      `${command} --${flag} NAME=NAME nginx true`,
      `${command} --${flag} NAME`,
      `${command} --${flag} NAME=NAME`,
    ]),
    `${command} --NAME`,
    `${command} --format '{{.NAME}}' web`,
    `${command} --format '{{NAME .}}' web`,
  ];
}

describe.each(commands.map((command) => ({ name: command.path.join(' '), command })))('docker $name', ({ command }) => {
  test.each(NAMES)('%s', (strange, unheard) => {
    const lines = linesOf(command).filter((line) => !(strange === UNKEEPABLE && /network create|--network /.test(line)));
    expect(mistaken(lines, strange, unheard)).toEqual([]);
  });
});

const SHELL = [
  'NAME',
  'echo [$NAME] ${NAME:-none} ${NAME[0]}',
  'NAME() { echo hi; }; NAME',
  'alias NAME; type NAME; set -o NAME; trap NAME NAME; kill -s NAME 1; kill -NAME 1',
  'docker NAME; docker compose NAME; docker compose up NAME; docker compose -f NAME ps',
  'sudo -u NAME ls; su NAME; id NAME; systemctl status NAME; systemctl NAME docker; virsh NAME; virsh start NAME',
  'ping -c 1 NAME; curl NAME; nslookup NAME; ip NAME; ip link show NAME; mount -t NAME a b',
  'awk \'BEGIN { NAME["x"] = 1; print NAME["toString"], a["NAME"] }\'',
  'DOCKER_HOST=NAME docker ps; DOCKER_CONTEXT=NAME docker ps',
  'docker run --rm -e NAME=3 alpine sh -c \'echo "[$NAME]"\'',
  'docker build --build-arg NAME=1 --target NAME -q .',
  'docker compose -p NAME ps; docker --context NAME ps; docker -H NAME ps; docker --NAME ps',
];

test.each(NAMES.filter(([strange]) => strange !== UNKEEPABLE))('the shell: %s', (strange, unheard) => {
  expect(mistaken(SHELL, strange, unheard)).toEqual([]);
});

test.each(Object.keys(programs).sort())('%s takes the names as arguments', (program) => {
  const lines = ['NAME', '--NAME', '--NAME=NAME', 'NAME NAME', 'web NAME NAME'].map((words) => `${program} ${words}`);
  expect(NAMES.flatMap(([strange, unheard]) => mistaken(lines, strange, unheard))).toEqual([]);
});
