// Networks: who gets which address, who finds whom by name, and what no packet gets through.
import { describe, expect, test } from 'vitest';
import { openBench } from '../testBench';

const SLEEP = 'alpine sleep 1000';

describe('addresses', () => {
  test('are the lowest that are free, from subnets in order', () => {
    const bench = openBench(
      'docker network create n1',
      'docker network create n2',
      `docker run -d --name a1 --network n1 ${SLEEP}`,
      `docker run -d --name a2 --network n1 ${SLEEP}`,
    );
    const subnet = (name: string): string => bench.run(`docker network inspect -f '{{range .IPAM.Config}}{{.Subnet}} {{.Gateway}}{{end}}' ${name}`).stdout;
    expect([subnet('bridge'), subnet('n1'), subnet('n2')]).toEqual(['172.17.0.0/16 172.17.0.1\n', '172.18.0.0/16 172.18.0.1\n', '172.19.0.0/16 172.19.0.1\n']);
    const address = (name: string): string => bench.run(`docker inspect -f '{{range .NetworkSettings.Networks}}{{.IPAddress}} {{.MacAddress}}{{end}}' ${name}`).stdout;
    expect([address('a1'), address('a2')]).toEqual(['172.18.0.2 02:42:ac:12:00:02\n', '172.18.0.3 02:42:ac:12:00:03\n']);
    bench.run('docker rm -f a1');
    bench.run(`docker run -d --name a3 --network n1 ${SLEEP}`);
    expect(address('a3')).toBe('172.18.0.2 02:42:ac:12:00:02\n');
  });

  test('can be asked for where the subnet was, and keep away from what is reserved', () => {
    const bench = openBench(
      'docker network create --subnet 10.5.0.0/24 --ip-range 10.5.0.128/29 --gateway 10.5.0.1 --aux-address router=10.5.0.128 n1',
      `docker run -d --name a1 --network n1 ${SLEEP}`,
      `docker run -d --name a2 --network n1 --ip 10.5.0.77 ${SLEEP}`,
    );
    expect(bench.run("docker network inspect -f '{{range .Containers}}{{.Name}} {{.IPv4Address}} {{end}}' n1").stdout.split(' ').sort().join(' ').trim()).toBe(
      '10.5.0.129/24 10.5.0.77/24 a1 a2',
    );
    expect(bench.run(`docker run -d --network n1 --ip 10.5.0.77 ${SLEEP}`).stderr).toContain('Address already in use');
  });

  test('run out at the end', () => {
    const bench = openBench('docker network create --subnet 10.6.0.0/30 n1', `docker run -d --network n1 ${SLEEP}`);
    expect(bench.run(`docker run -d --network n1 ${SLEEP}`).stderr).toContain("no available IPv4 addresses on this network's address pools: n1 (");
  });

  test.each([
    [
      '--network n1 --ip 172.18.0.9',
      'invalid config for network n1: invalid endpoint settings:\nuser specified IP address is supported only when connecting to networks with user configured subnets',
    ],
    ['--network n2 --ip 10.8.0.9', 'invalid config for network n2: invalid endpoint settings:\nno configured subnet or ip-range contain the IP address 10.8.0.9'],
    ['--network n2 --ip abc', 'invalid config for network n2: invalid endpoint settings:\ninvalid IPv4 address: abc'],
    ['--ip 172.17.0.9', 'invalid config for network bridge: invalid endpoint settings:\nuser specified IP address is supported on user defined networks only'],
  ])('%s is refused', (flags, words) => {
    const bench = openBench('docker pull -q alpine', 'docker network create n1', 'docker network create --subnet 10.7.0.0/24 n2');
    expect(bench.run(`docker run --rm ${flags} alpine true`).stderr).toBe(`docker: Error response from daemon: ${words}\n\nRun 'docker run --help' for more information\n`);
  });
});

