// The installed systems hold what the lessons type, and only programs that the machine knows.
import { describe, expect, it } from 'vitest';
import { mergeLayers } from '../kernel/files';
import { baseFiles, bases } from './bases';
import { programs } from '../simulation';
import { resolveProgram } from './resolve';

const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

describe('baseFiles', () => {
  it.each(bases)('%s: every program is known', (name) => {
    const missing = Object.values(baseFiles(name)).flatMap((node) => (node.kind === 'program' && !programs[node.name] ? [node.name] : []));
    expect(missing).toEqual([]);
  });

  it.each(bases)('%s: links lead somewhere', (name) => {
    const files = mergeLayers([baseFiles(name)], {});
    for (const path of files.below('/')) if (files.lstat(path)?.kind === 'link') expect(files.read(path), path).toBeDefined();
  });

  it('has the tools of a server', () => {
    const files = mergeLayers([baseFiles('ubuntu-24.04-server')], {});
    for (const name of ['docker', 'systemctl', 'sudo', 'curl', 'ps', 'nginx', 'bash', 'sh', '/bin/ls']) expect(resolveProgram(files, name, PATH, '/').found, name).toBe(true);
    expect(files.read('/home/you')).toEqual({ kind: 'dir' });
    expect(files.read('/etc/os-release')).toMatchObject({ text: expect.stringContaining('Ubuntu 24.04') as string });
  });

  it('is built once, and empty for a system that nobody knows', () => {
    expect(baseFiles('ubuntu-24.04-server')).toBe(baseFiles('ubuntu-24.04-server'));
    expect(baseFiles('')).toEqual({});
    expect(baseFiles('toString')).toEqual({});
  });
});
