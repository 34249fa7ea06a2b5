// What Docker says of networks that cannot be: subnets that do not fit, modes that exclude each other, endpoints that are taken.
import { describe, expect, test } from 'vitest';
import { type Bench, openBench } from '../testBench';

const FORMS = 'invalid config for network';
const SUBNET = '--subnet 10.1.0.0/16';

describe('docker network create', () => {
  test.each([
    ['--driver overlay x', 'This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.'],
    ["''", 'invalid name: name is empty'],
    ['__proto__', 'invalid name: __proto__'],
    ['--subnet nonsense x', 'invalid network config:\ninvalid subnet nonsense: invalid CIDR block notation'],
    ['--subnet 10.1.2.3/16 x', 'invalid network config:\ninvalid subnet 10.1.2.3/16: it should be 10.1.0.0/16'],
    ['--subnet 10.1.0.0/16 --subnet 10.2.0.0/16 x', "bridge driver doesn't support multiple subnets"],
    [`${SUBNET} --ip-range 10.1.0.0/8 x`, 'invalid network config:\ninvalid ip-range 10.1.0.0/8: CIDR block is bigger than its parent subnet 10.1.0.0/16'],
    [`${SUBNET} --ip-range 10.1.2.3/24 x`, 'invalid network config:\ninvalid ip-range 10.1.2.3/24: it should be 10.1.2.0/24'],
    ['--subnet 172.17.0.0/24 x', 'Pool overlaps with other one on this address space'],
    ['bridge', 'operation is not permitted on predefined bridge network'],
  ])('%s', (words, message) => {
    const answer = openBench().run(`docker network create ${words}`);
    expect([answer.stderr, answer.exit]).toEqual([`Error response from daemon: ${message}\n`, 1]);
  });

  test.each([
    [`${SUBNET} --subnet 10.1.2.0/24 x`, 'multiple overlapping subnet configuration is not supported'],
    [`--subnet 10.1.2.0/24 ${SUBNET} x`, 'multiple overlapping subnet configuration is not supported'],
    [`${SUBNET} --gateway 10.9.0.1 x`, 'no matching subnet for gateway 10.9.0.1'],
    [`${SUBNET} --ip-range 10.9.0.0/24 x`, 'no matching subnet for range 10.9.0.0/24'],
    ['--gateway 10.1.0.1 x', 'every ip-range or gateway must have a corresponding subnet'],
  ])('%s is refused by the client', (words, message) => {
    const answer = openBench().run(`docker network create ${words}`);
    expect([answer.stderr, answer.exit]).toEqual([`${message}\n`, 1]);
  });

  test('keeps what was asked for', () => {
    const bench = openBench(`docker network create ${SUBNET} --ip-range 10.1.5.0/24 --gateway 10.1.0.254 -o a=b --label c=d --internal good`);
    expect(bench.run("docker network inspect good --format '{{json .IPAM.Config}} {{json .Options}} {{.Internal}}'").stdout).toBe(
      '[{"Subnet":"10.1.0.0/16","IPRange":"10.1.5.0/24","Gateway":"10.1.0.254"}] {"a":"b"} true\n',
    );
    expect(bench.run('docker network ls --filter name=good --format \'{{.Name}} {{.Scope}} {{.Label "c"}}|{{.Label "x"}}\'').stdout).toBe('good local d|\n');
    expect(bench.run('docker network ls --filter name=good -q --no-trunc').stdout).toMatch(/^[0-9a-f]{64}\n$/);
  });
});