describe('names', () => {
  const scene = [
    'docker network create n1',
    `docker run -d --name a1 --network n1 --network-alias db --network-alias x ${SLEEP}`,
    `docker run -d --name a2 --network n1 -h boxy ${SLEEP}`,
  ];

  test.each(['a1', 'db', 'x', 'A1', 'a1.n1'])('%s is found on a network of one’s own', (name) => {
    expect(openBench(...scene).run(`docker exec a2 ping -c1 ${name}`).stdout).toContain(`PING ${name} (172.18.0.2)`);
  });

  test('a short ID and a host name are found too', () => {
    const bench = openBench(...scene);
    const id = bench.run('docker ps -q -f name=a1').stdout.trim();
    expect(bench.run(`docker exec a2 ping -c1 ${id}`).exit).toBe(0);
    expect(bench.run('docker exec a1 ping -c1 boxy').exit).toBe(0);
    expect(bench.run('docker rename a1 a9').exit).toBe(0);
    expect(bench.run('docker exec a2 ping -c1 a9').exit).toBe(0);
    expect(bench.run('docker exec a2 ping -c1 a1').stderr).toBe("ping: bad address 'a1'\n");
  });

  test('an alias that several have is answered in turns', () => {
    const bench = openBench(...scene, `docker run -d --name a3 --network n1 --network-alias db ${SLEEP}`);
    const seen = new Set(Array.from({ length: 12 }, () => /\(([\d.]+)\)/.exec(bench.run('docker exec a2 ping -c1 db').stdout)?.[1]));
    expect([...seen].sort()).toEqual(['172.18.0.2', '172.18.0.4']);
    expect(bench.run('docker exec a2 nslookup db').stdout).toMatch(
      /^Server:\t\t127\.0\.0\.11\nAddress:\t127\.0\.0\.11:53\n\n(.*\n)*Name:\tdb\nAddress: 172\.18\.0\.\d\nName:\tdb\nAddress: 172\.18\.0\.\d\n\n$/,
    );
    bench.run('docker stop -t 0 a1');
    expect(bench.run('docker exec a2 nslookup db').stdout.match(/Name:/g)).toHaveLength(1);
  });

  test('do not lead anywhere on the default bridge', () => {
    const bench = openBench(`docker run -d --name a1 ${SLEEP}`, `docker run -d --name a2 ${SLEEP}`);
    expect(bench.run('docker exec a2 ping -c1 a1')).toMatchObject({ stdout: '', stderr: "ping: bad address 'a1'\n", exit: 1 });
    expect(bench.run('docker exec a2 ping -c1 172.17.0.2').exit).toBe(0);
    expect(bench.run('docker exec a2 nslookup a1')).toMatchObject({ stdout: expect.stringContaining("** server can't find a1: NXDOMAIN\n") as string, exit: 1 });
  });

  test('come from /etc/hosts first: links, --add-host, host-gateway', () => {
    const bench = openBench(
      `docker run -d --name a1 ${SLEEP}`,
      `docker run -d --name a2 --link a1:al --add-host far=10.1.2.3 --add-host host.docker.internal:host-gateway ${SLEEP}`,
    );
    expect(bench.run('docker exec a2 cat /etc/hosts').stdout).toMatch(
      /\n10\.1\.2\.3\tfar\n172\.17\.0\.1\thost\.docker\.internal\n172\.17\.0\.2\tal [0-9a-f]{12} a1\n172\.17\.0\.3\t[0-9a-f]{12}\n$/,
    );
    expect(bench.run('docker exec a2 ping -c1 al').exit).toBe(0);
    expect(bench.run('docker exec a1 ping -c1 host.docker.internal').exit).toBe(1);
  });

  test('stand behind the resolver that /etc/resolv.conf names', () => {
    const bench = openBench(...scene, `docker run -d --name b1 --dns 9.9.9.9 ${SLEEP}`);
    const server = (name: string): string => /nameserver (.*)/.exec(bench.run(`docker exec ${name} cat /etc/resolv.conf`).stdout)?.[1] ?? '';
    expect([server('a1'), server('b1')]).toEqual(['127.0.0.11', '9.9.9.9']);
  });

  test('of the default bridge cannot be aliases', () => {
    expect(openBench().run('docker run --network-alias x alpine').stderr).toContain('network-scoped aliases are only supported for user-defined networks');
  });
});

