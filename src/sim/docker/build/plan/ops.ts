// What BuildKit executes: operations that build on one another. Each makes a stack of layers; two that are equal are one.
import { type Architecture } from '../../../hardware/hardware';
import { type Image, type StoredLayer } from '../../image';
import { type Lines } from '../dockerfile/problem';

/** An image that a stage starts from, as its registry or the store describes it. */
export interface BaseImage {
  /** As step names print it: `docker.io/library/alpine:latest`, with its digest where a registry was asked. */
  name: string;
  image: Image;
  layers: readonly StoredLayer[];
  /** Digest of what the tag points to, and the registry; null where the image is in the store under that name. */
  remote: { digest: string; registry: string; ref: string } | null;
}

/** Where an operation stands in the Dockerfile. */
export interface Origin {
  /** Its line in the output: `[build 2/3] RUN make`. */
  name: string;
  /** Name or number of its stage; empty where there is only one. */
  stage: string;
  /** Number among the steps of its stage, and their count. */
  number: number;
  total: number;
  /** The instruction as the Dockerfile has it. */
  instruction: string;
  lines: Lines;
}

/** FROM: the layers of an image. */
export interface SourceOp {
  kind: 'source';
  origin: Origin;
  base: BaseImage;
}

/** What appears at a path only while a command runs. */
export type RunMount = { target: string; readOnly: boolean } & (
  { type: 'bind'; from: CopySource; source: string } | { type: 'cache'; id: string } | { type: 'tmpfs' } | { type: 'secret'; id: string; required: boolean; mode: string }
);

/** RUN: a command in the file tree so far. */
export interface ExecOp {
  kind: 'exec';
  origin: Origin;
  below: Op | null;
  argv: readonly string[];
  /** The CPU that the file tree is for. */
  architecture: Architecture;
  /** `NAME=value` */
  env: readonly string[];
  cwd: string;
  user: string;
  mounts: readonly RunMount[];
  /** A script that stands in the Dockerfile, and where it is put. */
  script: { path: string; text: string } | null;
  ignoreCache: boolean;
}

/** Where files are copied from: the build context, another stage or image, or nothing at all. */
export type CopySource = { kind: 'context' } | { kind: 'op'; op: Op | null };

/** COPY and ADD. */
export interface CopyOp {
  kind: 'copy';
  origin: Origin;
  below: Op | null;
  from: CopySource;
  /** Paths and patterns in the source, from its root. */
  sources: readonly string[];
  /** Files that stand in the Dockerfile. */
  inline: readonly { name: string; text: string }[];
  /** Absolute; ends with a slash where it must be a folder. */
  dest: string;
  chown: string;
  /** Octal digits; empty to keep. */
  chmod: string;
  /** Archives are unpacked (ADD). */
  unpack: boolean;
  ignoreCache: boolean;
}

/** WORKDIR: makes a folder. */
export interface MkdirOp {
  kind: 'mkdir';
  origin: Origin;
  below: Op | null;
  path: string;
  user: string;
}

export type Op = SourceOp | ExecOp | CopyOp | MkdirOp;

/** The operations that an operation needs, the one below it first. */
export function inputsOf(op: Op): Op[] {
  if (op.kind === 'source') return [];
  const below = op.below ? [op.below] : [];
  const sources = op.kind === 'copy' ? [op.from] : op.kind === 'exec' ? op.mounts.flatMap((mount) => (mount.type === 'bind' ? [mount.from] : [])) : [];
  return [...below, ...sources.flatMap((source) => (source.kind === 'op' && source.op ? [source.op] : []))];
}

/** A step in the image's history: the words, and the operation that made its layer, if it made one. */
export interface PlannedStep {
  createdBy: string;
  /** null where the step only set the config. */
  op: Op | null;
}

/** An instruction in the order of the Dockerfile, for whoever follows a build step by step. */
export interface PlannedInstruction {
  stage: string;
  text: string;
  lines: Lines;
  op: Op | null;
  /** The operation that is done when the instruction is: its own, or the one before it. */
  after: Op | null;
}