describe('with a network, a container on it, and one on that of the host', () => {
  const scene = (): Bench =>
    openBench(`docker network create ${SUBNET} --ip-range 10.1.5.0/24 good`, 'docker run -d --name aa --network name=good,alias=other,ip=10.1.5.9 nginx:alpine', 'docker run -d --name hh --network host nginx:alpine'); // prettier-ignore

  test('the long form of --network gives an address and aliases', () => {
    expect(scene().run("docker inspect aa --format '{{json .NetworkSettings.Networks.good.Aliases}} {{.NetworkSettings.Networks.good.IPAddress}}'").stdout).toBe(
      '["other"] 10.1.5.9\n',
    );
  });

  test.each([
    ['create --network good --ip 10.9.9.9', `${FORMS} good: invalid endpoint settings:\nno configured subnet or ip-range contain the IP address 10.9.9.9`],
    ['create --network good --ip nonsense', `${FORMS} good: invalid endpoint settings:\ninvalid IPv4 address: nonsense`],
    ['create --ip 172.17.0.9', `${FORMS} bridge: invalid endpoint settings:\nuser specified IP address is supported on user defined networks only`],
    ['create --network host --link aa', "conflicting options: host type networking can't be used with links. This would result in undefined behavior"],
    ['create --network container:aa --link aa', "conflicting options: container type network can't be used with links. This would result in undefined behavior"],
    ['create --network container:aa -h x', 'conflicting options: hostname and the network mode'],
    ['create --network container:aa --dns 1.1.1.1', 'conflicting options: dns and the network mode'],
    ['create --network container:aa --add-host x:1.1.1.1', 'conflicting options: custom host-to-IP mapping and the network mode'],
    ['create --network container:aa -p 80', 'conflicting options: port publishing and the container type network mode'],
    ['create --network container:nosuch', 'No such container: nosuch'],
  ])('docker %s nginx:alpine', (words, message) => {
    const answer = scene().run(`docker ${words} nginx:alpine`);
    expect([answer.stderr, answer.exit]).toEqual([`Error response from daemon: ${message}\n`, 1]);
  });

  test.each([
    ['--network name=good,nope=1', 'invalid argument "name=good,nope=1" for "--network" flag: invalid field key nope'],
    ['--network name=good,alias', 'invalid argument "name=good,alias" for "--network" flag: invalid field alias'],
    ['--network alias=x,name=', 'invalid argument "alias=x,name=" for "--network" flag: network name/id is not specified'],
    ['--network name=good,alias=x --network-alias y', 'docker: conflicting options: cannot specify both --network-alias and per-network alias'],
    ['--network name=good,ip=10.1.5.3 --ip 10.1.5.4', 'docker: conflicting options: cannot specify both --ip and per-network IPv4 address'],
    ['--network-alias x', 'docker: network-scoped aliases are only supported for user-defined networks'],
    ['--network good --network good', 'docker: network "good" is specified multiple times'],
    ['--network good --network bridge', 'docker: conflicting options: cannot attach both user-defined and non-user-defined network-modes'],
  ])('docker create %s', (words, message) => {
    const answer = scene().run(`docker create ${words} nginx:alpine`);
    expect([answer.stderr.split('\n')[0], answer.exit]).toEqual([message, 125]);
  });

  test.each<[string, string | RegExp]>([
    ['connect host aa', 'cannot connect container to host network - container must be created in host network mode'],
    ['connect nosuch aa', 'network nosuch not found'],
    ['connect good nosuch', 'No such container: nosuch'],
    ['connect good aa', 'endpoint with name aa already exists in network good'],
    ['connect --alias x bridge aa', 'network-scoped alias is supported only for containers in user defined networks'],
    ['connect --ip 172.17.0.77 bridge aa', `${FORMS} bridge: invalid endpoint settings:\nuser specified IP address is supported on user defined networks only`],
    ['disconnect bridge aa', /^container [0-9a-f]{64} is not connected to network bridge$/],
    ['disconnect host hh', 'cannot disconnect container from host network - container was created in host network mode'],
    ['disconnect nosuch aa', 'network nosuch not found'],
    ['disconnect -f good nosuch', 'No such container: nosuch'],
  ])('docker network %s', (words, message) => {
    const answer = scene().run(`docker network ${words}`);
    expect(answer.stderr.replace('Error response from daemon: ', '').trimEnd()).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
    expect(answer.exit).toBe(1);
  });
});
