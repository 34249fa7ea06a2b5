// What a docker command works with: its output, its connection and the API behind it.
import { type ProgramContext, type ProgramResult } from '../../shell/program';
import { machineOf } from '../../world';
import { call, type Connection, Unreachable } from '../api/call';
import { type ApiError, type ApiRequest, type ApiResponse, type StreamMessage } from '../api/types';
import { type FlagTable, type FlagValues } from './flags';

/** A docker command being run. */
export interface Cli {
  program: ProgramContext;
  /** The path as typed: `docker run`. */
  name: string;
  connection: Connection;
  out: (text: string) => void;
  err: (text: string) => void;
  /** Sends a request; the first one of a command is preceded by `HEAD /_ping`. */
  api(method: ApiRequest['method'], path: string, options?: { query?: Record<string, string>; body?: unknown; onMessage?: (message: StreamMessage) => void }): ApiResponse;
}

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
  /** How many arguments; `max` may be absent. */
  args: { min: number; max?: number };
  /** False where flags end at the first argument (run, exec). */
  interspersed?: boolean;
  run(cli: Cli, flags: FlagValues, args: string[]): ProgramResult;
}

/** Opens a command's connection according to DOCKER_HOST and the current context. */
export function openCli(program: ProgramContext, name: string, context?: string): Cli {
  const connection = connect(program, context);
  let greeted = false;
  const send = (request: ApiRequest, onMessage?: (message: StreamMessage) => void): ApiResponse => call(connection, request, onMessage);
  return {
    program,
    name,
    connection,
    out: (text) => {
      program.out(text);
    },
    err: (text) => {
      program.err(text);
    },
    api: (method, path, { query = {}, body = null, onMessage } = {}) => {
      if (!greeted) send({ method: 'HEAD', path: '/_ping', query: {}, body: null });
      greeted = true;
      return send({ method, path, query, body }, onMessage);
    },
  };
}

function connect(program: ProgramContext, context: string | undefined): Connection {
  const base = { sim: program.sim, terminal: program.terminal ?? '', from: program.machine };
  const { client } = machineOf(program.sim.world, program.machine);
  const named = client?.contexts[context ?? client.current];
  const host = program.session.env['DOCKER_HOST'];
  if (context === undefined && host !== undefined && host !== '' && host !== 'unix:///var/run/docker.sock') {
    const target = Object.values(client?.contexts ?? {}).find((c) => c.endpoint === host);
    return { ...base, machine: target?.machine ?? '', endpoint: host };
  }
  return named && named.name !== 'default'
    ? { ...base, machine: named.machine, endpoint: named.endpoint }
    : { ...base, machine: program.machine, endpoint: 'unix:///var/run/docker.sock' };
}

/** The daemon's error text. */
export function messageOf(response: ApiResponse): string {
  return (response.body as ApiError).message;
}

/** Whether an answer is an error. */
export function failed(response: ApiResponse): boolean {
  return response.status >= 400;
}

/** Prints `Error response from daemon: …` and gives back the exit code 1. */
export function daemonError(cli: Cli, response: ApiResponse): number {
  cli.err(`Error response from daemon: ${messageOf(response)}\n`);
  return 1;
}

/** Does something for each argument, going on after errors; 1 if any failed. */
export function forEachArgument(cli: Cli, args: readonly string[], each: (arg: string) => ApiResponse | null): number {
  let exit = 0;
  const errors: string[] = [];
  for (const arg of args) {
    const response = each(arg);
    if (!response || !failed(response)) continue;
    errors.push(`Error response from daemon: ${messageOf(response)}\n`);
    exit = 1;
  }
  for (const error of errors) cli.err(error);
  return exit;
}

export { Unreachable };
