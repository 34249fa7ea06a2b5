// The PORTS column: ranges where numbers agree, single mappings where they do not.
import { expect, test } from 'vitest';
import { portsText } from './ports';

const both = (inner: number, outer: number) => ['0.0.0.0', '::'].map((IP) => ({ IP, PrivatePort: inner, PublicPort: outer, Type: 'tcp' }));

test.each([
  ['nothing', [], ''],
  ['an exposed port', [{ PrivatePort: 80, Type: 'tcp' }], '80/tcp'],
  ['neighbours', [81, 80, 82, 443].map((PrivatePort) => ({ PrivatePort, Type: 'tcp' })), '80-82/tcp, 443/tcp'],
  ['a published port', both(80, 8080), '0.0.0.0:8080->80/tcp, [::]:8080->80/tcp'],
  ['published neighbours', [...both(7000, 7000), ...both(7001, 7001)], '0.0.0.0:7000-7001->7000-7001/tcp, [::]:7000-7001->7000-7001/tcp'],
  ['two protocols', ['udp', 'tcp'].map((Type) => ({ PrivatePort: 53, Type })), '53/tcp, 53/udp'],
  ['two ports of the host', [9090, 8080].map((PublicPort) => ({ IP: '0.0.0.0', PrivatePort: 80, PublicPort, Type: 'tcp' })), '0.0.0.0:8080->80/tcp, 0.0.0.0:9090->80/tcp'],
  ['one address before another', ['::', '0.0.0.0', '::'].map((IP, index) => ({ IP, PrivatePort: 80, PublicPort: 8080 + index, Type: 'tcp' })), '0.0.0.0:8081->80/tcp, [::]:8080->80/tcp, [::]:8082->80/tcp'], // prettier-ignore
  ['exposed before published', [...both(80, 8080), { PrivatePort: 443, Type: 'tcp' }], '443/tcp, 0.0.0.0:8080->80/tcp, [::]:8080->80/tcp'],
])('%s', (_, ports, text) => {
  expect(portsText(ports)).toBe(text);
});
