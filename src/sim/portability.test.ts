// "It works on my machine": the same app as a file and as an image on five computers.
import { describe, expect, test } from 'vitest';
import { DESTINATIONS, LAPTOP_ID } from './portability';
import { startOf } from './scenarios';
import { type Input, simulate, type Turn } from './simulate';
import { machineOf, type Trial, type World } from './world';

const BUILD: Input = { terminal: 't1', line: 'docker build -t orders:1.0 orders' };
const move = (machine: string, form: Trial['form']): Input => ({ control: { kind: 'move-app', machine, form } });
const emulate = (on: boolean, machine = 'arm'): Input => ({ control: { kind: 'emulation', machine, on } });

function play(...inputs: readonly Input[]): { world: World; turns: Turn[] } {
  const turns: Turn[] = [];
  for (const input of inputs) turns.push(simulate(turns.at(-1)?.after ?? startOf('moves'), input));
  return { world: turns.at(-1)?.after ?? startOf('moves'), turns };
}
const trialAt = (machine: string, ...inputs: readonly Input[]): Trial | undefined => machineOf(play(...inputs, move(machine, 'file')).world, machine).trial;
const imageAt = (machine: string, ...inputs: readonly Input[]): Trial | undefined => machineOf(play(BUILD, ...inputs, move(machine, 'image')).world, machine).trial;

describe('as a file', () => {
  test('works on the laptop where it was compiled', () => {
    expect(trialAt(LAPTOP_ID)).toMatchObject({ outcome: 'runs', text: 'orders: listening on port 3000, ready after 40 ms' });
  });

  test.each([
    ['ci', 'library-old', "./orders: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.38' not found (required by ./orders)"],
    ['server', 'library-missing', './orders: error while loading shared libraries: libssl.so.3: cannot open shared object file: No such file or directory'],
    ['arm', 'cpu', 'bash: ./orders: cannot execute binary file: Exec format error'],
    ['windows', 'kernel', "'.\\orders' is not recognized as an internal or external command,\noperable program or batch file."],
  ] as const)('fails on %s with the words of its system', (machine, outcome, text) => {
    expect(trialAt(machine)).toEqual({ form: 'file', outcome, text });
  });

  test('an emulator alone does not help: the libraries of its CPU are missing', () => {
    expect(trialAt('arm', emulate(true))).toMatchObject({ outcome: 'cpu', text: expect.stringMatching(/^qemu-x86_64: Could not open/) as string });
  });
});

describe('as an image', () => {
  test.each(['ci', 'server', LAPTOP_ID])('works on %s: its libraries travel with it', (machine) => {
    expect(imageAt(machine)).toMatchObject({ form: 'image', outcome: 'runs' });
  });

  test('does not start on another CPU', () => {
    expect(imageAt('arm')).toEqual({ form: 'image', outcome: 'cpu', text: 'exec /usr/local/bin/orders: exec format error' });
  });

  test('starts on another CPU through an emulator, far more slowly', () => {
    const slow = imageAt('arm', emulate(true));
    expect(slow?.outcome).toBe('slow');
    const ms = Number(/ready after (\d+) ms/.exec(slow?.text ?? '')?.[1]);
    expect(ms).toBeGreaterThan(40 * 50);
    expect(imageAt('arm', emulate(true), emulate(false))?.outcome).toBe('cpu');
  });

  test('is refused by another kernel', () => {
    expect(imageAt('windows')).toEqual({ form: 'image', outcome: 'kernel', text: 'cannot load linux image on windows' });
  });

  test('runs as a container of the machine’s own engine, from the very same image', () => {
    const { world } = play(BUILD, move('server', 'image'));
    const { engine, kernel } = machineOf(world, 'server');
    const container = Object.values(engine?.containers ?? {}).find(({ name }) => name === 'orders');
    expect(container?.state).toBe('running');
    expect(kernel?.processes[container?.pid ?? 0]?.containerId).toBe(container?.id);
    expect(container?.imageId).toBe(machineOf(world, LAPTOP_ID).engine?.tags['docker.io/library/orders:1.0']);
  });

  test('needs an image first', () => {
    expect(play(move('ci', 'image')).turns[0]?.events.map(({ type }) => type)).toEqual(['time/passed']);
  });
});

test('every move is an event, and a second one leaves no more than one app running', () => {
  const { turns, world } = play(BUILD, ...DESTINATIONS.flatMap((machine) => [move(machine, 'file'), move(machine, 'image')]), move('ci', 'image'), move('ci', 'image'));
  for (const { events } of turns.slice(1)) expect(events.filter(({ type }) => type === 'app/moved' || type === 'app/tried')).toHaveLength(2);
  expect(Object.values(machineOf(world, 'ci').engine?.containers ?? {})).toHaveLength(1);
});

test('can be typed too: the app on the laptop, and its container', () => {
  const line = (text: string): Input => ({ terminal: 't1', line: text });
  const { world } = play(line('cd orders'), line('./orders'));
  expect(world.terminals['t1']?.job).toMatchObject({ kind: 'process' });
  const printed = (turn: Turn | undefined): string => (turn?.events ?? []).flatMap((event) => (event.type === 'terminal/printed' ? [event.text] : [])).join('');
  const { turns } = play(BUILD, line('docker run -d --name shop orders:1.0'), line('docker logs shop'));
  expect(printed(turns[2])).toContain('orders: listening on port 3000');
});

test('nothing moves to a computer that is off, or that is not one of them', () => {
  const nothing = ['time/passed'];
  expect(play({ control: { kind: 'power', machine: 'ci', on: false } }, move('ci', 'file')).turns[1]?.events.map(({ type }) => type)).toEqual(nothing);
  expect(play(move('host-b', 'file')).turns[0]?.events.map(({ type }) => type)).toEqual(nothing);
  expect(play(emulate(true, 'ci')).turns[0]?.events.map(({ type }) => type)).toEqual(nothing);
});
