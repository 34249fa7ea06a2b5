// What is said of mounts that make no sense: by the client where it reads them, by the daemon where it does.
import { describe, expect, test } from 'vitest';
import { openBench } from '../testBench';

/** The first line that `docker create` prints to stderr, and its exit code. */
function create(words: string): [string | undefined, number] {
  const answer = openBench('docker pull -q alpine').run(`docker create ${words} alpine`);
  return [answer.stderr.split('\n')[0], answer.exit];
}

test.each(
  (
    [
      ['src=a', 'target is required'],
      ['type=', 'type is required'],
      ['type=tmpfs,dst=/x,tmpfs-size=lots', 'invalid value for tmpfs-size: lots'],
      ['type=tmpfs,dst=/x,tmpfs-mode=9', 'invalid value for tmpfs-mode: 9'],
      ['type=tmpfs,dst=/x,volume-nocopy', "cannot mix 'volume-*' options with mount type 'tmpfs'"],
      ['type=volume,dst=/x,bind-propagation=rprivate', "cannot mix 'bind-*' options with mount type 'volume'"],
      ['type=bind,src=/etc,dst=/x,tmpfs-size=1m', "cannot mix 'tmpfs-*' options with mount type 'bind'"],
      ['type=volume,dst=/x,readonly=maybe', 'invalid value for readonly: maybe'],
      ['type=volume,dst=/x,volume-nocopy=maybe', 'invalid value for volume-nocopy: maybe'],
      ['type=volume,dst=/x,nope=1', "unexpected key 'nope' in 'nope=1'"],
      ['type=volume,dst', "invalid field 'dst' must be a key=value pair"],
    ] as const
  ).map(([mount, why]) => [`--mount ${mount}`, `invalid argument "${mount}" for "--mount" flag: ${why}`] as const),
)('the client refuses %s', (words, message) => {
  expect(create(words)).toEqual([message, 125]);
});

test.each([
  ['-v a:b:c:d', "invalid volume specification: 'a:b:c:d'"],
  ['-v data:rel', `invalid volume specification: 'data:rel': invalid mount config for type "volume": invalid mount path: 'rel' mount path must be absolute`],
  ["-v 'da ta:/x'", 'create da ta: "da ta" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path'], // prettier-ignore
  ['-v /a:/b:zz', 'invalid mode: zz'],
  ['-v /a:/b:ro,rw', 'invalid mode: ro,rw'],
  ['--mount type=bind,src=/nosuch,dst=/x', 'invalid mount config for type "bind": bind source path does not exist: /nosuch'],
  ['--mount type=bind,src=rel,dst=/x', `invalid mount config for type "bind": invalid mount path: 'rel' mount path must be absolute`],
  ['--mount type=bind,dst=/x', 'invalid mount config for type "bind": field Source must not be empty'],
  ['--mount type=volume,src=a,dst=rel', `invalid mount config for type "volume": invalid mount path: 'rel' mount path must be absolute`],
  ['--mount type=nope,dst=/x', 'invalid mount config for type "nope": mount type unknown'],
  ['--mount type=tmpfs,src=a,dst=/x', 'invalid mount config for type "tmpfs": field Source must not be specified'],
  ['--mount type=volume,src=vv,dst=/x,volume-opt=c=d', 'create vv: invalid option: "c"'],
  ['--tmpfs rel', "invalid mount path: 'rel' mount path must be absolute"],
  ["--volumes-from ''", 'volumes-from specification cannot be an empty string'],
  ['--volumes-from x:zz', 'invalid mode: zz'],
  ['--volumes-from x:nocopy', 'invalid mode: nocopy'],
  ['--volumes-from nosuch', 'No such container: nosuch'],
])('the daemon refuses %s', (words, message) => {
  expect(create(words)).toEqual([`Error response from daemon: ${message}`, 1]);
});

describe('what is right', () => {
  test.each([
    [`--mount 'type=volume,"src=v2",dst=/x,volume-label=a=b,readonly=1' alpine touch /x/y`, 'touch: /x/y: Read-only file system\n'],
    ['--mount type=volume,src=v3,dst=/etc/apk,volume-nocopy,ro alpine ls /etc/apk', ''],
    ['--mount type=bind,src=/etc,dst=/x,bind-propagation=rslave,bind-nonrecursive=true,ro=false alpine ls /x/hostname', '/x/hostname\n'],
    ['--mount type=bind,src=.,dst=/x alpine ls /x/here', '/x/here\n'],
    ['-v ./:/x -v /anonymous alpine ls -d /anonymous /x/here', '/anonymous\n/x/here\n'],
    ['--mount type=tmpfs,dst=/x,tmpfs-size=1m,tmpfs-mode=1777 alpine ls -d /x', '/x\n'],
    ['--tmpfs /t:size=1m --tmpfs /u alpine ls -d /t /u', '/t\n/u\n'],
  ])('docker run --rm %s', (words, expected) => {
    const answer = openBench('docker pull -q alpine', 'mkdir place', 'cd place', 'touch here').run(`docker run --rm ${words}`);
    expect(answer.stdout + answer.stderr).toBe(expected);
  });

  test('mounts are borrowed with the mode that is asked for', () => {
    const bench = openBench('docker create --name from -v data:/d --mount type=bind,src=/etc,dst=/e,ro --tmpfs /t alpine', 'docker create --name to --volumes-from from:ro alpine');
    expect(bench.run("docker inspect to --format '{{range .Mounts}}{{.Destination}} {{.RW}};{{end}}'").stdout).toBe('/d false;/e false;\n');
    expect(bench.run("docker inspect from --format '{{json .HostConfig.Mounts}}'").stdout).toBe('[{"Type":"bind","Source":"/etc","Target":"/e","ReadOnly":true}]\n');
  });
});
