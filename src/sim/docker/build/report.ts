// BuildKit's reports to its client: steps that begin, go on and end, as Control/Status streams them.
import { sha256 } from '../../sha256';
import { type Daemon } from '../api/daemon';
import { type SolveStatus, type Vertex, type VertexStatus } from './messages';

const EMPTY: SolveStatus = { vertexes: [], statuses: [], logs: [] };

/** A step as the client is told of it. */
export class Step {
  private readonly vertex: Vertex;

  constructor(
    private readonly daemon: Daemon,
    name: string,
    key: string,
  ) {
    this.vertex = { digest: `sha256:${sha256(`${name}/${key}`)}`, name, started: null, completed: null, cached: false, error: '' };
  }

  private get now(): number {
    return this.daemon.sim.world.now;
  }

  private send(status: Partial<SolveStatus>, words: string): void {
    this.daemon.stream({ status: words, solve: { ...EMPTY, ...status } });
  }

  begin(): void {
    this.vertex.started = this.now;
    this.send({ vertexes: [{ ...this.vertex }] }, this.vertex.name);
  }

  /** Something that the step does; bytes where they are counted. */
  status(id: string, from: number, bytes?: { current: number; total: number }, completed = true): void {
    const status: VertexStatus = { vertex: this.vertex.digest, id, current: bytes?.current ?? 0, total: bytes?.total ?? 0, started: from, completed: completed ? this.now : null };
    this.send({ statuses: [status] }, id);
  }

  log(text: string): void {
    this.send({ logs: [{ vertex: this.vertex.digest, text, at: this.now }] }, text);
  }

  /** `error` is empty when all went well; a step that was given up has `context canceled`. */
  end({ cached = false, error = '' }: { cached?: boolean; error?: string } = {}): void {
    Object.assign(this.vertex, { completed: this.now, cached, error });
    this.send({ vertexes: [{ ...this.vertex }] }, this.vertex.name);
  }
}

/** A step that does one thing and takes a time; `act` happens before it ends. */
export function doStep(daemon: Daemon, name: string, took: number, act: (step: Step) => void = () => undefined): void {
  const step = new Step(daemon, name, '');
  step.begin();
  daemon.sim.advance(daemon.sim.world.now + took);
  act(step);
  step.end();
}
