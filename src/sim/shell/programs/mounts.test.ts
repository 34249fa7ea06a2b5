// mount and df: what is mounted where, on a machine and in a container.
import { expect, it } from 'vitest';
import { bench } from './testBench';

it('mount lists what runc mounts, and on a machine the disk', () => {
  const inside = bench({ image: 'alpine' }).run('mount').out;
  expect(inside).toMatch(/^overlay on \/ type overlay \(rw,relatime,lowerdir=/);
  expect(inside).toContain('\n/dev/sda2 on /etc/hosts type ext4 (rw,relatime)\n');
  expect(bench().run('mount -t ext4').out).toBe('/dev/sda2 on / type ext4 (rw,relatime)\n');
});

it('df adds up to the size of the disk, in the layout of each tool', () => {
  expect(bench().run('df').out).toBe('Filesystem     1K-blocks    Used Available Use% Mounted on\n/dev/sda2       97656250 4101563  93554687   5% /\n');
  expect(bench().run('df -h').out).toBe('Filesystem      Size  Used Avail Use% Mounted on\n/dev/sda2        94G  4.0G   90G   5% /\n');
  expect(bench({ image: 'alpine' }).run('df /etc/hosts').out).toMatch(/^Filesystem {11}1K-blocks .*\n\/dev\/sda2 .* \/etc\/hosts\n$/);
  expect(bench({ image: 'alpine' }).run('df -h / /dev/shm').out.split('\n')).toHaveLength(4);
});
