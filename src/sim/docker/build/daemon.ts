// BuildKit in the daemon: a session through which it asks its client, and a request to solve a Dockerfile.
import { machineOf } from '../../world';
import { caught } from '../../caught';
import { type Daemon, type Handler, Refusal } from '../api/daemon';
import { mergeLayers } from '../../kernel/files';
import { parsePlatform } from '../platform';
import { loadMetadata } from './bases';
import { parseDockerfile } from './dockerfile/parse';
import { DockerfileProblem, type Lines } from './dockerfile/problem';
import { exportImage } from './export';
import { type Excerpt, type Session, type SolveAnswer, type SolveRequest } from './messages';
import { type BaseImage, inputsOf, type Op } from './plan/ops';
import { draftOf, imagesOf, type Plan, type PlanOptions, planOf, type ResolveImage } from './plan/plan';
import { loadContext, loadDefinition, loadIgnore, type Receiver } from './receive';
import { instructionOf, recordDone } from './record';
import { passStep, Reports } from './report';
import { usesContext } from './solve/solved';
import { solve } from './solve/solver';
import { Fetches } from './source';
import { play } from './timeline';

/** What it takes to lay out a file that stands in the Dockerfile (illustrative). */
const INLINE_MS = 2;

/** POST /session: from now on the daemon may ask its client for files and secrets. */
export const openSession: Handler = () => ({ status: 101, body: null });

/** POST /grpc: solves a Dockerfile. Build problems are part of the answer, as they are for BuildKit. */
export const control: Handler = (daemon, request) => {
  const { session } = daemon;
  if (!session) throw new Refusal(400, 'no active sessions', 'bad-parameter');
  return { status: 101, body: new Build(daemon, session, request.body as SolveRequest).run() };
};

class Build implements Receiver {
  readonly build: string;
  readonly reports: Reports;
  private readonly file: string;
  private text = '';

  constructor(
    private readonly daemon: Daemon,
    readonly session: Session,
    readonly request: SolveRequest,
  ) {
    this.build = daemon.sim.hex('build', 25);
    this.reports = new Reports(daemon);
    this.file = request.FrontendAttrs['filename'] ?? 'Dockerfile';
  }

  run(): SolveAnswer {
    const { sim, machine } = this.daemon;
    sim.record({ type: 'build/started', machine, build: this.build, dockerfile: this.file }, { took: 1 });
    const answer = caught(
      DockerfileProblem,
      () => this.solve(),
      ({ message, lines }) => this.fail(message, lines, null),
    );
    this.reports.flush();
    return answer;
  }

  private solve(): SolveAnswer {
    const { daemon, reports, session, build } = this;
    const { sim, machine } = daemon;
    const { plan, ignore } = this.plan();
    const { instructions } = plan;
    sim.record({ type: 'build/planned', machine, build, instructions: instructions.map(instructionOf) });
    const ops = below(plan.result);
    const context = ops.some(usesContext) ? loadContext(this, ops, ignore) : mergeLayers([], {});
    for (const op of ops) if (op.kind === 'copy' && op.inline.length > 0) passStep(reports, '[internal] preparing inline document', op.origin.name, INLINE_MS);
    reports.flush();
    const fetches = new Fetches(daemon);
    const results = solve(plan.result, {
      ...{ daemon, context, now: reports.now, secret: (id) => session.secret(id) },
      readyAt: (op, start) => fetches.plan(op, start),
    });
    recordDone(daemon, build, instructions, results, null);
    const { failed, hangs } = play(reports, results, fetches, (solved) => {
      recordDone(daemon, build, instructions, results, solved);
    });
    if (failed) return this.fail(failed.message, failed.op.origin.lines, indexOf(plan, failed.op));
    if (hangs) return { hangs: { build, ...hangs, excerpt: this.excerpt(hangs.lines) } };
    return { digest: exportImage(reports, build, this.request.Names, plan, results) };
  }

  /** From the Dockerfile to what has to be done. Throws DockerfileProblem. */
  private plan(): { plan: Plan; ignore: string[] } {
    const definition = loadDefinition(this);
    this.text = definition.text;
    const draft = draftOf(parseDockerfile(definition.text), this.options());
    const bases = new Map<string, BaseImage>();
    const pull = this.request.FrontendAttrs['image-resolve-mode'] === 'pull';
    const resolve: ResolveImage = (name, architecture, lines) => {
      const key = `${architecture}/${name}`;
      const base = bases.get(key) ?? loadMetadata(this.reports, name, architecture, lines, pull);
      bases.set(key, base);
      return base;
    };
    for (const { name, architecture, lines } of imagesOf(draft)) resolve(name, architecture, lines);
    const ignore = definition.ignore ?? loadIgnore(this);
    return { plan: planOf(draft, resolve), ignore };
  }

  private options(): PlanOptions {
    const { FrontendAttrs: attrs } = this.request;
    const own = machineOf(this.daemon.sim.world, this.daemon.machine).hardware.architecture;
    const under = (prefix: string): Record<string, string> =>
      Object.fromEntries(Object.entries(attrs).flatMap(([key, value]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), value]] : [])));
    const platform = attrs['platform'] === undefined ? own : parsePlatform(attrs['platform']);
    if (typeof platform === 'object') throw new DockerfileProblem(platform.error, null);
    return { target: attrs['target'] ?? '', buildArgs: under('build-arg:'), labels: under('label:'), noCache: 'no-cache' in attrs, architecture: platform, own };
  }

  private excerpt({ start, end }: Lines): Excerpt {
    return { file: this.file, text: this.text, start, end };
  }

  private fail(message: string, lines: Lines | null, index: number | null): SolveAnswer {
    const { sim, machine } = this.daemon;
    this.reports.flush();
    sim.record({ type: 'build/failed', machine, build: this.build, index, message });
    return { failure: { message, excerpt: lines && this.excerpt(lines) } };
  }
}

function indexOf({ instructions }: Plan, op: Op): number | null {
  const index = instructions.findIndex((instruction) => instruction.op === op);
  return index < 0 ? null : index;
}

/** An operation and all that it needs. */
function below(op: Op | null): Op[] {
  const found = new Set<Op>();
  const visit = (one: Op): void => {
    if (found.has(one)) return;
    found.add(one);
    for (const input of inputsOf(one)) visit(input);
  };
  if (op) visit(op);
  return [...found];
}
