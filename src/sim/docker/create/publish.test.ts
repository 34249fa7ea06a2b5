// `-p` in all its forms.
import { describe, expect, test } from 'vitest';
import { BadPort, parsePublish } from './publish';

describe('parsePublish', () => {
  test.each([
    ['8080:80', { '80/tcp': [{ HostIp: '', HostPort: '8080' }] }],
    ['80', { '80/tcp': [{ HostIp: '', HostPort: '' }] }],
    ['127.0.0.1:8080:80', { '80/tcp': [{ HostIp: '127.0.0.1', HostPort: '8080' }] }],
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
    ['80:80/xyz', 'invalid proto: xyz'],
    ['8000-8002:80-81', 'invalid ranges specified for container and host Ports: 80-81 and 8000-8002'],
  ])('%s is refused', (spec, words) => {
    expect(() => parsePublish([spec])).toThrow(new BadPort(words));
  });
});
