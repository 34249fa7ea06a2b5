// docker diff: added, changed and deleted, with the folders on the way.
import { expect, test } from 'vitest';
import { openBench } from '../testBench';

test('a container that wrote nothing has no changes', () => {
  expect(openBench('docker run -d --name a1 alpine sleep 100').run('docker diff a1')).toMatchObject({ stdout: '', exit: 0 });
});

test('lists what was added, changed and deleted, but not what came and went', () => {
  const bench = openBench('docker run --name a1 alpine sh -c "mkdir /www; echo x > /www/a; echo y > /etc/motd; rm /etc/hostname; touch /gone; rm /gone"');
  expect(bench.run('docker diff a1').stdout.split('\n')).toEqual(expect.arrayContaining(['A /www', 'A /www/a', 'C /etc', 'C /etc/motd']));
  expect(bench.run('docker diff a1').stdout).not.toContain('/gone');
});