describe('packets', () => {
  const two = [
    'docker network create n1',
    'docker network create n2',
    'docker run -d --name w1 --network n1 nginx',
    `docker run -d --name a1 --network n1 ${SLEEP}`,
    `docker run -d --name a2 --network n2 ${SLEEP}`,
  ];

  test('do not pass from one bridge to another', () => {
    const bench = openBench(...two);
    expect(bench.run('docker exec a1 wget -qO- http://w1').stdout).toContain('nginx');
    expect(bench.run('docker exec a2 ping -c1 -W1 172.18.0.2').stdout).toContain('1 packets transmitted, 0 packets received, 100% packet loss');
    expect(bench.run('docker exec a2 wget -T 2 -qO- http://172.18.0.2')).toMatchObject({ stderr: 'wget: download timed out\n', exit: 1 });
    bench.run('docker network connect n1 a2');
    expect(bench.run('docker exec a2 wget -qO- http://w1').exit).toBe(0);
    bench.run('docker network disconnect n1 a2');
    expect(bench.run('docker exec a2 wget -qO- http://w1').stderr).toBe("wget: bad address 'w1'\n");
  });

  test('do not leave an internal network', () => {
    const bench = openBench(
      'docker network create --internal quiet',
      `docker run -d --name a1 --network quiet ${SLEEP}`,
      `docker run -d --name a2 --network quiet ${SLEEP}`,
      `docker run -d --name b1 ${SLEEP}`,
    );
    expect(bench.run('docker exec a1 ping -c1 a2').exit).toBe(0);
    expect(bench.run('docker exec a1 ping -c1 8.8.8.8')).toMatchObject({ stderr: 'ping: sendto: Network unreachable\n', exit: 1 });
    expect(bench.run('docker exec a1 wget -qO- http://example.com').stderr).toBe("wget: bad address 'example.com'\n");
    expect(bench.run('docker exec b1 wget -qO- http://example.com').stdout).toContain('Example Domain');
    expect(bench.run('ping -c1 172.18.0.2').exit).toBe(0);
  });

  test('have nowhere to go with --network none', () => {
    const bench = openBench(`docker run -d --name a1 --network none ${SLEEP}`);
    expect(bench.run('docker exec a1 ip -o addr').stdout).toBe('1: lo    inet 127.0.0.1/8 scope host lo\\       valid_lft forever preferred_lft forever\n');
    expect(bench.run('docker exec a1 ping -c1 172.17.0.1').stderr).toBe('ping: sendto: Network unreachable\n');
    expect(bench.run('docker exec a1 ping -c1 127.0.0.1').exit).toBe(0);
  });

  test('find their own container at localhost, and the host at the gateway', () => {
    const bench = openBench('docker run -d --name web -p 8080:80 nginx', `docker run -d --name a1 ${SLEEP}`);
    expect(bench.run('docker exec a1 wget -qO- http://localhost').stderr).toBe("wget: can't connect to remote host (127.0.0.1): Connection refused\n");
    expect(bench.run('docker exec a1 wget -qO- http://172.17.0.1:8080').stdout).toContain('nginx');
    expect(bench.run('docker exec web curl -s localhost').stdout).toContain('nginx');
    expect(bench.run('docker exec a1 wget -qO- http://172.17.0.99')).toMatchObject({ stderr: "wget: can't connect to remote host (172.17.0.99): Host is unreachable\n", exit: 1 });
  });
});

