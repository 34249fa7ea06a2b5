// Law: whatever is typed at a package manager, it answers with words and an exit code, and never breaks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { file } from '../../userland/tree';
import { bench } from '../testBench';
import { packageManagers } from './packageManagers';

const WORDS = [
  ...[
    'install',
    'add',
    'update',
    'remove',
    'del',
    'purge',
    'upgrade',
    'autoremove',
    'search',
    'show',
    'list',
    'info',
    'ci',
    'run',
    'start',
    'init',
    'uninstall',
    'freeze',
    'cache',
    'policy',
  ],
  ...['curl', 'git', 'python3', 'bash', 'express', 'nodemon', 'flask', 'numpy', 'curl=1', 'flask==1.0', 'express@^4', '@types/node', './x', '.', '-', '--', ''],
  ...[
    '-y',
    '-qq',
    '-q=2',
    '-o',
    '--no-cache',
    '--virtual',
    '-t',
    '.deps',
    '-g',
    '-D',
    '--omit=dev',
    '-r',
    'requirements.txt',
    '--no-install-recommends',
    '-s',
    '-l',
    '-L',
    '--installed',
  ],
  ...['constructor', '__proto__', 'toString', '[', '*', 'a(b', '\\', '$1'],
];
const IMAGES = ['debian', 'ubuntu:24.04', 'alpine', 'node:22-alpine', 'python:3.12-slim', 'busybox'];
const FILES = { '/package.json': file('{"name":"a","scripts":{"start":"true"},"dependencies":{"express":"*"}}'), '/requirements.txt': file('flask\n') };

describe.each(Object.keys(packageManagers))('%s', (name) => {
  it('takes any words', () => {
    const word = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...WORDS) }, { weight: 1, arbitrary: fc.string({ maxLength: 8 }) });
    const lines = fc.array(fc.array(word, { maxLength: 5 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...IMAGES), lines, fc.boolean(), fc.constantFrom('root', 'nobody'), (image, all, offline, user) => {
        const here = bench({ image, user, offline, files: FILES });
        for (const words of all) {
          const { exit } = here.start([name, ...words]);
          if (typeof exit === 'number') expect(Number.isInteger(exit) && exit >= 0 && exit < 256).toBe(true);
          else expect(['stays', 'runs']).toContain(exit.kind);
        }
        expect(() => JSON.stringify(here.sim.world)).not.toThrow();
      }),
      { numRuns: 60 },
    );
  });
});
