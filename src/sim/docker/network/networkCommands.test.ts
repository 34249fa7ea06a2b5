// What `docker network` lists, connects and refuses.
import { describe, expect, test } from 'vitest';
import { openBench } from '../testBench';

const SLEEP = 'alpine sleep 1000';

describe('docker network', () => {
  test('ls filters and formats', () => {
    const bench = openBench('docker network create --label team=a --internal n10', 'docker network create n2', `docker run -d --network n2 ${SLEEP}`);
    const names = (flags: string): string => bench.run(`docker network ls --format '{{.Name}}' ${flags}`).stdout.trim().split('\n').join(' ');
    expect(names('')).toBe('bridge host n2 n10 none');
    expect(names('-f type=custom')).toBe('n2 n10');
    expect(names('-f driver=host')).toBe('host');
    expect(names('-f label=team')).toBe('n10');
    expect(names('-f name=n')).toBe('n2 n10 none');
    expect(names('-f dangling=true')).toBe('n10');
    expect(bench.run('docker network ls -f type=foo').stderr).toBe("Error response from daemon: invalid filter 'type=foo'\n");
    expect(bench.run('docker network ls -f name=n10 --format \'{{.Internal}} {{.Label "team"}} {{.IPv6}}\'').stdout).toBe('true a false\n');
  });

  test.each([
    ['--subnet 10.1.0.0/16 --gateway 10.2.0.1 x', 'no matching subnet for gateway 10.2.0.1'],
    ['--gateway 10.2.0.1 x', 'every ip-range or gateway must have a corresponding subnet'],
    ['--subnet 10.1.0.0/16 --subnet 10.1.2.0/24 x', 'multiple overlapping subnet configuration is not supported'],
    ['--subnet 10.1.2.3/16 x', 'Error response from daemon: invalid network config:\ninvalid subnet 10.1.2.3/16: it should be 10.1.0.0/16'],
    ['--subnet abc x', 'Error response from daemon: invalid network config:\ninvalid subnet abc: invalid CIDR block notation'],
    ['--subnet 172.17.5.0/24 x', 'Error response from daemon: Pool overlaps with other one on this address space'],
    ['-d foo x', 'Error response from daemon: plugin "foo" not found'],
    ['-d host x', 'Error response from daemon: only one instance of "host" network is allowed'],
    ['bridge', 'Error response from daemon: operation is not permitted on predefined bridge network'],
  ])('create %s is refused', (args, words) => {
    expect(openBench().run(`docker network create ${args}`)).toMatchObject({ stdout: '', stderr: `${words}\n`, exit: 1 });
  });

  test('a driver that is real and missing here is not called unknown', () => {
    expect(openBench().run('docker network create -d macvlan x')).toMatchObject({
      stderr: 'docker: the real docker has docker network create --driver macvlan; this simulator does not (yet)\n',
      exit: 125,
    });
  });

  test('connect says what cannot be', () => {
    const bench = openBench(
      'docker network create n1',
      `docker run -d --name a1 --network host ${SLEEP}`,
      `docker run -d --name a2 --network none ${SLEEP}`,
      `docker create --name a3 ${SLEEP}`,
    );
    const words = (args: string): string => bench.run(`docker network connect ${args}`).stderr;
    expect(words('n1 a1')).toContain('container sharing network namespace with another container or host cannot be connected to any other network');
    expect(words('n1 a2')).toContain('container cannot be connected to multiple networks with one of the networks in private (none) mode');
    expect(words('host a3')).toContain('cannot connect container to host network - container must be created in host network mode');
    expect(words('nope a3')).toBe('Error response from daemon: network nope not found\n');
    expect(words('n1 nope')).toBe('Error response from daemon: No such container: nope\n');
  });

  test('connects a container that does not run when it starts', () => {
    const bench = openBench(
      'docker network create n1',
      'docker pull -q alpine',
      `docker create --name a1 ${SLEEP}`,
      'docker network connect --alias late n1 a1',
      'docker start a1',
      `docker run -d --name a2 --network n1 ${SLEEP}`,
    );
    expect(bench.run('docker exec a2 ping -c1 late').exit).toBe(0);
    expect(bench.run("docker inspect -f '{{range $k, $v := .NetworkSettings.Networks}}{{$k}} {{end}}' a1").stdout).toBe('bridge n1 \n');
  });

  test('a network that comes back under the same name is another one', () => {
    const bench = openBench('docker network create n1', `docker run -d --name a1 --network n1 ${SLEEP}`, 'docker stop -t 0 a1', 'docker network rm n1', 'docker network create n1');
    expect(bench.run('docker start a1').stderr).toMatch(/^Error response from daemon: network [0-9a-f]{64} not found\n/);
  });
});
