// Laws of the command registry: it agrees with what real docker has, every row describes itself, and what differs is said in both languages.
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/sim/docker/commands';
import { fidelityRows, owedNotes } from '../../src/sim/docker/reference/fidelity';
import { parsedAs } from '../../src/sim/docker/reference/flagTable';
import { realCommand, realCommands } from '../../src/sim/docker/reference/reference';
import { COMMAND_WORDS, FLAG_WORDS, GROUP_WORDS } from '../../src/sim/docker/reference/words';
import en from '../../locales/en/fidelity.json';
import ko from '../../locales/ko/fidelity.json';

const named = commands.map((command) => ({ name: command.path.join(' '), command, real: realCommand(command.path.join(' ')) }));

describe('what real docker has', () => {
  test('has no name twice', () => {
    const names = realCommands.flatMap(({ path, aliases }) => [path, ...aliases]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test.each(realCommands)('$path can be read, and is described', ({ path, flags }) => {
    for (const { long, short } of flags) {
      expect(long).toMatch(/^[a-z][\w-]*$/i);
      if (short !== undefined) expect(flags.filter((flag) => flag.short === short).map((flag) => flag.long)).toEqual([long]);
    }
    const isSimulated = named.some(({ real }) => real?.path === path);
    expect(isSimulated || path in COMMAND_WORDS, path).toBe(true);
    for (const words of path.split(' ').map((_, depth) => path.split(' ').slice(0, depth).join(' '))) if (words !== '') expect(GROUP_WORDS, words).toHaveProperty(words);
  });
});

describe.each(named)('$name', ({ name, command, real }) => {
  test('is a command of real docker, by every name that it has', () => {
    expect(real, name).toBeDefined();
    for (const alias of command.aliases ?? []) expect(realCommand(alias.join(' '))?.path).toBe(real?.path);
    expect([real?.path, ...(real?.aliases ?? [])].filter((one) => ![name, ...(command.aliases ?? []).map((words) => words.join(' '))].includes(one ?? ''))).toEqual([]);
  });

  test('has only flags that the real one has, with the same letters and kinds', () => {
    for (const [long, flag] of Object.entries(command.flags)) {
      const its = real?.flags.find((one) => one.long === long);
      expect(its, `--${long}`).toBeDefined();
      expect(flag.short, `--${long}`).toBe(its?.short);
      if (its) expect(flag.type === 'bool', `--${long}`).toBe(parsedAs(its).type === 'bool');
      expect(flag.help.trim(), `--${long}`).not.toBe('');
    }
  });

  test('has words for every flag that help lists', () => {
    expect((real?.flags ?? []).filter(({ long, hidden }) => !hidden && !(long in command.flags) && !(long in FLAG_WORDS)).map(({ long }) => long)).toEqual([]);
  });
});

describe.each([
  ['ko', ko.notes as Record<string, string>],
  ['en', en.notes as Record<string, string>],
])('the fidelity notes in %s', (_lang, notes) => {
  test('say what differs for everything that is simplified, and for nothing else', () => {
    expect(Object.keys(notes).sort()).toEqual(owedNotes().sort());
  });
});

test('every real command has a grade', () => {
  expect(fidelityRows().map(({ path }) => path)).toEqual(['', ...realCommands.map(({ path }) => path)]);
});
