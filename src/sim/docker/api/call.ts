// The wire between client and daemon: every request and answer is recorded, and nothing else passes.
import { API_HOP_MS } from '../../calibration';
import { type Simulation } from '../../shell/program';
import { type Session } from '../build/messages';
import { NoSpaceLeft } from '../../disk';
import { isAlive, isCutOff, machineOf, type World } from '../../world';
import { Unreachable } from '../cli/problems';
import { matchRoute } from '../routes';
import { startEngine } from '../service';
import { type Daemon, Refusal } from './daemon';
import { type ApiRequest, type ApiResponse, type StreamMessage } from './types';

/** Where a client talks from and to. */
export interface Connection {
  sim: Simulation;
  terminal: string;
  /** The machine that the CLI runs on. */
  from: string;
  /** The machine that the endpoint leads to. */
  machine: string;
  /** As error messages name it: `unix:///var/run/docker.sock`. */
  endpoint: string;
}

/** What a client does while it waits for an answer. */
export interface CallOptions {
  onMessage?: ((message: StreamMessage) => void) | undefined;
  /** Answers BuildKit's questions: files and secrets. */
  session?: Session | undefined;
}

/** Sends one request and waits for its answer. Throws Unreachable when no daemon listens. */
export function call(connection: Connection, request: ApiRequest, { onMessage = () => undefined, session }: CallOptions = {}): ApiResponse {
  const { sim, machine, terminal, from, endpoint } = connection;
  const bounce = (words: string): never => {
    sim.record({ type: 'api/unreachable', terminal, from, machine, endpoint }, { took: API_HOP_MS.value });
    throw new Unreachable(words);
  };
  const noRoad = whyNoRoad(sim.world, from, machine);
  if (noRoad !== null) bounce(noRoad);
  wakeDaemon(sim, machine);
  if (!isAlive(sim.world, machine) || machineOf(sim.world, machine).engine?.state !== 'running')
    bounce(`Cannot connect to the Docker daemon at ${endpoint}. Is the docker daemon running?`);
  const id = sim.hex('request', 12);
  sim.record({ type: 'api/requested', request: id, terminal, from, machine, call: request }, { took: API_HOP_MS.value });
  const stream = { begun: false };
  const daemon: Daemon = {
    sim,
    machine,
    session,
    stream: (message) => {
      stream.begun = true;
      const { status, id: layer = null, progressDetail } = message;
      sim.record({ type: 'api/streamed', request: id, machine, status, layer, current: progressDetail?.current ?? null, total: progressDetail?.total ?? null });
      onMessage(message);
    },
  };
  const answer = (response: ApiResponse, refusal: Refusal | null): ApiResponse => {
    sim.record(
      { type: 'api/responded', request: id, machine, status: response.status, refusal: refusal?.reason ?? null, message: refusal?.message ?? '' },
      { took: API_HOP_MS.value },
    );
    return response;
  };
  try {
    const route = matchRoute(request);
    if (!route) throw new Refusal(404, 'page not found', 'other');
    return answer(route.handler(daemon, { ...request, params: route.params }), null);
  } catch (problem) {
    const refusal = problem instanceof NoSpaceLeft ? new Refusal(500, `write ${problem.path}: no space left on device`, 'no-space') : problem;
    if (!(refusal instanceof Refusal)) throw refusal;
    // A stream has begun with 200; what goes wrong then is its last message
    return answer(stream.begun ? { status: 200, body: null, error: refusal.message } : { status: refusal.status, body: { message: refusal.message } }, refusal);
  }
}

/** Why ssh gets no connection between two machines, in the words of the CLI and ssh; null when it does, or needs none. */
function whyNoRoad(world: World, from: string, machine: string): string | null {
  if (from === machine || machine === '' || !(isCutOff(world, from) || isCutOff(world, machine))) return null;
  const { hostname } = machineOf(world, machine);
  const why = `ssh: connect to host ${hostname} port 22: ${isCutOff(world, from) ? 'Network is unreachable' : 'No route to host'}`;
  return `error during connect: Head "http://docker.example.com/_ping": command [ssh -l you -- ${hostname} docker system dial-stdio] has exited with exit status 255, make sure the URL is valid, and Docker 18.09 or later is installed on the remote host: stderr=${why}`;
}

/** docker.socket starts dockerd for whoever connects. */
function wakeDaemon(sim: Simulation, machine: string): void {
  if (!isAlive(sim.world, machine)) return;
  const { engine } = machineOf(sim.world, machine);
  if (engine?.state === 'stopped' && engine.socket) startEngine(sim, machine);
}
