// ping, nslookup and ip: the words of BusyBox inside, and of the server's own tools outside.
import { describe, expect, it } from 'vitest';
import { bench } from './testBench';

describe('ping', () => {
  it('counts what comes back', () => {
    expect(bench({ image: 'alpine' }).run('ping -c2 web').out).toMatch(
      /^PING web \(172\.17\.0\.3\): 56 data bytes\n64 bytes from 172\.17\.0\.3: seq=0 ttl=64 time=0\.\d{3} ms\n64 bytes from 172\.17\.0\.3: seq=1 .*\n\n--- web ping statistics ---\n2 packets transmitted, 2 packets received, 0% packet loss\nround-trip min\/avg\/max = .* ms\n$/,
    );
    expect(bench().run('ping -c1 web').out).toMatch(
      /^PING web \(172\.17\.0\.3\) 56\(84\) bytes of data\.\n64 bytes from 172\.17\.0\.3: icmp_seq=1 ttl=64 time=.*\n\n--- web ping statistics ---\n1 packets transmitted, 1 received, 0% packet loss, time 0ms\nrtt min\/avg\/max\/mdev = .*\/0\.000 ms\n$/,
    );
  });

  it('says which name nobody knows', () => {
    expect(bench({ image: 'alpine' }).run('ping -c1 nowhere')).toEqual({ out: '', err: "ping: bad address 'nowhere'\n", exit: 1 });
    expect(bench().run('ping -c1 nowhere')).toEqual({ out: '', err: 'ping: nowhere: Name or service not known\n', exit: 2 });
  });

  it('goes on until Ctrl+C without a count, and takes only a number', () => {
    expect(bench({ image: 'alpine' }).run('ping web').exit).toMatchObject({ kind: 'stays' });
    expect(bench({ image: 'alpine' }).run('ping -c x web')).toMatchObject({ err: "ping: invalid number 'x'\n", exit: 1 });
    expect(bench().run('ping').exit).toBe(1);
  });
});

describe('nslookup', () => {
  it('names the resolver', () => {
    expect(bench({ image: 'alpine' }).run('nslookup web').out).toBe(
      'Server:\t\t10.0.2.3\nAddress:\t10.0.2.3:53\n\nNon-authoritative answer:\n\nNon-authoritative answer:\nName:\tweb\nAddress: 172.17.0.3\n\n',
    );
    expect(bench({ image: 'alpine' }).run('nslookup nowhere').exit).toBe(1);
    expect(bench({ image: 'alpine' }).run('nslookup').exit).toBe(1);
  });
});

describe('ip', () => {
  it('shows cards and routes', () => {
    const inside = bench({ image: 'alpine' });
    expect(inside.run('ip addr').out).toContain('    inet 172.17.0.2/16 brd 172.17.255.255 scope global eth0\n');
    expect(inside.run('ip a show lo').out).toMatch(/^1: lo: .*\n.*\n {4}inet 127\.0\.0\.1\/8 scope host lo\n.*\n$/);
    expect(inside.run('ip route').out).toBe('default via 172.17.0.1 dev eth0 \n172.17.0.0/16 dev eth0 proto kernel scope link src 172.17.0.2 \n');
    expect(inside.run('ip link').out).not.toContain('inet');
    const host = bench();
    expect(host.run('ip -o addr').out).toContain('docker0    inet 172.17.0.1/16');
    expect(host.run('ip route').out).toMatch(/^default via 10\.0\.2\.2 dev eth0 \n10\.0\.2\.0\/24 .*\n172\.17\.0\.0\/16 dev docker0 .* linkdown \n$/);
    expect(host.run('ip foo')).toMatchObject({ err: 'Object "foo" is unknown, try "ip help".\n', exit: 1 });
    expect(inside.run('ip addr add 1.2.3.4/8 dev eth0').exit).toBe(2);
  });
});
