// Which daemon a command talks to: --host and --context first, then DOCKER_HOST, DOCKER_CONTEXT and the current context.
import { digestOf } from '../../sha256';
import { type ProgramContext } from '../../shell/program';
import { allMachines, machineOf, type World } from '../../world';
import { type Connection } from '../api/call';
import { type DockerClient } from '../engine';
import { CliFailure } from './problems';
import { own } from '../../values';

/** The socket of the machine's own daemon. */
export const LOCAL_SOCKET = 'unix:///var/run/docker.sock';

/** What was said before the command: `docker --context NAME`, `docker -H ADDRESS`. */
export interface Chosen {
  context?: string;
  host?: string;
}

/** The configuration of the docker CLI on the machine that it runs on. */
export function clientOf(program: ProgramContext): DockerClient {
  return machineOf(program.sim.world, program.machine).client ?? { contexts: {}, current: 'default' };
}

/** The name of the context in use, as docker/cli resolves it. */
export function contextInUse(program: ProgramContext, chosen: Chosen = {}): string {
  const { env } = program.session;
  if (chosen.context !== undefined) return chosen.context;
  if (chosen.host !== undefined || (env['DOCKER_HOST'] ?? '') !== '') return 'default';
  return env['DOCKER_CONTEXT'] || clientOf(program).current;
}

/** The connection of a command. Throws CliFailure where the context is not there. */
export function connect(program: ProgramContext, chosen: Chosen): Connection {
  const base = { sim: program.sim, terminal: program.terminal ?? '', from: program.machine };
  const name = contextInUse(program, chosen);
  if (name === 'default') {
    const endpoint = withScheme(chosen.host ?? program.session.env['DOCKER_HOST'] ?? '') || LOCAL_SOCKET;
    return { ...base, endpoint, machine: machineAt(program, endpoint) ?? '' };
  }
  const context = own(clientOf(program).contexts, name);
  if (!context) throw new CliFailure(`Failed to initialize: unable to resolve docker endpoint: ${contextMissing(program, name)}`);
  return { ...base, machine: context.machine, endpoint: context.endpoint };
}

/** Docker's words for a context that is not there. */
export function contextMissing(program: ProgramContext, name: string): string {
  return `context "${name}": context not found: open ${contextFolder(program, 'meta', name)}/meta.json: no such file or directory`;
}

/** The folder in which the CLI keeps a context, named by the hash of its name. */
export function contextFolder({ session }: ProgramContext, kind: 'meta' | 'tls', name: string): string {
  return `${session.env['HOME'] ?? '/root'}/.docker/contexts/${kind}/${digestOf(name).slice(7)}`;
}

/** An address without a scheme is one of TCP; a port that is left out is Docker's. */
function withScheme(host: string): string {
  if (host === '') return '';
  const address = host.includes('://') ? host : `tcp://${host}`;
  return /^tcp:\/\/[^/:]+$/.test(address) ? `${address}:2375` : address;
}

/** The machine whose daemon listens at an address; undefined when none does. Daemons listen on their sockets only: TCP is off, as after every installation. */
export function machineAt(program: ProgramContext, endpoint: string): string | undefined {
  if (endpoint === LOCAL_SOCKET) return program.machine;
  const known = Object.values(clientOf(program).contexts).find((context) => context.endpoint === endpoint);
  if (known) return known.machine;
  const target = /^ssh:\/\/(?:[^@/]+@)?([^:/]+)/.exec(endpoint)?.[1];
  return target === undefined ? undefined : byHostname(program.sim.world, target);
}

const byHostname = (world: World, name: string): string | undefined => allMachines(world).find(({ hostname, power }) => hostname === name && power === 'on')?.id;
