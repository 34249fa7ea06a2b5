// One program on three systems: compiled once, copied as it is, run by one process each, and no kernel boots for it.
import { describe, expect, test } from 'vitest';
import { type EventType } from './event';
import { bytecodeOn, greetingOn, SYSTEM_COMPUTERS, vmProcessOn } from './processVm';
import { startOf } from './scenarios';
import { LANGUAGES, type Language } from './shell/programs/bytecode';
import { type Input, simulate, type Turn } from './simulate';
import { allMachines, machineOf, type World } from './world';

const compile = (language: Language): Input => ({ control: { kind: 'compile', language } });
const run = (machine: string, language: Language): Input => ({ control: { kind: 'run-bytecode', machine, language } });
const stop = (machine: string, language: Language): Input => ({ control: { kind: 'stop-bytecode', machine, language } });

function play(...inputs: readonly Input[]): { world: World; turns: Turn[]; types: EventType[] } {
  const turns: Turn[] = [];
  for (const input of inputs) turns.push(simulate(turns.at(-1)?.after ?? startOf('three-systems'), input));
  return { world: turns.at(-1)?.after ?? startOf('three-systems'), turns, types: turns.flatMap((turn) => turn.events.map(({ type }) => type)) };
}
const kernels = (world: World): number => allMachines(world).filter(({ kernel }) => kernel?.state === 'running').length;

describe.each(LANGUAGES)('%s', (language) => {
  const everywhere = SYSTEM_COMPUTERS.map((machine) => run(machine, language));

  test('runs on three kernels in one process each, from the same bytecode', () => {
    const { world, types } = play(compile(language), ...everywhere);
    const machines = SYSTEM_COMPUTERS.map((id) => machineOf(world, id));
    expect(new Set(machines.map(({ kernel }) => kernel?.family)).size).toBe(3);
    expect(machines.every((machine) => vmProcessOn(machine, language) !== undefined)).toBe(true);
    expect(new Set(machines.map((machine) => JSON.stringify(bytecodeOn(machine, language)))).size).toBe(1);
    expect(new Set(machines.flatMap((machine) => greetingOn(machine, language))).size).toBe(3);
    expect(types.filter((type) => type === 'bytecode/compiled')).toHaveLength(1);
    expect(types.filter((type) => type === 'bytecode/copied')).toHaveLength(2);
  });

  test('boots no kernel, unlike a guest OS', () => {
    const before = startOf('three-systems');
    const { world, types } = play(compile(language), ...everywhere);
    expect(types).not.toContain('kernel/booted');
    expect(kernels(world)).toBe(kernels(before));
    const { world: with_, types: booting } = play({ control: { kind: 'power', machine: 'host/guest', on: true } });
    expect(booting).toContain('kernel/booted');
    expect(kernels(with_)).toBe(kernels(before) + 1);
  });

  test('cannot run before it has been compiled, nor twice; ends when it is told to', () => {
    const nothing = ['time/passed'];
    expect(play(run('pc', language)).types).toEqual(nothing);
    const { turns, world } = play(compile(language), run('pc', language), run('pc', language), stop('pc', language), stop('pc', language));
    expect(turns[2]?.events.map(({ type }) => type)).toEqual(nothing);
    expect(turns[3]?.events.find(({ type }) => type === 'process/exited')).toMatchObject({ machine: 'pc', code: 143 });
    expect(turns[4]?.events.map(({ type }) => type)).toEqual(nothing);
    expect(vmProcessOn(machineOf(world, 'pc'), language)).toBeUndefined();
  });

  test('travels again only when it has changed', () => {
    const again = play(compile(language), run('mac', language), stop('mac', language), run('mac', language));
    expect(again.types.filter((type) => type === 'bytecode/copied')).toHaveLength(1);
    const [from, to] = language === 'java' ? ['Hello from', 'Hi from'] : ['Hello', 'Hi'];
    const file = language === 'java' ? 'Hello.java' : 'hello.py';
    const source = machineOf(startOf('three-systems'), 'host').files[`/home/you/${file}`];
    const text = source?.kind === 'file' ? source.text.replace(from, to) : '';
    const lines = text.split('\n').map((line, at): Input => ({ terminal: 't1', line: `echo '${line}' ${at === 0 ? '>' : '>>'} ${file}` }));
    const changed = play(compile(language), run('mac', language), stop('mac', language), ...lines, compile(language), run('mac', language));
    expect(changed.types.filter((type) => type === 'bytecode/copied')).toHaveLength(2);
    expect(greetingOn(machineOf(changed.world, 'mac'), language)[0]).toMatch(/^Hi/);
  });
});

test('the same can be typed on the Linux computer, and holds its terminal until Ctrl+C', () => {
  const line = (text: string): Input => ({ terminal: 't1', line: text });
  const { world, types } = play(line('javac Hello.java'), line('java Hello'));
  expect(world.terminals['t1']?.job).toMatchObject({ kind: 'process', machine: 'host' });
  expect(types).toContain('bytecode/compiled');
  expect(vmProcessOn(machineOf(world, 'host'), 'java')).toBeDefined();
  const ended = simulate(world, { terminal: 't1', keys: 'ctrl-c' }).after;
  expect(ended.terminals['t1']).toMatchObject({ job: null, session: { lastExit: 130 } });
  expect(vmProcessOn(machineOf(ended, 'host'), 'java')).toBeUndefined();
});

test('nothing runs on a computer that is off', () => {
  const off: Input = { control: { kind: 'power', machine: 'mac', on: false } };
  expect(play(compile('java'), off, run('mac', 'java')).turns[2]?.events.map(({ type }) => type)).toEqual(['time/passed']);
});
