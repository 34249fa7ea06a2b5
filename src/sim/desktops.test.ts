// Four ways to use Docker: where a container's kernel is, which context leads there, and what the computer's own shell says.
import { describe, expect, it } from 'vitest';
import { exitOf, printedBy } from './cli';
import { engineMachineOf, seatOf, SETUPS, type SetupId } from './desktops';
import { startOf } from './scenarios';
import { simulate } from './simulate';
import { allMachines, isAlive, machineOf, type World } from './world';

/** Sits down at a set-up and types lines; what the last one printed. */
function at(setup: SetupId, ...lines: string[]): { out: string; err: string; exit: number; world: World } {
  let world = simulate(startOf('desktops'), { control: { kind: 'sit-at', terminal: 't1', machine: seatOf(setup) } }).after;
  let turn = simulate(world, { wait: 1 });
  for (const line of lines) {
    turn = simulate(world, { terminal: 't1', line });
    world = turn.after;
  }
  return { out: printedBy(turn, 'stdout'), err: printedBy(turn, 'stderr'), exit: exitOf(turn), world };
}

describe.each(SETUPS)('%s', (setup) => {
  it('runs an engine that is up, in a VM unless it is Docker Engine', () => {
    const world = startOf('desktops');
    const machine = engineMachineOf(setup);
    expect(isAlive(world, machine) && machineOf(world, machine).engine?.pid).toBeTruthy();
    expect(machineOf(world, machine).hardware.virtual).toBe(setup !== 'linux-engine');
  });

  it('has containers share the kernel of the machine that the engine is on', () => {
    const { out, world } = at(setup, 'docker run --rm alpine uname -r');
    expect(out).toBe(`${machineOf(world, engineMachineOf(setup)).kernel?.release ?? ''}\n`);
  });

  it('reaches a published port on localhost', () => {
    expect(at(setup, 'docker run -d -p 8080:80 nginx', 'curl -s localhost:8080').out).toContain('Welcome to nginx!');
  });
});

it('leads through the context desktop-linux', () => {
  expect(at('mac', 'docker context ls').out).toMatch(/desktop-linux \* +Docker Desktop +unix:\/\/\/Users\/you\/\.docker\/run\/docker\.sock/);
  expect(at('windows', 'docker context ls').out).toContain('npipe:////./pipe/dockerDesktopLinuxEngine');
  expect(at('linux-desktop', 'docker --context default ps').err).toContain('Cannot connect to the Docker daemon at unix:///var/run/docker.sock');
});

it('has a client of the computer’s own system, and a daemon on Linux', () => {
  const platforms = (setup: SetupId) => [...at(setup, 'docker version').out.matchAll(/OS\/Arch: +(\S+)/g)].map((match) => match[1]);
  expect(SETUPS.map(platforms)).toEqual(['darwin', 'windows', 'linux', 'linux'].map((client) => [`${client}/amd64`, 'linux/amd64']));
});

it('answers in the words of each system', () => {
  expect(at('mac', 'uname -sr').out).toBe('Darwin 24.6.0\n');
  expect(at('mac', 'nosuch').err).toBe('zsh: command not found: nosuch\n');
  expect(at('windows', 'ver').out).toContain('Microsoft Windows [Version 10.0.');
  expect(at('windows', 'ls').err).toBe("'ls' is not recognized as an internal or external command,\noperable program or batch file.\n");
  expect(at('windows', 'wsl -l -v').out).toBe('  NAME              STATE           VERSION\n* docker-desktop    Running         2\n');
  expect(at('windows', 'wsl uname -r').out).toBe('6.6.114.1-microsoft-standard-WSL2\n');
});

it('nests machines: a computer, a hypervisor, a VM, an engine', () => {
  const windows = machineOf(startOf('desktops'), 'windows');
  expect(windows.guests.map(({ id, partition }) => [id, partition ?? 'child'])).toEqual([
    ['windows/root', 'root'],
    ['windows/docker-desktop', 'child'],
  ]);
  expect(allMachines(startOf('desktops')).filter(({ engine, hardware }) => engine && hardware.virtual)).toHaveLength(3);
});
