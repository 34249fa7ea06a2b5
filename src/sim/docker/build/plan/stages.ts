// The stages of a Dockerfile: their names, what they start from, and which ones a target needs.
import { type Architecture } from '../../../hardware/hardware';
import { parsePlatform } from '../../platform';
import { caught } from '../../../caught';
import { type Command, type Dockerfile, type Stage } from '../dockerfile/commands';
import { ExpandProblem, expandWord, type Variables } from '../dockerfile/expand';
import { DockerfileProblem } from '../dockerfile/problem';
import { withSuggestion } from '../dockerfile/suggest';
import { copyConfig, EMPTY_CONFIG, type StageState } from './state';

/** The image that is nothing. */
export const SCRATCH = 'scratch';
const NUMBERED: readonly Command['name'][] = ['RUN', 'COPY', 'ADD', 'WORKDIR'];

/** Whether an instruction is a step with a number. */
export function isNumbered({ name }: Command): boolean {
  return NUMBERED.includes(name);
}

/** Arguments that every build has, by the CPU that it builds for and the one that it runs on. */
export function standardArgs(target: Architecture, own: Architecture, targetStage: string): Record<string, string> {
  const variant = (architecture: Architecture): string => (architecture === 'arm64' ? 'v8' : '');
  const all = (kind: string, architecture: Architecture): Record<string, string> => ({
    [`${kind}PLATFORM`]: `linux/${architecture}`,
    [`${kind}OS`]: 'linux',
    [`${kind}OSVERSION`]: '',
    [`${kind}ARCH`]: architecture,
    [`${kind}VARIANT`]: variant(architecture),
  });
  return { ...all('BUILD', own), ...all('TARGET', target), TARGETSTAGE: targetStage === '' ? 'default' : targetStage };
}

/** ARG before the first FROM: each may use those before it. Throws DockerfileProblem. */
export function globalArgs(file: Dockerfile, standard: Record<string, string>, buildArgs: Variables): Record<string, string> {
  const args = { ...standard };
  for (const command of file.globalArgs)
    for (const { key, value } of command.args) {
      const set = Object.hasOwn(buildArgs, key) ? buildArgs[key] : value === null ? undefined : within(command, () => expandWord(value, args, { escape: file.escape }).text);
      if (set !== undefined) args[key] = set;
    }
  return args;
}

/** Expands within an instruction, so that a problem shows its lines. */
export function within<T>(lines: { start: number; end: number }, expand: () => T): T {
  return caught(ExpandProblem, expand, ({ message }) => {
    throw new DockerfileProblem(message, lines);
  });
}

/** Lays the stages out, in order. Throws DockerfileProblem. */
export function layOut(file: Dockerfile, args: Variables, target: Architecture): StageState[] {
  const states: StageState[] = [];
  for (const [index, stage] of file.stages.entries()) {
    const word = (text: string): string => within(stage, () => expandWord(text, args, { escape: file.escape }).text);
    const base = word(stage.base);
    if (base === '') throw new DockerfileProblem(`base name (${stage.base}) should not be blank`, { start: stage.start, end: stage.end });
    const platform = stage.platform === '' ? target : platformOf(stage, word(stage.platform));
    const from = states.filter(({ stage: other }) => other.name !== '' && other.name === base.toLowerCase()).at(-1) ?? null;
    const steps = stage.commands.filter(isNumbered).length;
    states.push({
      stage: { ...stage, base },
      label: file.stages.length === 1 ? '' : stage.name || `stage-${String(index)}`,
      total: steps + (base === SCRATCH || from ? 0 : 1),
      number: 0,
      base: from,
      architecture: platform,
      done: false,
      op: null,
      env: new Map(),
      args: [],
      config: copyConfig(EMPTY_CONFIG),
      author: '',
      cmdSet: false,
      history: [],
      instructions: [],
      triggers: [],
    });
  }
  return states;
}

function platformOf(stage: Stage, text: string): Architecture {
  const lines = { start: stage.start, end: stage.end };
  if (text === '') throw new DockerfileProblem(`empty platform value from expression ${stage.platform}`, lines);
  const architecture = parsePlatform(text);
  if (typeof architecture === 'object') throw new DockerfileProblem(`failed to parse platform ${stage.platform}: ${architecture.error}`, lines);
  return architecture;
}

/** The stage that is to be built: the last one unless another is named. Throws DockerfileProblem. */
export function targetOf(states: readonly StageState[], name: string): StageState {
  const found = name === '' ? states.at(-1) : (byName(states, name) ?? states[/^\d+$/.test(name) ? Number(name) : -1]);
  if (found) return found;
  const names = states.map(({ label }) => label).filter((label) => label !== '');
  throw new DockerfileProblem(withSuggestion(`target stage ${JSON.stringify(name)} could not be found`, name, names), null);
}

/** A stage by its name, whatever the case; the last one of several. */
export function byName(states: readonly StageState[], name: string): StageState | undefined {
  return states.filter(({ stage }) => stage.name !== '' && stage.name === name.toLowerCase()).at(-1);
}

/** What a stage copies or mounts from: names and numbers of stages, and images. */
export function sourcesOf({ stage }: StageState): string[] {
  return stage.commands.flatMap((command) => {
    if (command.name === 'COPY') return command.from === '' ? [] : [command.from];
    if (command.name !== 'RUN') return [];
    return command.mounts.flatMap((mount) => {
      const from = /(?:^|,)from=([^,]+)/i.exec(mount)?.[1];
      return from === undefined ? [] : [from];
    });
  });
}

/** A stage by its name or number; undefined where a name is that of an image. Throws DockerfileProblem for a number that there is none of. */
export function stageBy(states: readonly StageState[], from: string): StageState | undefined {
  if (!/^\d+$/.test(from)) return byName(states, from);
  const found = states[Number(from)];
  if (!found) throw new DockerfileProblem(`invalid stage index ${from}`, null);
  return found;
}

/** A stage and everything that it needs. Throws DockerfileProblem where stages need each other. */
export function neededBy(states: readonly StageState[], target: StageState): Set<StageState> {
  const needed = new Set<StageState>();
  const visit = (state: StageState, path: readonly StageState[]): void => {
    if (path.includes(state)) throw new DockerfileProblem(`circular dependency detected on stage: ${state.label || '0'}`, { start: state.stage.start, end: state.stage.end });
    if (needed.has(state)) return;
    needed.add(state);
    for (const next of [state.base, ...sourcesOf(state).map((from) => stageBy(states, from))]) if (next) visit(next, [...path, state]);
  };
  visit(target, []);
  return needed;
}
