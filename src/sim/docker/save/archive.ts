// The archive of `docker save`: images, their configs and their layers under the names that docker gives them.
import { type FileNode, parentOf } from '../../kernel/files';
import { type ArchiveContent } from '../../shell/content';
import { digestOf } from '../../sha256';
import { type Engine } from '../engine';
import { type HistoryStep, type Image, type StoredLayer } from '../image';
import { diffId } from '../images/store';
import { familiar } from '../reference';

/** An image with the full names under which it is saved. */
export interface NamedImage {
  image: Image;
  refs: string[];
}

/** One image in manifest.json. */
interface ManifestEntry {
  Config: string;
  RepoTags: string[] | null;
  Layers: string[];
}

/** An image's config file, as the OCI image specification has it. */
interface ConfigFile {
  architecture: Image['architecture'];
  author?: string;
  comment?: string;
  config: Image['config'];
  created: string;
  history: { created: string; created_by: string; comment?: string; empty_layer?: true }[];
  os: 'linux';
  rootfs: { type: 'layers'; diff_ids: string[] };
}

const blob = (digest: string): string => `blobs/sha256/${digest.replace(/^sha256:/, '')}`;
const file = (text: string, size?: number): FileNode => ({ kind: 'file', text, ...(size === undefined ? {} : { size }) });
const json = (value: unknown): FileNode => file(JSON.stringify(value));
const dateOf = (at: number): string => new Date(at).toISOString();

function configFile({ architecture, author, comment, config, created, history, layers }: Image): ConfigFile {
  return {
    architecture,
    ...(author === '' ? {} : { author }),
    ...(comment === '' ? {} : { comment }),
    config,
    created: dateOf(created),
    history: history.map((step) => ({
      ...{ created: dateOf(step.created), created_by: step.createdBy },
      ...(step.comment === '' ? {} : { comment: step.comment }),
      ...(step.emptyLayer ? { empty_layer: true as const } : {}),
    })),
    os: 'linux',
    rootfs: { type: 'layers', diff_ids: layers.map(diffId) },
  };
}

/** Packs images. A layer that several of them have is packed once. */
export function packImages(engine: Engine, images: readonly NamedImage[]): ArchiveContent {
  const entries: Record<string, FileNode> = {};
  const put = (path: string, node: FileNode): void => {
    const dir = parentOf(`/${path}`).slice(1);
    if (dir !== '' && !entries[dir]) put(dir, { kind: 'dir' });
    entries[path] = node;
  };
  const repositories: Record<string, Record<string, string>> = {};
  const manifest = images.map(({ image, refs }): ManifestEntry => {
    put(blob(image.id), json(configFile(image)));
    const layers = image.layers.flatMap((digest) => engine.layers[digest] ?? []);
    for (const layer of layers) put(blob(diffId(layer.digest)), file(JSON.stringify(layer), layer.size));
    for (const ref of refs.map(familiar)) (repositories[ref.slice(0, ref.lastIndexOf(':'))] ??= {})[ref.slice(ref.lastIndexOf(':') + 1)] = image.id.slice(7);
    return { Config: blob(image.id), RepoTags: refs.length > 0 ? refs.map(familiar) : null, Layers: layers.map(({ digest }) => blob(diffId(digest))) };
  });
  const descriptors = manifest.map((entry) => ({ mediaType: 'application/vnd.oci.image.manifest.v1+json', digest: digestOf(JSON.stringify(entry)) }));
  put('index.json', json({ schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests: descriptors }));
  put('manifest.json', json(manifest));
  put('oci-layout', json({ imageLayoutVersion: '1.0.0' }));
  if (Object.keys(repositories).length > 0) put('repositories', json(repositories));
  return { entries, unseen: 0 };
}

/** An image that came out of an archive. */
export interface UnpackedImage {
  image: Image;
  layers: StoredLayer[];
  /** Short names: `alpine:latest`. */
  names: string[];
}

/** Images of an archive; undefined where it holds none, or is damaged. */
export function unpackImages({ entries }: ArchiveContent): UnpackedImage[] | undefined {
  const read = (path: string): unknown => {
    const node = entries[path];
    return node?.kind === 'file' ? (JSON.parse(node.text) as unknown) : undefined;
  };
  try {
    return (read('manifest.json') as ManifestEntry[]).map(({ Config, RepoTags, Layers }) => {
      const layers = Layers.map((path) => read(path) as StoredLayer);
      return { image: imageOf(Config, read(Config) as ConfigFile, layers), layers, names: RepoTags ?? [] };
    });
  } catch {
    return undefined;
  }
}

function imageOf(path: string, { architecture, author = '', comment = '', config, created, history }: ConfigFile, layers: readonly StoredLayer[]): Image {
  const steps = history.map((step): HistoryStep => ({
    created: Date.parse(step.created),
    createdBy: step.created_by,
    comment: step.comment ?? '',
    emptyLayer: step.empty_layer === true,
  }));
  return {
    ...{ id: `sha256:${path.slice(path.lastIndexOf('/') + 1)}`, created: Date.parse(created), architecture, parent: null, author, comment },
    ...{ history: steps, layers: layers.map(({ digest }) => digest), config, repoDigests: [] },
  };
}
