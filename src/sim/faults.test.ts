// Faults: each lever does what it says, in the words of the real thing, and each can be mended.
import { describe, expect, test } from 'vitest';
import { openBench } from './docker/testBench';
import { faultsIn } from './faults';
import { startOf } from './scenarios';
import { simulate } from './simulate';

const bench = (...lines: string[]) => openBench(...lines);
const full = '!{"kind":"disk","machine":"host","full":true}';
const cut = '!{"kind":"network","machine":"host","cut":true}';

describe('a full disk', () => {
  test('lets no image in, and leaves no layer of it behind', () => {
    const at = bench(full);
    const answer = at.run('docker pull nginx');
    expect(answer.stderr).toMatch(/^failed to register layer: write \/\S+: no space left on device\n$/);
    expect(answer.exit).toBe(1);
    expect(Object.keys(at.world().machines[0]?.engine?.layers ?? {})).toEqual([]);
  });

  test('lets no container be made', () => {
    const at = bench('docker pull nginx', full);
    expect(at.run('docker run -d nginx')).toMatchObject({
      stderr: expect.stringMatching(/^docker: Error response from daemon: mkdir \/var\/lib\/docker\/overlay2\/[0-9a-f]{64}-init: no space left on device\n/) as string,
      exit: 125,
    });
  });

  test.each([
    ['echo hi > x', 'bash: echo: write error: No space left on device\n'],
    ['cat /etc/hostname > x', 'cat: write error: No space left on device\n'],
    ['cp /etc/passwd x', "cp: error writing '/home/you/x': No space left on device\n"],
  ])('on the host: %s', (line, words) => {
    expect(bench(full).run(line)).toMatchObject({ stderr: words, exit: 1 });
  });

  test('in a container', () => {
    const at = bench('docker run -d --name web nginx', full);
    expect(at.run('docker exec web sh -c "echo hi > /x"').stderr).toContain('No space left on device');
    // the shell has opened the file before the command found no room
    expect(at.run('docker exec web cat /x')).toMatchObject({ stdout: '', exit: 0 });
  });

  test('has room again when something goes', () => {
    const at = bench('docker pull nginx', full, 'docker rmi nginx');
    expect(at.run('docker pull hello-world').exit).toBe(0);
    at.run('!{"kind":"disk","machine":"host","full":false}');
    expect(at.run('docker pull nginx').exit).toBe(0);
  });
});

describe('a pulled cable', () => {
  test('keeps the registry and the other host away; what runs goes on', () => {
    const at = bench('docker run -d --name web -p 8080:80 nginx', cut);
    expect(at.run('docker pull alpine').stderr).toBe(
      'Error response from daemon: Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io on 127.0.0.53:53: server misbehaving\n',
    );
    expect(at.run('docker --context host-b ps').stderr).toContain('stderr=ssh: connect to host host-b port 22: Network is unreachable');
    expect(at.run('curl -s localhost:8080').stdout).toContain('Welcome to nginx!');
    at.run('!{"kind":"network","machine":"host","cut":false}');
    expect(at.run('docker pull alpine').exit).toBe(0);
  });

  test('of the other host', () => {
    expect(bench('!{"kind":"network","machine":"host-b","cut":true}').run('docker --context host-b ps').stderr).toContain('No route to host');
  });
});

describe('the levers', () => {
  test('come in pairs: what one breaks, another mends', () => {
    const world = startOf('three-apps');
    const pairs = { panic: 'reboot', 'daemon-off': 'daemon-on', 'network-cut': 'network-on', 'disk-full': 'disk-free', busy: 'content', 'registry-off': 'registry-on' } as const;
    for (const [breaks, mends] of Object.entries(pairs)) {
      const lever = faultsIn(world).find(({ id }) => id === breaks);
      if (!lever) throw new Error(`${breaks} is not offered`);
      const broken = simulate(world, { control: lever.control }).after;
      const back = faultsIn(broken).find(({ id, machine, target }) => id === mends && machine === lever.machine && target === lever.target);
      expect(back, mends).toMatchObject({ mends: true });
      if (!back) continue;
      const mended = simulate(broken, { control: back.control }).after;
      expect(faultsIn(mended).some(({ id, machine }) => id === breaks && machine === lever.machine) || breaks === 'busy', breaks).toBe(true);
    }
  });

  test('are those of the machines that are there', () => {
    const machines = new Set(faultsIn(simulate(startOf('three-apps'), { control: { kind: 'deploy', computer: 'type1' } }).after).flatMap(({ machine }) => machine ?? []));
    expect([...machines]).toEqual(['host', 'host-b', 'type1/web', 'type1/api', 'type1/db']);
  });
});
