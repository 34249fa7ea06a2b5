// Tools that read and change files: results, and the words of GNU and BusyBox when they fail.
import { describe, expect, it } from 'vitest';
import { file } from '../userland/tree';
import { bench } from './testBench';

const lines = Array.from({ length: 12 }, (_, index) => `line ${index + 1}\n`).join('');
const files = { '/tmp/t': file(lines), '/tmp/d/one': file('1\n'), '/tmp/d/two': file('2\n') };

describe('reading', () => {
  it('cat prints files and standard input', () => {
    expect(bench({ files }).run('cat /tmp/d/one /tmp/d/two').out).toBe('1\n2\n');
    expect(bench({ files }).run('echo hi | cat').out).toBe('hi\n');
    expect(bench({ files }).run('cat -n /tmp/d/one').out).toBe('     1\t1\n');
  });

  it('cat fails in the words of its system', () => {
    expect(bench().run('cat /nope')).toEqual({ out: '', err: 'cat: /nope: No such file or directory\n', exit: 1 });
    expect(bench().run('cat /tmp').err).toBe('cat: /tmp: Is a directory\n');
    expect(bench({ image: 'alpine' }).run('cat /f')).toEqual({ out: '', err: "cat: can't open '/f': No such file or directory\n", exit: 1 });
    expect(bench({ image: 'alpine' }).run('cat /tmp').err).toBe('cat: read error: Is a directory\n');
  });

  it('cat waits for a keyboard only as a process of its own', () => {
    expect(bench({ image: 'alpine', keyboard: true }).start(['cat']).exit).toMatchObject({ kind: 'stays' });
    expect(bench({ image: 'alpine', keyboard: true, terminal: 't1' }).run('cat').exit).toBe(0);
  });

  it('head and tail take their part', () => {
    expect(bench({ files }).run('head -n 2 /tmp/t').out).toBe('line 1\nline 2\n');
    expect(bench({ files }).run('head -1 /tmp/t').out).toBe('line 1\n');
    expect(bench({ files }).run('head -c 6 /tmp/t').out).toBe('line 1');
    expect(bench({ files }).run('tail -n 1 /tmp/t').out).toBe('line 12\n');
    expect(bench({ files }).run('tail -n +12 /tmp/t').out).toBe('line 12\n');
    expect(bench({ files }).run('tail /tmp/t').out.split('\n')).toHaveLength(11);
    expect(bench().run('head /nope').err).toBe("head: cannot open '/nope' for reading: No such file or directory\n");
    expect(bench().run('head -n x /etc/passwd').exit).toBe(1);
  });

  it('tail -f stays', () => {
    expect(bench().run('tail -f /dev/null').exit).toMatchObject({ kind: 'stays', listens: [] });
    expect(bench().run('tail -f /nope').exit).toBe(1);
  });

  it('wc counts', () => {
    expect(bench({ files }).run('wc /tmp/t').out).toBe('12 24 87 /tmp/t\n');
    expect(bench({ files }).run('cat /tmp/t | wc -l').out).toBe('12\n');
    expect(bench({ files }).run('wc -c /tmp/d/one /tmp/d/two').out).toBe('2 /tmp/d/one\n2 /tmp/d/two\n4 total\n');
    expect(bench().run('wc -l /nope').exit).toBe(1);
  });
});

