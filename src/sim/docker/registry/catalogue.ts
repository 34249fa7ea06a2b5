// What Docker Hub offers: real tags, digests and layer sizes, in the shapes that the engine stores.
import { type Grade, UNPACKED_FACTOR } from '../../calibration';
import { hexOf } from '../../random';
import { type ContainerConfig } from '../api/types';
import { type Image } from '../image';
import { type Architecture } from '../../hardware/hardware';
import { BUILDKIT, EMPTY_LAYER, hubHistory } from './hubHistory';
import { type Offer } from './registry';
import { relativesOf } from './relatives';
import catalogue from './catalogue.json';

/** One tag as it was read: layers lowest first, sizes in bytes on the wire. */
export interface CatalogueRow {
  repository: string;
  /** The recorded tag first, then its aliases. */
  tags: string[];
  version: string;
  created: string;
  digest: string;
  /** First 12 digits of the image ID. */
  id: string;
  /** Whether digests and sizes are real. */
  known: boolean;
  /** What it is built on. */
  base: string;
  /** The CPUs that it was built for, as OCI names them after `linux/`. */
  platforms: string[];
  layers: { digest: string; size: number; step: string }[];
  /** Steps, oldest first: a layer by its number, or a setting in short. */
  history: (number | string)[];
  env: string[];
  entrypoint: string[] | null;
  cmd: string[] | null;
  ports: string[];
  volumes: string[];
  workdir: string;
  user: string;
  stopSignal: string;
}

/** How well the parts of an entry are known (the grades of calibration.ts). */
export interface CatalogueGrade {
  /** Digests and compressed sizes. */
  layers: Grade;
  /** Sizes on disk. */
  unpacked: Grade;
  config: Grade;
}

/** An image that Docker Hub offers; its digest is that of the multi-platform index. */
export interface CatalogueImage extends Offer {
  repository: string;
  tags: readonly string[];
  version: string;
  grade: CatalogueGrade;
}

const DEFAULT_PATH = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** The one image whose size on disk is known; it calibrated UNPACKED_FACTOR. */
const MEASURED_ID = '4e5db4761e0f';
const MAINTAINERS: Readonly<Record<string, string>> = { 'library/nginx': 'NGINX Docker Maintainers <docker-maint@nginx.com>' };

/** The tags that were read. */
export const readRows: readonly CatalogueRow[] = catalogue.images;

const made = new Map<string, readonly CatalogueRow[]>();
const offers = new Map<string, CatalogueImage>();

/** The tags of a repository (`library/nginx`) that are made after those that were read; made when they are first asked for. */
export function madeRows(repository: string): readonly CatalogueRow[] {
  const rows = made.get(repository) ?? relativesOf(readRows.filter((row) => row.repository === repository));
  made.set(repository, rows);
  return rows;
}

/** Every tag: those that were read, then those made after them. */
export function catalogueRows(): CatalogueRow[] {
  const repositories = new Set(readRows.map((row) => row.repository));
  return [...readRows, ...[...repositories].flatMap(madeRows)];
}

/** What a tag, an alias or an index digest (`sha256:…`) of a repository stands for. */
function rowOf(repository: string, reference: string): CatalogueRow | undefined {
  const isIt = (row: CatalogueRow) => row.repository === repository && (row.tags.includes(reference) || row.digest === reference);
  return readRows.find(isIt) ?? madeRows(repository).find(isIt);
}

/** The repositories that the catalogue knows, as people type them: `nginx`, `docker/getting-started`. */
export function catalogueRepositories(): string[] {
  return [...new Set(readRows.map((row) => familiarName(row.repository)))];
}

/** Every tag that the catalogue has of a repository (`library/nginx`). */
export function repositoryTags(repository: string): string[] {
  return [...readRows.filter((row) => row.repository === repository), ...madeRows(repository)].flatMap(({ tags }) => tags);
}

/** The repositories in which the catalogue has a layer. */
export function layerHolders(digest: string): string[] {
  return [
    ...new Set(
      catalogueRows()
        .filter(({ layers }) => layers.some((layer) => layer.digest === digest))
        .map((row) => row.repository),
    ),
  ];
}

/** The image behind a tag, an alias or an index digest (`sha256:…`), built for a CPU; undefined when the catalogue has none. */
export function findInCatalogue(repository: string, reference: string, architecture: Architecture = 'amd64'): CatalogueImage | undefined {
  const row = rowOf(repository, reference);
  if (!row?.platforms.includes(architecture)) return undefined;
  const key = `${row.id}/${architecture}`;
  const offer = offers.get(key) ?? offerOf(row, architecture);
  offers.set(key, offer);
  return offer;
}

/** Whether the catalogue has a tag or a digest, for whatever CPU. */
export function isInCatalogue(repository: string, reference: string): boolean {
  return rowOf(repository, reference) !== undefined;
}

/** A digest as it was read, which is that of the image for amd64; for another CPU one of our own, since those were not read. */
export function digestFor(digest: string, architecture: Architecture): string {
  return architecture === 'amd64' || digest === EMPTY_LAYER ? digest : hexOf(`${digest}/${architecture}`, digest.length);
}

/** Bytes on disk of a layer. Depends on the layer alone, so that images which share it agree. */
function unpackedSize(digest: string, compressed: number): number {
  return digest === EMPTY_LAYER ? 0 : Math.round(compressed * UNPACKED_FACTOR.value);
}

function offerOf(row: CatalogueRow, architecture: Architecture): CatalogueImage {
  const layers = row.layers.map(({ digest, size }) => ({ digest: digestFor(digest, architecture), compressed: size, size: unpackedSize(digest, size), files: null }));
  const short = digestFor(row.id, architecture);
  const config = configOf(row);
  const image: Image = {
    id: `sha256:${short}${hexOf(short, 52)}`,
    created: Date.parse(row.created),
    architecture,
    parent: null,
    author: '',
    comment: BUILDKIT,
    history: hubHistory(row, config),
    layers: layers.map((layer) => layer.digest),
    config,
    repoDigests: [`${familiarName(row.repository)}@${row.digest}`],
  };
  const unpacked = row.id === MEASURED_ID ? UNPACKED_FACTOR.grade : 'I';
  const grade: CatalogueGrade = { layers: row.known && architecture === 'amd64' ? 'D' : 'I', unpacked, config: 'D' };
  return { repository: row.repository, tags: row.tags, version: row.version, digest: row.digest, image, layers, grade };
}

function configOf(row: CatalogueRow): ContainerConfig {
  const maintainer = MAINTAINERS[row.repository];
  return {
    Hostname: '',
    User: row.user,
    Tty: false,
    OpenStdin: false,
    Env: row.env.some((item) => item.startsWith('PATH=')) ? [...row.env] : [DEFAULT_PATH, ...row.env],
    Cmd: row.cmd ? [...row.cmd] : null,
    Entrypoint: row.entrypoint ? [...row.entrypoint] : null,
    Image: '',
    WorkingDir: row.workdir,
    ExposedPorts: Object.fromEntries(row.ports.map((port) => [port, {}])),
    Volumes: Object.fromEntries(row.volumes.map((path) => [path, {}])),
    Labels: maintainer === undefined ? {} : { maintainer },
    StopSignal: row.stopSignal,
  };
}

const familiarName = (repository: string): string => repository.replace(/^library\//, '');
