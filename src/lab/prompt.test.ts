// Prompts on machines and in containers.
import { expect, test } from 'vitest';
import { smallWorld } from '../../tests/lab/fakes';
import { type Container } from '../sim/docker/container';
import { freshEngine } from '../sim/docker/engine';
import { catalogueRows } from '../sim/docker/registry/catalogue';
import { startOf } from '../sim/scenarios';
import { simulate } from '../sim/simulate';
import { type World } from '../sim/world';
import { promptOf } from './prompt';

const layersOf = (repository: string): string[] =>
  catalogueRows()
    .find((row) => row.repository === repository)
    ?.layers.map(({ digest }) => digest) ?? expect.fail();

/** A world in which a shell in a container has the terminal. */
function inContainer(repository: string, argv: string[], user = 'root', cwd = '/'): World {
  const world = smallWorld();
  const engine = freshEngine((label) => label);
  engine.containers['c'] = { id: 'c', layers: layersOf(repository), argv, config: { Hostname: '0a1b2c3d4e5f' }, writable: {} } as unknown as Container;
  const [machine] = world.machines;
  const t1 = world.terminals['t1'];
  if (!machine || !t1) return expect.fail();
  machine.engine = engine;
  t1.job = { kind: 'attach', machine: 'host', container: 'c', interrupts: 0, proxy: true, shell: { user, cwd, env: { HOME: '/root' }, lastExit: 0, container: 'c' } };
  return world;
}

test.each([
  ['library/ubuntu', ['bash'], 'root@0a1b2c3d4e5f:/# '],
  ['library/ubuntu', ['/bin/bash'], 'root@0a1b2c3d4e5f:/# '],
  ['library/ubuntu', ['sh'], '# '],
  ['library/alpine', ['/bin/sh'], '/ # '],
  ['library/busybox', ['sh'], '/ # '],
])('in %s, %s shows %j', (repository, argv, prompt) => {
  expect(promptOf(inContainer(repository, argv), 't1')).toBe(prompt);
});

test('the directory is shown from home on, and an ordinary user has a $', () => {
  expect(promptOf(inContainer('library/ubuntu', ['bash'], 'app', '/root/src'), 't1')).toBe('app@0a1b2c3d4e5f:~/src$ ');
  expect(promptOf(inContainer('library/alpine', ['sh'], 'root', '/root'), 't1')).toBe('~ # ');
});

test('a question stands where the prompt was, until it is answered', () => {
  const asked = simulate(startOf('lab'), { terminal: 't1', line: 'docker volume prune' }).after;
  expect(promptOf(asked, 't1')).toBe('Are you sure you want to continue? [y/N] ');
  expect(promptOf(simulate(asked, { terminal: 't1', line: 'n' }).after, 't1')).toMatch(/\$ $/);
});

test('a terminal that does not exist has none', () => {
  expect(promptOf(smallWorld(), 't9')).toBeNull();
});
