// The catalogue agrees with itself: sums, sharing, unique ids, configs that can run.
import { describe, expect, it } from 'vitest';
import { catalogueRepositories, catalogueRows, findInCatalogue, type CatalogueImage } from './catalogue';

const all = catalogueRows.map((row): CatalogueImage => {
  const found = findInCatalogue(row.repository, row.tags[0] ?? '');
  if (!found) throw new Error(`${row.repository} is not found`);
  return found;
});
const total = (image: CatalogueImage | undefined, part: 'compressed' | 'size'): number => (image?.layers ?? []).reduce((sum, layer) => sum + layer[part], 0);

describe('the catalogue', () => {
  it('offers all 53 images of 25 repositories', () => {
    expect(all).toHaveLength(53);
    expect(catalogueRepositories()).toHaveLength(25);
  });

  it('has the recorded sizes of nginx: 63.11 MB on the wire, 161.33 MB on disk', () => {
    const nginx = findInCatalogue('library/nginx', 'latest');
    expect(total(nginx, 'compressed')).toBe(63_110_572);
    expect(total(nginx, 'size') / 1e6).toBeCloseTo(161.33, 2);
    expect(nginx?.grade).toEqual({ layers: 'D', unpacked: 'D', config: 'D' });
  });

  it('gives a shared layer the same size everywhere', () => {
    const sizes = new Map<string, string>();
    for (const { digest, ...rest } of all.flatMap((image) => image.layers)) {
      const size = JSON.stringify(rest);
      expect(sizes.get(digest) ?? size).toBe(size);
      sizes.set(digest, size);
    }
    const alpine = findInCatalogue('library/alpine', 'latest')?.layers[0]?.digest;
    expect(alpine).toBe('e2de96513ba9');
    expect(all.filter((image) => image.image.layers[0] === alpine).length).toBeGreaterThanOrEqual(8);
  });

  it('finds one image by tag, alias and digest, and nothing for what was not recorded', () => {
    const nginx = findInCatalogue('library/nginx', 'latest');
    for (const reference of ['1.31.3', 'mainline', 'trixie', nginx?.digest ?? '']) expect(findInCatalogue('library/nginx', reference)).toBe(nginx);
    expect(findInCatalogue('library/nginx', 'alpine')?.image.id).not.toBe(nginx?.image.id);
    expect(findInCatalogue('library/nginx', '9.9.9')).toBeUndefined();
    expect(findInCatalogue('library/alpine', 'mainline')).toBeUndefined();
  });

  it('uses every tag of a repository once', () => {
    const names = catalogueRows.flatMap((row) => row.tags.map((tag) => `${row.repository}:${tag}`));
    expect(new Set(names).size).toBe(names.length);
  });

  it('gives unique, well-formed ids and digests', () => {
    for (const ids of [all.map((image) => image.image.id), all.map((image) => image.digest)]) {
      expect(new Set(ids).size).toBe(all.length);
      for (const id of ids) expect(id).toMatch(/^sha256:[0-9a-f]{64}$/);
    }
    for (const digest of all.flatMap((image) => image.image.layers)) expect(digest).toMatch(/^[0-9a-f]{12}$/);
  });

  it.each(all.map((image) => [`${image.repository}:${image.tags[0] ?? ''}`, image] as const))('%s has a config that the engine can use', (_, { image, layers }) => {
    const { config } = image;
    expect(image.created).toBeGreaterThan(Date.UTC(2022, 0, 1));
    expect(image.layers).toEqual(layers.map((layer) => layer.digest));
    expect(new Set(image.layers).size).toBe(image.layers.length);
    expect([...(config.Entrypoint ?? []), ...(config.Cmd ?? [])].length).toBeGreaterThan(0);
    expect(config.Env.filter((item) => item.startsWith('PATH=/'))).toHaveLength(1);
    for (const item of config.Env) expect(item).toMatch(/^[A-Z][A-Z0-9_]*=/);
    for (const port of Object.keys(config.ExposedPorts)) expect(port).toMatch(/^\d+\/(tcp|udp)$/);
    for (const path of Object.keys(config.Volumes)) expect(path).toMatch(/^\//);
    expect(config.StopSignal).toMatch(/^(|SIG[A-Z]+)$/);
  });

  it('says which entries are illustrative: tags that the guides name and that were not read', () => {
    const guessed = all.filter((image) => image.grade.layers === 'I').map(({ repository, tags: [tag = ''] }) => `${repository.replace('library/', '')}:${tag}`);
    expect(guessed).toEqual([
      'docker/getting-started:latest',
      'node:24-alpine',
      'node:20-alpine',
      'node:18-alpine',
      'mysql:8.0',
      'docker/welcome-to-docker:latest',
      'python:3.10-alpine',
    ]);
    expect(findInCatalogue('library/alpine', 'latest')?.grade.unpacked).toBe('I');
  });
});
