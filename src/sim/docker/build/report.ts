// BuildKit's reports to its client: steps that begin, go on and end, as Control/Status streams them.
import { sha256 } from '../../sha256';
import { type Daemon } from '../api/daemon';
import { type SolveStatus, type Vertex, type VertexStatus } from './messages';

/** How often a client draws the present anew while nothing is reported (ms; buildx does it more often). */
const REDRAW_MS = 1000;

/** The stream of reports of one build. What happens at one instant goes out in one message. */
export class Reports {
  private waiting: SolveStatus = { vertexes: [], statuses: [], logs: [] };
  private words = '';

  constructor(readonly daemon: Daemon) {}

  get now(): number {
    return this.daemon.sim.world.now;
  }

  /** Adds to the next message; `words` say in short what it is about. */
  add({ vertexes = [], statuses = [], logs = [] }: Partial<SolveStatus>, words: string): void {
    this.waiting.vertexes.push(...vertexes);
    this.waiting.statuses.push(...statuses);
    this.waiting.logs.push(...logs);
    if (this.words === '') this.words = words;
  }

  /** Sends what is waiting. */
  flush(): void {
    const { waiting, words } = this;
    if (words === '') return;
    this.waiting = { vertexes: [], statuses: [], logs: [] };
    this.words = '';
    this.daemon.stream({ status: words, solve: waiting });
  }

  /** Lets time pass. */
  advance(until: number): void {
    const { sim, session } = this.daemon;
    if (until > sim.world.now) this.flush();
    for (let next = sim.world.now + REDRAW_MS; next < until; next += REDRAW_MS) {
      sim.advance(next);
      session?.redraw();
    }
    sim.advance(until);
  }
}

/** A step as the client is told of it. */
export class Step {
  private readonly vertex: Vertex;

  constructor(
    private readonly reports: Reports,
    name: string,
    key: string,
  ) {
    this.vertex = { digest: `sha256:${sha256(`${name}/${key}`)}`, name, started: null, completed: null, cached: false, error: '' };
  }

  /** Whether it goes on. */
  get isOpen(): boolean {
    return this.vertex.started !== null && this.vertex.completed === null;
  }

  /** Tells that there is such a step. */
  announce(): void {
    this.reports.add({ vertexes: [{ ...this.vertex }] }, this.vertex.name);
  }

  begin(): void {
    this.vertex.started = this.reports.now;
    this.announce();
  }

  /** Something that the step does, since an instant; bytes where they are counted. */
  status(id: string, from: number, bytes?: { current: number; total: number }, completed = true): void {
    const status: VertexStatus = { vertex: this.vertex.digest, id, ...(bytes ?? { current: 0, total: 0 }), started: from, completed: completed ? this.reports.now : null };
    this.reports.add({ statuses: [status] }, id);
  }

  log(text: string): void {
    this.reports.add({ logs: [{ vertex: this.vertex.digest, text, at: this.reports.now }] }, text);
  }

  /** `error` is empty when all went well; a step that was given up has `context canceled`. */
  end({ cached = false, error = '' }: { cached?: boolean; error?: string } = {}): void {
    Object.assign(this.vertex, { completed: this.reports.now, cached, error });
    this.announce();
  }
}

/** A step that only takes its time. */
export function passStep(reports: Reports, name: string, key: string, took: number): void {
  const step = new Step(reports, name, key);
  step.begin();
  reports.advance(reports.now + took);
  step.end();
}
