// What travels between a client and BuildKit: the request to solve, the daemon's questions, and its reports (moby.buildkit.v1).
import { type SentFile } from './transfer/files';

/** The body of POST /grpc for Control/Solve. */
export interface SolveRequest {
  Method: 'moby.buildkit.v1.Control/Solve';
  /** `filename`, `target`, `no-cache`, `platform`, `image-resolve-mode`, and `build-arg:NAME`, `label:NAME`. */
  FrontendAttrs: Record<string, string>;
  /** Names of the image that is made. */
  Names: string[];
  /** The folder that is sent, as far as later builds may count on it; empty for one that is not kept. */
  SharedKey: string;
}

/** Lines of a Dockerfile, counted from 1. */
export interface Excerpt {
  file: string;
  /** The whole file. */
  text: string;
  start: number;
  end: number;
}

/** Why a build failed. */
export interface SolveFailure {
  /** Without `failed to solve: `. */
  message: string;
  excerpt: Excerpt | null;
}

/** The answer to a request to solve; `hangs` tells of a RUN whose process does not end. */
export type SolveAnswer = { digest: string } | { failure: SolveFailure } | { hangs: { build: string; pid: number; command: string; excerpt: Excerpt } };

/** What a daemon asks its client for in the course of a build. */
export type SessionCall =
  | { method: 'moby.filesync.v1.FileSync/DiffCopy'; dir: 'dockerfile' | 'context'; include: string[] | null; exclude: string[] }
  | { method: 'moby.buildkit.secrets.v1.Secrets/GetSecret'; id: string };

/** What a client answers with. */
export interface Session {
  files(call: Extract<SessionCall, { dir: string }>): SentFile[];
  /** null where it has no such secret. */
  secret(id: string): string | null;
  /** Time goes on, and what is on screen shows it. */
  redraw(): void;
}

/** A step, or something that goes on inside BuildKit. Times are simulated ms. */
export interface Vertex {
  digest: string;
  name: string;
  started: number | null;
  completed: number | null;
  cached: boolean;
  /** Empty when it did not fail. */
  error: string;
}

/** Something that a step is doing: bytes, or just its words. */
export interface VertexStatus {
  vertex: string;
  id: string;
  /** Bytes; 0 where none are counted. */
  current: number;
  total: number;
  started: number;
  completed: number | null;
}

/** Output of a step's command. */
export interface VertexLog {
  vertex: string;
  text: string;
  at: number;
}

/** One message of Control/Status. */
export interface SolveStatus {
  vertexes: Vertex[];
  statuses: VertexStatus[];
  logs: VertexLog[];
}
