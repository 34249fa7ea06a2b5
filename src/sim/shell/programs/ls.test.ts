// ls prints as GNU's and BusyBox's do.
import { describe, expect, it } from 'vitest';
import { file } from '../userland/tree';
import { inColumns } from './ls';
import { bench } from './testBench';

const files = { '/srv/b.txt': file('hello\n'), '/srv/a.sh': file('#!/bin/sh\n', '755'), '/srv/.hidden': file(''), '/srv/dir/x': file('x') };

describe('ls', () => {
  it('prints one name a line into a pipe, sorted, without hidden ones', () => {
    expect(bench({ files }).run('ls /srv').out).toBe('a.sh\nb.txt\ndir\n');
    expect(bench({ files }).run('ls -A /srv').out).toBe('.hidden\na.sh\nb.txt\ndir\n');
    expect(bench({ files }).run('ls -a /srv').out).toBe('.\n..\n.hidden\na.sh\nb.txt\ndir\n');
  });

  it('prints columns on a terminal unless -1 is given', () => {
    expect(bench({ files, tty: true }).run('ls /srv').out).toBe('a.sh  b.txt  dir\n');
    expect(bench({ files, tty: true }).run('ls -1 /srv').out).toBe('a.sh\nb.txt\ndir\n');
  });

  it('lists in long form, GNU and BusyBox', () => {
    expect(bench({ files }).run('ls -l /srv').out).toBe(
      'total 12\n-rwxr-xr-x 1 root root   10 Nov 23 09:05 a.sh\n-rw-r--r-- 1 root root    6 Nov 23 09:05 b.txt\ndrwxr-xr-x 2 root root 4096 Nov 23 09:05 dir\n',
    );
    expect(bench({ files, image: 'alpine' }).run('ls -l /srv/b.txt').out).toBe('-rw-r--r--    1 root     root             6 Nov 23 09:05 /srv/b.txt\n');
  });

  it('shows where a link leads', () => {
    expect(bench().run('ls -l /bin').out).toMatch(/^lrwxrwxrwx 1 root root 7 .* \/bin -> usr\/bin\n$/);
    expect(bench({ image: 'alpine' }).run('ls -l /bin/ls').out).toMatch(/ \/bin\/ls -> \/bin\/busybox\n$/);
  });

  it('names directories when there are several, files first', () => {
    expect(bench({ files }).run('ls /srv/dir /srv/b.txt').out).toBe('/srv/b.txt\n\n/srv/dir:\nx\n');
  });

  it('complains in the words of its system', () => {
    expect(bench().run('ls /nope')).toEqual({ out: '', err: "ls: cannot access '/nope': No such file or directory\n", exit: 2 });
    expect(bench({ image: 'alpine' }).run('ls /nope')).toEqual({ out: '', err: 'ls: /nope: No such file or directory\n', exit: 1 });
    expect(bench().run('ls --what').err).toBe("ls: unrecognized option '--what'\nTry 'ls --help' for more information.\n");
    expect(bench().run('ls -y').exit).toBe(2);
  });

  it('fills columns down and then across', () => {
    expect(inColumns(['a', 'bb', 'c', 'dd', 'e'], 8)).toBe('a   dd\nbb  e\nc\n');
    expect(inColumns(['one'], 2)).toBe('one\n');
  });
});