describe('writing', () => {
  it('touch makes empty files and leaves others alone', () => {
    const here = bench({ files });
    expect(here.run('touch new; touch /tmp/t').exit).toBe(0);
    expect(here.files.read('/home/you/new')).toMatchObject({ kind: 'file', text: '' });
    expect(here.files.read('/tmp/t')).toMatchObject({ kind: 'file', text: lines });
    expect(bench().run('touch a/b').err).toBe("touch: cannot touch 'a/b': No such file or directory\n");
  });

  it('keeps a user out of the system, as the real one does', () => {
    expect(bench().run('touch /etc/x')).toEqual({ out: '', err: "touch: cannot touch '/etc/x': Permission denied\n", exit: 1 });
    expect(bench().run('sudo touch /etc/x').exit).toBe(0);
    expect(bench().run('rm /etc/passwd').err).toBe("rm: cannot remove '/etc/passwd': Permission denied\n");
    expect(bench({ image: 'alpine' }).run('touch /etc/x').exit).toBe(0);
  });

  it('mkdir makes parents only when asked', () => {
    const here = bench();
    expect(here.run('mkdir a/b').err).toBe("mkdir: cannot create directory 'a/b': No such file or directory\n");
    expect(here.run('mkdir -p a/b/c && mkdir -p a/b').exit).toBe(0);
    expect(here.files.list('/home/you/a')).toEqual(['b']);
    expect(here.run('mkdir a').err).toBe("mkdir: cannot create directory 'a': File exists\n");
    expect(bench({ env: { LANG: 'C.UTF-8' } }).run('mkdir x/y').err).toContain('‘x/y’');
    expect(bench({ image: 'alpine' }).run('mkdir /tmp').err).toBe("mkdir: can't create directory '/tmp': File exists\n");
  });

  it('rm removes, and spares directories without -r', () => {
    const here = bench({ files });
    expect(here.run('rm /tmp/d')).toMatchObject({ err: "rm: cannot remove '/tmp/d': Is a directory\n", exit: 1 });
    expect(here.run('rm -rf /tmp/d /tmp/nope').exit).toBe(0);
    expect(here.files.read('/tmp/d/one')).toBeUndefined();
    expect(here.run('mkdir /tmp/d; ls /tmp/d').out).toBe('');
    expect(here.run('rm /tmp/nope').err).toBe("rm: cannot remove '/tmp/nope': No such file or directory\n");
    expect(here.run('sudo rm -rf /').err).toContain("dangerous to operate recursively on '/'");
    expect(bench({ image: 'alpine' }).run('rm /etc').err).toBe("rm: '/etc' is a directory\n");
  });

  it('rmdir wants an empty directory', () => {
    expect(bench({ files }).run('rmdir /tmp/d').err).toBe("rmdir: failed to remove '/tmp/d': Directory not empty\n");
    expect(bench({ files }).run('rm /tmp/d/*; rmdir /tmp/d; ls /tmp').out).toBe('t\n');
  });

  it('cp and mv copy and move files and trees', () => {
    const here = bench({ files });
    expect(here.run('cp /tmp/t copy && mv copy moved && cp -r /tmp/d tree && mv tree/one .').exit).toBe(0);
    expect(here.files.list('/home/you').filter((name) => !name.startsWith('.'))).toEqual(['moved', 'one', 'tree']);
    expect(here.files.list('/home/you/tree')).toEqual(['two']);
    expect(here.run('cp /tmp/d x').err).toBe("cp: -r not specified; omitting directory '/tmp/d'\n");
    expect(here.run('cp nope x').err).toBe("cp: cannot stat 'nope': No such file or directory\n");
    expect(here.run('mv nope x').err).toBe("mv: cannot stat 'nope': No such file or directory\n");
    expect(here.run('cp one').err).toContain("missing destination file operand after 'one'");
    expect(bench({ image: 'alpine' }).run('cp /nope /x').err).toBe("cp: can't stat '/nope': No such file or directory\n");
  });

  it('ln -s makes links that work', () => {
    const here = bench({ files });
    expect(here.run('ln -s /tmp/t here; tail -n 1 here').out).toBe('line 12\n');
    expect(here.run('ln -s /tmp/t here').exit).toBe(1);
  });

  it('chmod sets bits, octal and symbolic', () => {
    const here = bench();
    here.run('touch f; chmod 600 f; chmod u+x f; chmod go=r f');
    expect(here.files.read('/home/you/f')).toMatchObject({ mode: '744' });
    expect(here.run('chmod +x nope').exit).toBe(1);
  });

  it('tee writes what passes through', () => {
    const here = bench();
    expect(here.run('echo a | tee f | tee -a f').out).toBe('a\n');
    expect(here.files.read('/home/you/f')).toMatchObject({ kind: 'file', text: 'a\na\n' });
  });

  it('dd and truncate make files of a size without content', () => {
    const here = bench();
    expect(here.run('dd if=/dev/zero of=big bs=1M count=5').err).toContain('5242880 bytes copied');
    here.run('truncate -s 2k small; fallocate -l 1M mid');
    expect(here.files.read('/home/you/big')).toMatchObject({ kind: 'file', text: '', size: 5_242_880 });
    expect(here.run('ls -l big small mid').out).toMatch(/5242880 .*big\n.* 2048 .*small\n.*1048576 .*mid\n/);
  });
});
