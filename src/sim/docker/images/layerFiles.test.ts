// Every image of the catalogue can be run: its command is a program, and its tree makes sense.
import { describe, expect, it } from 'vitest';
import { mergeLayers } from '../../kernel/files';
import { programs } from '../../shell/programs';
import { resolveProgram } from '../../shell/resolve';
import { catalogueRows, findInCatalogue } from '../registry/catalogue';
import { layerFiles, layerStep } from './layerFiles';

const EMPTY_LAYER = '4f4fb700ef54';
const images = catalogueRows().map((row) => [`${row.repository}:${row.tags[0] ?? ''}`, row] as const);
const filesOf = (repository: string, tag: string) => mergeLayers(findInCatalogue(repository, tag)?.image.layers.map(layerFiles) ?? [], {});
const textAt = (repository: string, tag: string, path: string): string => {
  const node = filesOf(repository, tag).read(path);
  return node?.kind === 'file' ? node.text : '';
};

describe('layerFiles', () => {
  it.each(images)('%s: its command resolves to a program that the machine knows', (_, row) => {
    const image = findInCatalogue(row.repository, row.tags[0] ?? '')?.image;
    const files = mergeLayers(image?.layers.map(layerFiles) ?? [], {});
    const path = image?.config.Env.find((item) => item.startsWith('PATH='))?.slice(5) ?? '';
    for (const word of [image?.config.Entrypoint?.[0], image?.config.Entrypoint ? undefined : image?.config.Cmd?.[0]]) {
      if (word === undefined) continue;
      const found = resolveProgram(files, word, path, '/');
      expect(found).toMatchObject({ found: true });
      expect(found.found && programs[found.program]).toBeTruthy();
    }
  });

  it.each(images)('%s: every layer but the empty one brings files, and every program in them is known', (_, row) => {
    for (const { digest } of row.layers) {
      const tree = layerFiles(digest);
      if (digest === EMPTY_LAYER) expect(tree).toEqual({});
      else expect(Object.keys(tree).length, `${digest} ${layerStep(digest) ?? ''}`).toBeGreaterThan(0);
      for (const [path, node] of Object.entries(tree)) {
        expect(path).toMatch(/^\/[^/]/);
        if (node.kind === 'program') expect(programs[node.name], path).toBeDefined();
      }
    }
  });

  it.each(images)('%s: links lead somewhere and no file stands where a directory must', (_, row) => {
    const files = filesOf(row.repository, row.tags[0] ?? '');
    for (const path of files.below('/')) {
      const node = files.lstat(path);
      if (node?.kind === 'link' && !/^\/dev\/|config$/.test(node.to)) expect(files.read(path), `${path} -> ${node.to}`).toBeDefined();
      if (node?.kind === 'file') expect(files.list(path), path).toEqual([]);
    }
  });

  it('names the systems as their images do', () => {
    expect(textAt('library/alpine', 'latest', '/etc/os-release')).toContain('Alpine Linux v3.24');
    expect(textAt('library/alpine', '3.23', '/etc/alpine-release')).toBe('3.23.6\n');
    expect(textAt('library/debian', 'bookworm-slim', '/etc/os-release')).toContain('VERSION_CODENAME=bookworm');
    expect(textAt('library/ubuntu', '24.04', '/etc/os-release')).toContain('VERSION_ID="24.04"');
    expect(textAt('library/mysql', 'latest', '/etc/os-release')).toContain('Oracle Linux Server 9');
    expect(filesOf('library/busybox', 'latest').read('/etc/os-release')).toBeUndefined();
  });

  it('knows what is missing: no ps in slim images, no curl but in nginx, no shell in hello-world', () => {
    const has = (repository: string, tag: string, name: string): boolean => resolveProgram(filesOf(repository, tag), name, '/usr/bin:/bin', '/').found;
    expect(has('library/nginx', 'latest', 'ps')).toBe(false);
    expect(has('library/nginx', 'latest', 'curl')).toBe(true);
    expect(has('library/debian', 'trixie-slim', 'curl')).toBe(false);
    expect(has('library/node', 'latest', 'ps')).toBe(true);
    expect(has('library/alpine', 'latest', 'ps')).toBe(true);
    expect(has('library/alpine', 'latest', 'bash')).toBe(false);
    expect(has('library/hello-world', 'latest', 'sh')).toBe(false);
  });

  it('adds accounts to those of the base', () => {
    expect(textAt('library/nginx', 'latest', '/etc/passwd')).toMatch(/^root:[^]*nginx:x:101:/);
    expect(textAt('library/postgres', '16-alpine', '/etc/passwd')).toContain('postgres:x:70:');
    expect(textAt('library/redis', 'latest', '/etc/passwd')).toContain('redis:x:999:');
  });

  it('gives nothing for a digest that it does not know', () => {
    expect(layerFiles('000000000000')).toEqual({});
    expect(layerStep('000000000000')).toBeUndefined();
  });
});
