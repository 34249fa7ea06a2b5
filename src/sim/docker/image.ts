// Images as the engine keeps them, their layers, and what builds leave behind.
import { type LayerFiles } from '../kernel/files';
import { type Architecture } from '../hardware/hardware';
import { type ContainerConfig } from './api/types';

/** One step in which an image was made. */
export interface HistoryStep {
  /** Unix ms. */
  created: number;
  createdBy: string;
  comment: string;
  /** Whether the step only set the config, and made no layer. */
  emptyLayer: boolean;
}

/** An image: read-only layers and a config, both named by hash. */
export interface Image {
  /** `sha256:` and 64 digits. */
  id: string;
  /** Unix ms of the step that made its highest layer; 0 where nothing says when. */
  created: number;
  architecture: Architecture;
  /** The image that `docker commit` made it from; BuildKit keeps none. */
  parent: string | null;
  author: string;
  comment: string;
  /** Oldest first. As many steps are not empty as there are layers. */
  history: HistoryStep[];
  /** Layer digests, lowest first (of the catalogue: compressed blobs, short form of 12 digits). */
  layers: string[];
  config: ContainerConfig;
  /** `name@sha256:…` as pulled. */
  repoDigests: string[];
}

/** A layer in the image store. */
export interface StoredLayer {
  digest: string;
  /** Bytes on the wire. */
  compressed: number;
  /** Bytes on disk. */
  size: number;
  /** What it changes in the layers below; null where the catalogue has its files (`images/layerFiles.ts`). */
  files: LayerFiles | null;
}

/** An instruction of a build, as it is followed step by step. */
export interface BuildInstruction {
  /** Name or number of its stage; empty where there is only one. */
  stage: string;
  /** Number among the steps of its stage; null where it only sets the config. */
  number: number | null;
  /** Steps of its stage. */
  total: number;
  /** As the Dockerfile has it. */
  text: string;
  /** Lines of the Dockerfile, counted from 1. */
  start: number;
  end: number;
}

/** A result that BuildKit keeps, to be found again by what it was made from. */
export interface BuildRecord {
  /** 25 letters and digits, as BuildKit names its snapshots. */
  id: string;
  /** The step that made it. */
  description: string;
  /** Layers up to and with its own, lowest first. */
  layers: string[];
  /** Unix ms. */
  createdAt: number;
  lastUsedAt: number;
  usageCount: number;
}

/** A folder of `RUN --mount=type=cache`. Times are Unix ms. */
export interface CacheMount {
  /** 25 letters and digits. */
  id: string;
  /** By path from its root. */
  files: LayerFiles;
  createdAt: number;
  lastUsedAt: number;
  usageCount: number;
}

/** What BuildKit keeps between builds. */
export interface Builder {
  /** Results by cache key: a hash of the instruction, of what is below it and of the files that it reads. */
  records: Record<string, BuildRecord>;
  /** Folders as clients last sent them, by shared key: a stamp for each path, so that only changed files travel. */
  contexts: Record<string, Record<string, string>>;
  /** By the ID that the Dockerfile gives, or the path. */
  mounts: Record<string, CacheMount>;
}
