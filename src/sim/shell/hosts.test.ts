// Names and name servers of containers: what their files say, as Docker writes it, and whom a ping reaches.
import { expect, test } from 'vitest';
import { openBench } from '../docker/testBench';

const bench = openBench('docker pull -q alpine', 'docker network create own');
const DNS = '--dns 1.1.1.1 --dns-search corp.example';

test.each([
  [`${DNS} --dns-option ndots:2`, ['nameserver 1.1.1.1', 'search corp.example', 'options ndots:2', '# Overrides: [nameservers search options]']],
  [`--network own ${DNS} --dns-option ndots:2`, ['nameserver 127.0.0.11', 'options ndots:2', '# ExtServers: [1.1.1.1]', '# Option ndots from: override']],
  ['--network own --dns-option timeout:1', ['options timeout:1 ndots:0', '# Overrides: [options]', '# Option ndots from: internal']],
  ['--network own', ['search .', 'options edns0 trust-ad ndots:0', '# ExtServers: [host(127.0.0.53)]', '# Overrides: []']],
])('/etc/resolv.conf of a container with %s', (flags, rows) => {
  const { stdout } = bench.run(`docker run --rm ${flags} alpine cat /etc/resolv.conf`);
  expect(stdout.split('\n')).toEqual(expect.arrayContaining(rows));
});

test('/etc/hosts names what was added, and the host by its gateway', () => {
  const { stdout } = bench.run('docker run --rm --add-host gw:host-gateway --add-host db:10.0.0.9 alpine cat /etc/hosts');
  expect(stdout).toContain('172.17.0.1\tgw\n10.0.0.9\tdb\n');
});

test.each([
  ['ping -c 2 127.0.0.1', 0, /2 packets transmitted, 2 packets received, 0% packet loss\nround-trip/],
  ['ping -c 1 -W 1 172.17.0.99', 1, /1 packets transmitted, 0 packets received, 100% packet loss\n$/],
  ['ping -c x 127.0.0.1', 1, /^ping: invalid number 'x'\n$/],
  ['ping -c 1 no.such.example', 1, /^ping: bad address 'no.such.example'\n$/],
  ['ip link show nope', 1, /^ip: can't find device 'nope'\n$/],
])('alpine: %s', (line, exit, said) => {
  const answer = bench.run(`docker run --rm alpine ${line}`);
  expect(answer.exit).toBe(exit);
  expect(answer.stdout + answer.stderr).toMatch(said);
});

test('without a network there is no way out', () => {
  const { exit, stderr } = bench.run('docker run --rm --network none alpine ping -c 1 8.8.8.8');
  expect([exit, stderr]).toEqual([1, 'ping: sendto: Network unreachable\n']);
});

test.each([
  ['ping -c x localhost', "ping: invalid argument: 'x'\n"],
  ['ip link show nope', 'Device "nope" does not exist.\n'],
  ['ip link set lo down', 'RTNETLINK answers: Operation not permitted\n'],
])('the host: %s', (line, said) => {
  expect(bench.run(line)).toMatchObject({ exit: expect.any(Number) as number, stderr: said });
});
