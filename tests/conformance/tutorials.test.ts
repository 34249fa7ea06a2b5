// Law: what tutorials type is either simulated or honestly refused: never unknown, and never ignored without a word.
import { describe, expect, test } from 'vitest';
import { findCommand } from '../../src/sim/docker/cli/docker';
import { findReal, isRealGroup } from '../../src/sim/docker/reference/reference';
import { openBench } from '../../src/sim/docker/testBench';
import tutorials from './tutorialCommands.json';

/** `run --name` as words of a command and a flag. */
const split = (line: string): { words: string[]; flag: string | undefined } => {
  const words = line.split(' ');
  const flag = words.at(-1)?.startsWith('-') === true ? words.pop() : undefined;
  return { words, flag };
};

const bench = openBench();

describe('a line of tutorials', () => {
  test.each(tutorials.lines)('docker %s', (line) => {
    const { words, flag } = split(line);
    const group = words.join(' ');
    expect(findCommand(words) !== undefined || findReal(words) !== undefined || isRealGroup(group), group).toBe(true);
    const { stderr, exit } = bench.run(`docker ${line}`);
    if (bench.world().terminals['t1']?.job) bench.run('^C');
    expect(stderr).not.toMatch(/unknown (?:command|flag|shorthand)/);
    const isSimulated = findCommand(words) !== undefined;
    if (!isSimulated && findReal(words)) expect({ stderr, exit }).toEqual({ stderr: expect.stringMatching(/; this simulator does not \(yet\)\n$/) as string, exit: 125 });
    if (isSimulated && flag !== undefined && /; this simulator does not/.test(stderr)) expect(exit).toBe(125);
  });
});

test('more than half of them are simulated, counted by lines', () => {
  const simulated = tutorials.lines.filter((line) => {
    const { words, flag } = split(line);
    const found = findCommand(words)?.command;
    return found !== undefined && (flag === undefined || Object.entries(found.flags).some(([long, { short }]) => flag === `--${long}` || flag === `-${short ?? ''}`));
  });
  expect(simulated.length / tutorials.lines.length).toBeGreaterThan(0.55);
});
