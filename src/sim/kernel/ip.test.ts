// Arithmetic of IPv4 addresses.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ipText, isIn, overlap, parseIp, parseSubnet, subnetText } from './ip';

test('an address is a number and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (ip) => {
      expect(parseIp(ipText(ip))).toBe(ip);
    }),
  );
});

test.each(['', '1.2.3', '1.2.3.256', '1.2.3.4.5', 'a.b.c.d', '1.2.3.-4'])('%s is no address', (text) => {
  expect(parseIp(text)).toBeUndefined();
});

test('a subnet drops the bits of the host', () => {
  expect(subnetText(parseSubnet('10.77.3.9/16') ?? { base: 0, bits: 0 })).toBe('10.77.0.0/16');
  expect(parseSubnet('10.0.0.0/33')).toBeUndefined();
  expect(parseSubnet('10.0.0.0')).toBeUndefined();
});

test('subnets overlap where one holds the other', () => {
  const subnet = fc
    .tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 8, max: 32 }))
    .map(([ip, bits]) => parseSubnet(`${ipText(ip)}/${String(bits)}`) ?? { base: 0, bits: 0 });
  fc.assert(
    fc.property(subnet, subnet, (a, b) => {
      expect(overlap(a, b)).toBe(isIn(a.base, b) || isIn(b.base, a));
      expect(overlap(a, a)).toBe(true);
      expect(overlap(a, b)).toBe(overlap(b, a));
    }),
  );
});
