// `-p` in all its forms.
import { describe, expect, test } from 'vitest';
import { BadPort, parseExpose, parsePublish } from './publish';

describe('parsePublish', () => {
  test.each([
    ['8080:80', { '80/tcp': [{ HostIp: '', HostPort: '8080' }] }],
    ['80', { '80/tcp': [{ HostIp: '', HostPort: '' }] }],
    ['127.0.0.1:8080:80', { '80/tcp': [{ HostIp: '127.0.0.1', HostPort: '8080' }] }],
    ['[::1]:8080:80', { '80/tcp': [{ HostIp: '::1', HostPort: '8080' }] }],
    ['80/TCP', { '80/tcp': [{ HostIp: '', HostPort: '' }] }],
    ['127.0.0.1::80', { '80/tcp': [{ HostIp: '127.0.0.1', HostPort: '' }] }],
    ['53:53/udp', { '53/udp': [{ HostIp: '', HostPort: '53' }] }],
    ['9000-9001:80-81', { '80/tcp': [{ HostIp: '', HostPort: '9000' }], '81/tcp': [{ HostIp: '', HostPort: '9001' }] }],
    ['9000-9005:80', { '80/tcp': [{ HostIp: '', HostPort: '9000-9005' }] }],
  ])('%s', (spec, bindings) => {
    expect(parsePublish([spec]).bindings).toEqual(bindings);
  });

  test.each([
    ['99999:80', 'invalid hostPort: 99999'],
    ['abc', 'invalid containerPort: abc'],
    ['80:abc', 'invalid containerPort: abc'],
    ['8080:', 'no port specified: 8080:<empty>'],
    ['localhost:8080:80', 'invalid IP address: localhost'],
    ['1.2.3.400:8080:80', 'invalid IP address: 1.2.3.400'],
    ['80:80/xyz', 'invalid proto: xyz'],
    ['8000-8002:80-81', 'invalid ranges specified for container and host Ports: 80-81 and 8000-8002'],
  ])('%s is refused', (spec, words) => {
    expect(() => parsePublish([spec])).toThrow(new BadPort(words));
  });
});

describe('parseExpose', () => {
  test('takes ports, ranges and protocols', () => {
    expect(Object.keys(parseExpose(['80', '53/udp', '90-92']))).toEqual(['80/tcp', '53/udp', '90/tcp', '91/tcp', '92/tcp']);
  });

  test.each([
    ['80-70', 'invalid range format for --expose: 80-70, error: invalid range specified for port: 80-70'],
    ['abc', 'invalid range format for --expose: abc, error: strconv.ParseUint: parsing "abc": invalid syntax'],
    ['70000', 'invalid range format for --expose: 70000, error: strconv.ParseUint: parsing "70000": value out of range'],
  ])('%s is refused', (spec, words) => {
    expect(() => parseExpose([spec])).toThrow(new BadPort(words));
  });
});
