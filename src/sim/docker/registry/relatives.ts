// Tags that tutorials name and nobody read for the catalogue: each is made after the nearest one that was read, with a version of its own. Illustrative.
import { hexOf } from '../../random';
import { type CatalogueRow } from './catalogue';
import { EMPTY_LAYER } from './hubHistory';

/** Repository, the tag that was read, then versions with the tags that stand for each. */
type Family = readonly [repository: string, model: string, ...relatives: string[]];

const FAMILIES: readonly Family[] = [
  ['alpine', '3.23', '3.22.3 3.22', '3.21.6 3.21', '3.20.9 3.20', '3.19.9 3.19', '3.18.12 3.18', '3.17.10 3.17', '3.16.9 3.16'],
  ['busybox', 'latest', '1.37.0 1.37 stable', '1.36.1 1.36', '1.35.0 1.35'],
  ['ubuntu', '24.04', '22.04 22.04 jammy', '20.04 20.04 focal'],
  ['debian', 'trixie-slim', 'trixie stable-slim', 'bullseye bullseye-slim 11-slim'],
  ['debian', 'latest', 'bookworm bookworm 12 12.15', 'bullseye bullseye 11 11.11'],
  ['nginx', 'latest', '1.30.4 1.30 stable', '1.29.5 1.29', '1.28.3 1.28', '1.27.5 1.27', '1.26.3 1.26', '1.25.5 1.25', '1.24.0 1.24', '1.23.4 1.23', '1.21.6 1.21', '1.19.10 1.19'],
  [
    'nginx',
    'alpine',
    '1.30.4 1.30-alpine stable-alpine',
    '1.29.5 1.29-alpine',
    '1.28.3 1.28-alpine',
    '1.27.5 1.27-alpine',
    '1.26.3 1.26-alpine',
    '1.25.5 1.25-alpine',
    '1.23.4 1.23-alpine',
  ],
  ['redis', 'latest', '7.4.7 7 7.4', '7.2.12 7.2', '6.2.21 6 6.2', '5.0.14 5'],
  ['redis', 'alpine', '7.4.7 7-alpine 7.4-alpine', '7.2.12 7.2-alpine', '6.2.21 6-alpine 6.2-alpine'],
  ['postgres', 'latest', '17.8 17', '16.15 16', '15.19 15', '14.24 14', '13.23 13', '12.22 12'],
  ['postgres', '16-alpine', '18.6 alpine 18-alpine', '17.8 17-alpine', '15.19 15-alpine', '14.24 14-alpine', '13.23 13-alpine'],
  ['mysql', '8.0', '5.7.44 5.7 5'],
  ['mysql', 'latest', '9.7.1 9 9.7'],
  ['mariadb', '11.8', '11.4.11 11.4', '10.11.17 10 10.11', '10.6.27 10.6'],
  ['mongo', '8.0', '8.2.12 8 8.2', '7.0.38 7 7.0', '6.0.31 6 6.0', '5.0.34 5 5.0', '4.4.31 4 4.4'],
  ['node', 'latest', '24.13.0 24 lts 24-bookworm', '22.23.2 22 22-bookworm', '20.20.0 20 20-bookworm', '18.20.8 18', '16.20.2 16', '14.21.3 14'],
  [
    'node',
    '22-slim',
    '26.5.0 slim 26-slim',
    '24.13.0 24-slim lts-slim 24-bookworm-slim',
    '20.20.0 20-slim 20-bookworm-slim',
    '18.20.8 18-slim 18-bookworm-slim',
    '16.20.2 16-slim',
  ],
  [
    'node',
    '22-alpine',
    '26.5.0 alpine 26-alpine current-alpine',
    '24.13.0 24-alpine lts-alpine',
    '20.20.0 20-alpine',
    '18.20.8 18-alpine',
    '16.20.2 16-alpine',
    '14.21.3 14-alpine',
    '12.22.12 12-alpine',
  ],
  ['python', 'latest', '3.13.12 3.13', '3.12.13 3.12', '3.11.15 3.11', '3.10.20 3.10', '3.9.25 3.9', '3.8.20 3.8', '3.7.17 3.7'],
  [
    'python',
    '3.12-slim',
    '3.14.7 slim 3-slim 3.14-slim',
    '3.13.12 3.13-slim',
    '3.11.15 3.11-slim 3.11-slim-bookworm',
    '3.10.20 3.10-slim',
    '3.9.25 3.9-slim',
    '3.8.20 3.8-slim',
    '3.7.17 3.7-slim',
  ],
  ['python', 'alpine', '3.13.12 3.13-alpine', '3.12.13 3.12-alpine', '3.11.15 3.11-alpine', '3.10.20 3.10-alpine', '3.9.25 3.9-alpine', '3.8.20 3.8-alpine', '3.7.17 3.7-alpine'],
  [
    'golang',
    'latest',
    '1.27.1 1.27',
    '1.25.9 1.25',
    '1.24.13 1.24',
    '1.23.12 1.23',
    '1.22.12 1.22',
    '1.21.13 1.21',
    '1.20.14 1.20',
    '1.19.13 1.19',
    '1.18.10 1.18',
    '1.17.13 1.17',
    '1.16.15 1.16',
  ],
  [
    'golang',
    'alpine',
    '1.26.5 1.26-alpine',
    '1.25.9 1.25-alpine',
    '1.24.13 1.24-alpine',
    '1.23.12 1.23-alpine',
    '1.22.12 1.22-alpine',
    '1.21.13 1.21-alpine',
    '1.20.14 1.20-alpine',
    '1.19.13 1.19-alpine',
    '1.17.13 1.17-alpine',
  ],
  ['eclipse-temurin', 'latest', '21.0.12+8 21 21-jdk 21-jdk-jammy', '17.0.19+9 17 17-jdk 17-jdk-jammy', '11.0.31+11 11 11-jdk', '8u492-b08 8 8-jdk'],
  ['eclipse-temurin', '21-jre-alpine', '25.0.4+7 25-jre-alpine', '17.0.19+9 17-jre-alpine', '11.0.31+11 11-jre-alpine'],
  ['php', 'apache', '8.4.20 8.4-apache', '8.3.33 8.3-apache', '8.2.31 8.2-apache', '8.1.34 8.1-apache', '8.0.30 8.0-apache', '7.4.33 7.4-apache 7-apache'],
  ['php', 'fpm-alpine', '8.4.20 8.4-fpm-alpine', '8.3.33 8.3-fpm-alpine', '8.2.31 8.2-fpm-alpine'],
  ['ruby', 'slim', '3.4.9 3.4-slim 3-slim', '3.3.11 3.3-slim', '3.2.11 3.2-slim'],
  ['ruby', 'alpine', '3.4.9 3.4-alpine 3-alpine', '3.3.11 3.3-alpine'],
  ['rust', 'latest', '1.85.1 1.85', '1.80.1 1.80', '1.75.0 1.75'],
  ['memcached', 'latest', '1.5.22 1.5'],
  ['traefik', 'latest', 'v2.11.40 v2.11 v2', 'v3.3.7 v3.3', 'v3.1.7 v3.1', 'v3.0.4 v3.0'],
  ['wordpress', 'latest', '6.9.4 6 6.9', '6.8.5 6.8', '5.9.13 5 5.9'],
];

