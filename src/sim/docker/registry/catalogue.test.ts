// The catalogue agrees with itself: sums, sharing, unique ids, configs that can run.
import { describe, expect, it, test } from 'vitest';
import { catalogueRepositories, catalogueRows, findInCatalogue, type CatalogueImage } from './catalogue';

const all = catalogueRows().map((row): CatalogueImage => {
  const found = findInCatalogue(row.repository, row.tags[0] ?? '');
  if (!found) throw new Error(`${row.repository} is not found`);
  return found;
});
const total = (image: CatalogueImage | undefined, part: 'compressed' | 'size'): number => (image?.layers ?? []).reduce((sum, layer) => sum + layer[part], 0);

/** What people type after a repository's name in tutorials of the last years. */
const TUTORIALS = {
  alpine: 'latest 3 3.20 3.18',
  ubuntu: 'latest 24.04 22.04 20.04 jammy',
  debian: 'latest 12 bookworm bookworm-slim stable-slim',
  nginx: 'latest alpine stable stable-alpine 1.27 1.25-alpine 1.23',
  redis: 'latest alpine 7 7-alpine 6',
  postgres: 'latest alpine 17 16 15 14 13 16-alpine',
  mysql: 'latest 8 8.0 8.4 5.7 9',
  mariadb: 'latest 11 10.11',
  mongo: 'latest 8 7 6 5.0 4.4',
  node: 'latest lts alpine slim 24 22 20 18 16 22-alpine 20-alpine 18-alpine lts-alpine 20-slim',
  python: 'latest slim alpine 3 3.13 3.12 3.11 3.12-slim 3.11-slim 3.10-alpine 3.9',
  golang: 'latest alpine 1.22 1.21-alpine 1.19',
  'eclipse-temurin': 'latest 21 17 21-jre-alpine 17-jdk',
  php: '8.2-apache 8.3-apache apache',
  registry: '2 3 latest',
};

describe('the catalogue', () => {
  it('offers the tags that tutorials name, of 25 repositories', () => {
    for (const [repository, tags] of Object.entries(TUTORIALS))
      for (const tag of tags.split(' ')) expect(findInCatalogue(`library/${repository}`, tag), `${repository}:${tag}`).toBeDefined();
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
    const names = catalogueRows().flatMap((row) => row.tags.map((tag) => `${row.repository}:${tag}`));
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
    const read = all.filter((image) => image.grade.layers === 'D');
    expect(read).toHaveLength(46);
    for (const name of ['docker/getting-started:latest', 'library/mysql:8.0', 'docker/welcome-to-docker:latest', 'library/node:20-alpine', 'library/postgres:17'])
      expect(read.flatMap(({ repository, tags }) => tags.map((tag) => `${repository}:${tag}`))).not.toContain(name);
    expect(findInCatalogue('library/alpine', 'latest')?.grade.unpacked).toBe('I');
  });
});

test('a version tells itself wherever its image names it', () => {
  const image = (tag: string): CatalogueImage | undefined => findInCatalogue('library/postgres', tag);
  const setting = (tag: string, name: string): string | undefined => image(tag)?.image.config.Env.find((item) => item.startsWith(`${name}=`));
  expect(['13', '17', '18', '18-alpine', '16-alpine'].map((tag) => setting(tag, 'PGDATA'))).toEqual([
    'PGDATA=/var/lib/postgresql/data',
    'PGDATA=/var/lib/postgresql/data',
    'PGDATA=/var/lib/postgresql/18/docker',
    'PGDATA=/var/lib/postgresql/18/docker',
    'PGDATA=/var/lib/postgresql/data',
  ]);
  expect(setting('17', 'PG_MAJOR')).toBe('PG_MAJOR=17');
  expect(setting('17', 'PATH')).toContain('/usr/lib/postgresql/17/bin');
  expect(image('17')?.image.history.map((step) => step.createdBy)).toContain('RUN apt install postgresql 17');
  expect(image('17')?.grade.layers).toBe('I');
  expect(image('17')?.layers[0]).toEqual(image('latest')?.layers[0]);
});
