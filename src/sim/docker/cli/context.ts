// What a docker command works with: its output, its connection and the API behind it.
import { type ProgramContext, type ProgramResult } from '../../shell/program';
import { call, type CallOptions, type Connection } from '../api/call';
import { type ApiError, type ApiRequest, type ApiResponse, type StreamMessage } from '../api/types';
import { type Session } from '../build/messages';
import { type Chosen, connect } from './connect';
import { CliFailure } from './problems';
import { type FlagTable, type FlagValues } from './flags';

/** A docker command being run. */
export interface Cli {
  program: ProgramContext;
  /** The path as typed: `docker run`. */
  name: string;
  /** The daemon that was asked for before the command. */
  chosen: Chosen;
  readonly connection: Connection;
  out: (text: string) => void;
  err: (text: string) => void;
  /** Sends a request; the first one of a command is preceded by `HEAD /_ping`. */
  api(
    method: ApiRequest['method'],
    path: string,
    options?: {
      query?: Record<string, string>;
      body?: unknown;
      headers?: Record<string, string>;
      stdin?: string | undefined;
      onMessage?: (message: StreamMessage) => void;
      session?: Session;
    },
  ): ApiResponse;
}

/** How close a command comes to the real one. */
export type Fidelity = 'exact' | 'simplified';

/** A docker command: one row of the registry in `commands.ts`. */
export interface DockerCommand {
  /** Canonical words after `docker`, such as `['container', 'run']`. */
  path: readonly string[];
  /** Other ways to call it, such as `['run']`. */
  aliases?: readonly (readonly string[])[];
  /** The part of the usage line after the name. */
  usage: string;
  /** One line for help; our own words. */
  summary: string;
  flags: FlagTable;
  /** Flags of the group that stand before the command's name, as in `compose --file x up`. */
  groupFlags?: FlagTable;
  /** Whether it does what the real one does, or less; locales/<lang>/fidelity.json says what differs. */
  fidelity: Fidelity;
  /** How many arguments; `max` may be absent. `terse` commands word a wrong number as cobra does. */
  args: { min: number; max?: number; terse?: true };
  /** False where flags end at the first argument (run, exec). */
  interspersed?: boolean;
  run(cli: Cli, flags: FlagValues, args: string[]): ProgramResult;
}

/** What a command works with. It connects to the daemon that was chosen when it first needs to; that throws CliFailure. */
export function openCli(program: ProgramContext, name: string, chosen: Chosen): Cli {
  let connection: Connection | undefined;
  let greeted = false;
  const connected = (): Connection => (connection ??= connect(program, chosen));
  const send = (request: ApiRequest, options: CallOptions = {}): ApiResponse => call(connected(), request, options);
  return {
    program,
    name,
    chosen,
    get connection() {
      return connected();
    },
    out: (text) => {
      program.out(text);
    },
    err: (text) => {
      program.err(text);
    },
    api: (method, path, { query = {}, body = null, headers, stdin, ...options } = {}) => {
      const nameless = /^\/(container|network|volume)s\/(?:\/|$)/.exec(path)?.[1];
      if (nameless !== undefined) return { status: 400, body: null, error: `invalid ${nameless} name or ID: value is empty` };
      if (!greeted) send({ method: 'HEAD', path: '/_ping', query: {}, body: null });
      greeted = true;
      return send({ method, path, query, body, ...(headers ? { headers } : {}), ...(stdin === undefined ? {} : { stdin }) }, options);
    },
  };
}

/** The daemon's error text. */
export function messageOf(response: ApiResponse): string {
  return response.error ?? (response.body as ApiError).message;
}

/** Whether an answer is an error. */
export function failed(response: ApiResponse): boolean {
  return response.status >= 400 || response.error !== undefined;
}

/** The words of an answer that is an error; the error of a stream stands as it is. */
export function errorText(response: ApiResponse): string {
  return response.error ?? `Error response from daemon: ${messageOf(response)}`;
}

/** Sends a request whose refusal ends the command. Throws CliFailure. */
export function ask(cli: Cli, ...request: Parameters<Cli['api']>): ApiResponse {
  const response = cli.api(...request);
  if (failed(response)) throw new CliFailure(errorText(response));
  return response;
}

/** Does something for each argument, going on after errors; 1 if any failed. */
export function forEachArgument(cli: Cli, args: readonly string[], each: (arg: string) => ApiResponse | null): number {
  let exit = 0;
  const errors: string[] = [];
  for (const arg of args) {
    const response = each(arg);
    if (!response || !failed(response)) continue;
    errors.push(`${errorText(response)}\n`);
    exit = 1;
  }
  for (const error of errors) cli.err(error);
  return exit;
}
