// docker system df: the totals add up, and shared layers count once.
import { expect, test } from 'vitest';
import { openBench } from '../testBench';

const table = (text: string): string[][] => text.split('\n').map((line) => line.split(/ {2,}/));

test('totals of an empty engine', () => {
  expect(table(openBench().run('docker system df').stdout)).toEqual([
    ['TYPE', 'TOTAL', 'ACTIVE', 'SIZE', 'RECLAIMABLE'],
    ['Images', '0', '0', '0B', '0B'],
    ['Containers', '0', '0', '0B', '0B'],
    ['Local Volumes', '0', '0', '0B', '0B'],
    ['Build Cache', '0', '0', '0B', '0B'],
    [''],
  ]);
});

test('what runs is in use, what has ended could go', () => {
  const bench = openBench(
    'docker run -d --name up -v v1:/d alpine sh -c "echo 1234567 > /f; echo 123 > /d/g; sleep 1000"',
    'docker run --name done -v v2:/d alpine sh -c "echo 1234567 > /f"',
    'docker volume create v3',
    'docker pull -q hello-world',
  );
  const [, images, containers, volumes] = table(bench.run('docker system df').stdout);
  expect(images?.slice(0, 3)).toEqual(['Images', '2', '1']);
  expect(images?.[4]).toMatch(/^[\d.]+kB \(0%\)$/);
  expect(containers).toEqual(['Containers', '2', '1', '16B', '8B (50%)']);
  expect(volumes).toEqual(['Local Volumes', '3', '2', '4B', '0B (0%)']);
});

test('a second name and a second image on the same layers take no room', () => {
  const bench = openBench('docker pull -q alpine');
  const before = bench.run('docker system df').stdout;
  bench.run('docker tag alpine other');
  expect(bench.run('docker system df').stdout).toBe(before);
});

test('-v shows every object', () => {
  const bench = openBench('docker run --name c1 -v v1:/d alpine sh -c "echo 123 > /d/f"');
  const { stdout } = bench.run('docker system df -v');
  expect(stdout).toMatch(
    /^Images space usage:\n\nREPOSITORY +TAG +IMAGE ID +CREATED +SIZE +SHARED SIZE +UNIQUE SIZE +CONTAINERS\nalpine +latest +[0-9a-f]{12} .* 0B +[\d.]+MB +1\n/,
  );
  expect(stdout).toMatch(
    /\nContainers space usage:\n\nCONTAINER ID +IMAGE +COMMAND +LOCAL VOLUMES +SIZE +CREATED +STATUS +NAMES\n[0-9a-f]{12} +alpine +"sh -c 'echo 123 > \/…" +1 +0B +.* Exited \(0\) .* c1\n/,
  );
  expect(stdout).toMatch(/\nLocal Volumes space usage:\n\nVOLUME NAME +LINKS +SIZE\nv1 +1 +4B\n/);
  expect(stdout).toMatch(/\nBuild cache usage: 0B\n\nCACHE ID +CACHE TYPE +SIZE +CREATED +LAST USED +USAGE +SHARED\n$/);
});
