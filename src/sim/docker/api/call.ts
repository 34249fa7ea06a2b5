// The wire between client and daemon: every request and answer is recorded, and nothing else passes.
import { API_HOP_MS } from '../../calibration';
import { type Simulation } from '../../shell/program';
import { isAlive, machineOf } from '../../world';
import { type Session } from '../build/messages';
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
  wakeDaemon(sim, machine);
  if (!isAlive(sim.world, machine) || machineOf(sim.world, machine).engine?.state !== 'running') {
    sim.record({ type: 'api/unreachable', terminal, from, machine, endpoint }, { took: API_HOP_MS.value });
    throw new Unreachable(`Cannot connect to the Docker daemon at ${endpoint}. Is the docker daemon running?`);
  }
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
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    // A stream has begun with 200; what goes wrong then is its last message
    return answer(stream.begun ? { status: 200, body: null, error: refusal.message } : { status: refusal.status, body: { message: refusal.message } }, refusal);
  }
}

/** docker.socket starts dockerd for whoever connects. */
function wakeDaemon(sim: Simulation, machine: string): void {
  if (!isAlive(sim.world, machine)) return;
  const { engine } = machineOf(sim.world, machine);
  if (engine?.state === 'stopped' && engine.socket) startEngine(sim, machine);
}