/** Whether a layer belongs to what an image is built on, or holds nothing, so that every version shares it. */
function isShared({ base }: CatalogueRow, { digest, step }: CatalogueRow['layers'][number]): boolean {
  return digest === EMPTY_LAYER || (base !== 'scratch' && /rootfs|buildpack-deps/.test(step));
}

/** The rows made after those that were read. */
export function relativesOf(rows: readonly CatalogueRow[]): CatalogueRow[] {
  return FAMILIES.flatMap(([name, model, ...relatives]) => {
    const read = rows.find((row) => row.repository === `library/${name}` && row.tags.includes(model));
    return read ? relatives.map((relative) => relativeOf(read, relative.split(' '))) : [];
  });
}

function relativeOf(model: CatalogueRow, [version = '', ...tags]: string[]): CatalogueRow {
  const renamed = (text: string): string => withVersion(text, numberOf(model.version), version);
  const own = `${model.repository}:${tags.join()}`;
  return movedData({
    ...model,
    tags,
    version: renamed(model.version),
    digest: `sha256:${hexOf(`${own}/index`, 64)}`,
    id: hexOf(own, 12),
    known: false,
    layers: model.layers.map((layer) => (isShared(model, layer) ? layer : { ...layer, step: renamed(layer.step), digest: hexOf(`${own}/${layer.digest}`, 12) })),
    history: model.history.map((step) => (typeof step === 'string' ? renamed(step) : step)),
    env: model.env.map(renamed),
    volumes: model.volumes.map(renamed),
  });
}

/** Until 18, the postgres image kept a database in `data`; since then in a folder named after the version. Source: its Dockerfiles. */
function movedData(row: CatalogueRow): CatalogueRow {
  if (row.repository !== 'library/postgres') return row;
  const major = Number.parseInt(row.version, 10);
  const [data, volume] = major < 18 ? ['/var/lib/postgresql/data', '/var/lib/postgresql/data'] : [`/var/lib/postgresql/${String(major)}/docker`, '/var/lib/postgresql'];
  return {
    ...row,
    volumes: [volume],
    env: row.env.map((item) => (item.startsWith('PGDATA=') ? `PGDATA=${data}` : item)),
    history: row.history.map((step) => (String(step).startsWith('VOLUME') ? `VOLUME ${volume}` : step)),
  };
}

/** The number in a version as the catalogue words it: `25.0.4+7 (JDK)` is 25.0.4+7. */
const numberOf = (version: string): string => version.replace(/ .*/, '');

/** A text with one version put for another, as a whole and by its first parts: 18.6 for 17.8 is also 18 for 17. */
function withVersion(text: string, from: string, to: string): string {
  const parts = [from.length, from.lastIndexOf('.'), from.indexOf('.')].map((length) => from.slice(0, Math.max(0, length)));
  return parts
    .filter((part) => part !== '')
    .reduce(
      (changed, part) => changed.replaceAll(new RegExp(String.raw`(?<![\w.])${part.replaceAll(/[.+]/g, String.raw`\$&`)}(?![\w.])`, 'g'), first(to, part.split('.').length)),
      text,
    );
}

const first = (version: string, parts: number): string => version.split('.').slice(0, parts).join('.');
