// Law: every command that a lesson lets the learner press is one that the simulator runs without a usage error.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findCommand } from '../../src/sim/docker/cli/docker';
import { parseFlags } from '../../src/sim/docker/cli/flags';
import { parseScript } from '../../src/sim/shell/syntax/parse';

const files = (['ko', 'en'] as const).flatMap((lang) => readdirSync(`locales/${lang}/lessons`).map((name) => `locales/${lang}/lessons/${name}`));

/** Commands in `<Run>` and in code spans that begin like one. */
function commandsIn(text: string): string[] {
  const pressed = [...text.matchAll(/<Run>([^<]+)<\/Run>/g)].map((match) => match[1] ?? '');
  const named = [...text.matchAll(/`(docker [^`]+)`/g)].map((match) => match[1] ?? '');
  return [...new Set([...pressed, ...named])];
}

const commands = files.flatMap((file) => commandsIn(readFileSync(file, 'utf8')).map((line) => ({ file, line })));

test('lessons have commands to press', () => {
  expect(commands.length).toBeGreaterThan(0);
});

test.each(commands)('$file: $line', ({ file, line }) => {
  expect(parseScript(line)).toMatchObject({ problem: null, list: [expect.anything()] });
  if (!line.startsWith('docker ')) return;
  const found = findCommand(line.split(/\s+/).slice(1));
  expect(found, line).toBeDefined();
  const parsed = parseFlags(found?.command.flags ?? {}, found?.rest ?? [], found?.command.interspersed ?? true);
  expect(parsed.ok).toBe(true);
  const isPressed = readFileSync(file, 'utf8').includes(`<Run>${line}</Run>`);
  if (parsed.ok && isPressed) expect(parsed.args.length).toBeGreaterThanOrEqual(found?.command.args.min ?? 0);
});