describe('a container that shares a network', () => {
  test('with the host listens on the host itself', () => {
    const bench = openBench('docker pull -q alpine', 'docker run -d --name web --network host nginx');
    expect(bench.run('curl -s localhost').stdout).toContain('nginx');
    expect(bench.run("docker inspect -f '{{.NetworkSettings.IPAddress}}|{{range $k, $v := .NetworkSettings.Networks}}{{$k}}{{end}}' web").stdout).toBe('|host\n');
    expect(bench.run('docker exec web hostname').stdout).toBe('host\n');
    bench.run('docker run -d --name web2 --network host nginx');
    expect(bench.run('docker logs web2').stderr).toContain('bind() to 0.0.0.0:80 failed (98: Address already in use)');
    expect(bench.run('docker run -d -p 80:80 nginx').stderr).toContain('Error starting userland proxy: listen tcp4 0.0.0.0:80: bind: address already in use');
    expect(bench.run('docker run --rm --network host -p 80:80 alpine true').stderr).toBe('WARNING: Published ports are discarded when using host network mode\n');
  });

  test('with another container is found at localhost', () => {
    const bench = openBench('docker run -d --name web nginx', `docker run -d --name side --network container:web ${SLEEP}`);
    expect(bench.run('docker exec side wget -qO- http://localhost').stdout).toContain('nginx');
    expect(bench.run('docker exec side hostname').stdout).toBe(bench.run('docker exec web hostname').stdout);
    expect(bench.run('docker run --network container:web -p 80:80 alpine').stderr).toContain('conflicting options: port publishing and the container type network mode');
    expect(bench.run('docker run --network container:nope alpine').stderr).toContain('No such container: nope');
    bench.run('docker stop web');
    expect(bench.run('docker restart -t 0 side').stderr).toMatch(/cannot join network namespace of a non running container: [0-9a-f]{64}\n/);
  });
});

describe('published ports', () => {
  test('of loopback addresses coexist and are for the host alone', () => {
    const bench = openBench('docker run -d --name w1 -p 127.0.0.1:8086:80 nginx', 'docker run -d --name w2 -p 127.0.0.2:8086:80 nginx', `docker run -d --name a1 ${SLEEP}`);
    expect(bench.run('curl -s -o /dev/null -w "%{http_code}" 127.0.0.1:8086').stdout).toBe('200');
    expect(bench.run('curl -s -o /dev/null -w "%{http_code}" 127.0.0.2:8086').stdout).toBe('200');
    expect(bench.run('docker exec a1 wget -qO- http://172.17.0.1:8086').stderr).toContain('Connection refused');
    expect(bench.run('docker run -d -p 8086:80 nginx').stderr).toContain('Bind for 0.0.0.0:8086 failed: port is already allocated');
  });

  test('of TCP and UDP coexist', () => {
    const bench = openBench('docker run -d --name w1 -p 53:53/udp nginx', 'docker run -d --name w2 -p 53:53 nginx');
    expect(bench.run("docker ps --format '{{.Names}} {{.Ports}}'").stdout).toBe('w2 0.0.0.0:53->53/tcp, [::]:53->53/tcp, 80/tcp\nw1 0.0.0.0:53->53/udp, [::]:53->53/udp, 80/tcp\n');
  });

  test('that are picked begin at 32768 and go on', () => {
    const bench = openBench('docker run -d --name w1 -P nginx', 'docker run -d --name w2 -p 80 nginx', 'docker restart w1');
    expect(bench.run('docker port w2').stdout).toBe('80/tcp -> 0.0.0.0:32769\n80/tcp -> [::]:32769\n');
    expect(bench.run('docker port w1').stdout).toBe('80/tcp -> 0.0.0.0:32770\n80/tcp -> [::]:32770\n');
  });

  test('without a program behind them let connections go', () => {
    const bench = openBench(`docker run -d -p 8080:80 ${SLEEP}`);
    expect(bench.run('curl localhost:8080')).toMatchObject({ stderr: expect.stringContaining('curl: (56) Recv failure: Connection reset by peer\n') as string, exit: 56 });
    expect(bench.run('curl -s localhost:8081').exit).toBe(7);
  });

  test('lead to the program by way of the bridge, which the program sees', () => {
    const bench = openBench(
      'docker network create n1',
      'docker run -d --name w1 --network n1 -p 8080:80 nginx',
      'curl -s localhost:8080',
      `docker run --rm --network n1 --name a1 alpine wget -qO- http://w1`,
    );
    expect(bench.run('docker logs w1 | grep GET').stdout).toMatch(/^172\.18\.0\.1 - - .*\n172\.18\.0\.3 - - .*\n$/);
  });
});
