// What lines with docker are put together from: names, images, commands and flags, sensible or not.
import fc from 'fast-check';

/** What a container may be called. */
export const names = fc.constantFrom('web', 'api', 'db', 'a1', 'nope', 'alpine1');
/** A reference to an image. */
export const images = fc.constantFrom('nginx', 'alpine', 'hello-world', 'redis:alpine', 'nosuchimage', 'nginx:9.9.9', 'Nginx', 'ubuntu');
/** What runs in a container. */
export const commands = fc.constantFrom(
  'sh',
  'sleep 3',
  'sleep infinity',
  'tail /dev/zero',
  'yes',
  'echo hi',
  'sh -c "exit 3"',
  'nosuch',
  '/etc/passwd',
  'sh -c "echo a; sleep 2; echo b"',
  'sh -c "echo x > /data/f"',
  'ls /here',
  '',
);
/** Flags of `docker run`. */
export const runFlags = fc.subarray([
  '-d',
  '-it',
  '--rm',
  '--init',
  '-u nosuch',
  '-p 8080:80',
  '-p 9000-9001:80-81',
  '-P',
  '-e A=1',
  '--restart always',
  '--restart on-failure:2',
  '-m 64m',
  '--health-cmd "exit 1" --health-interval 700ms',
  '-m 1m',
  '--foo',
  '-w rel',
  '-v v1:/data',
  '-v v1:/etc:ro',
  '-v ./here:/here',
  '-v /anon',
  '-v v2:rel',
  '--mount type=bind,src=/tmp,dst=/t',
  '--tmpfs /run',
  '--volumes-from web',
  '--read-only',
  '--network n1',
  '--network n2 --network-alias x',
  '--network n2 --ip 10.9.0.7',
  '--network host',
  '--network none',
  '--network container:web',
  '--add-host h:1.2.3.4',
  '--link web',
]);
