// tar: what goes in comes out, under the user's rights, and docker reads the same archives.
import { expect, test } from 'vitest';
import { openBench } from '../../docker/testBench';
import { bench } from './testBench';

const PACK = 'mkdir -p d/sub; echo 1 > d/a; echo 2 > d/sub/b';

test('what is packed comes out again, whole or in part, through a file or a pipe', () => {
  const shell = bench();
  expect(shell.run(`${PACK}; tar cf d.tar d; mkdir out; tar xf d.tar -C out; cat out/d/sub/b`).out).toBe('2\n');
  expect(shell.run('tar tf d.tar').out).toBe('d/\nd/a\nd/sub/\nd/sub/b\n');
  expect(shell.run('tar tf d.tar d/sub').out).toBe('d/sub/\nd/sub/b\n');
  expect(shell.run('tar c d | tar t --strip-components=1').out).toBe('a\nsub/\nsub/b\n');
  expect(shell.run('tar c d | tar x -C out d/a; ls out/d').out).toBe('a\nsub\n');
});

test('what cannot be packed or taken out is refused', () => {
  const shell = bench({ user: 'you' });
  shell.run(PACK);
  expect(shell.run('tar cf /root/d.tar d')).toMatchObject({ exit: 2, err: expect.stringContaining('Cannot open: Permission denied') as string });
  expect(shell.run('tar cf d.tar')).toMatchObject({ exit: 2, err: expect.stringContaining('empty archive') as string });
  expect(shell.run('tar cf d.tar nope')).toMatchObject({ exit: 2, err: expect.stringContaining('nope: Cannot stat') as string });
  expect(shell.run('tar xf d/a')).toMatchObject({ exit: 2, err: expect.stringContaining('does not look like a tar archive') as string });
  expect(shell.run('tar cf d.tar d; cd /etc; tar xf /home/you/d.tar')).toMatchObject({ exit: 2, err: expect.stringContaining('d/a: Cannot open: Permission denied') as string });
  expect(bench({ tty: true }).run('mkdir d; tar c d').err).toContain('Refusing to write archive contents to terminal');
});

test('docker reads what tar writes, and tar what docker writes', () => {
  const shop = openBench(PACK, 'tar czf d.tgz d', `printf 'FROM alpine\\nADD d.tgz /x/\\n' > Dockerfile`, 'docker build -qt made .', 'tar c d | docker import - bare');
  expect(shop.run('docker run --rm made cat /x/d/sub/b').stdout).toBe('2\n');
  expect(shop.run('docker create --name c1 bare /x > /dev/null; docker export c1 | tar t').stdout).toContain('d/sub/b\n');
});
