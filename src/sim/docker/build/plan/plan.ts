// From a parsed Dockerfile to operations: what has to be executed for a target, and the config and history of the image.
import { type ContainerConfig } from '../../api/types';
import { type HistoryStep } from '../../image';
import { type Architecture } from '../../../hardware/hardware';
import { type Command, type Dockerfile } from '../dockerfile/commands';
import { expandWord } from '../dockerfile/expand';
import { type Lines, DockerfileProblem } from '../dockerfile/problem';
import { parseTrigger } from '../dockerfile/parse';
import { copyWork, type FindSource, runWork } from './layers';
import { runHistory, shownText, stepName } from './names';
import { type BaseImage, type CopySource, type Op, type Origin, type PlannedInstruction, type PlannedStep } from './ops';
import { applySetting, type SettingTools, workdirOf } from './settings';
import { globalArgs, isNumbered, layOut, neededBy, SCRATCH, sourcesOf, stageBy, standardArgs, targetOf, within } from './stages';
import { beginWith, continueFrom, copyConfig, type StageState } from './state';

/** What was asked of a build. */
export interface PlanOptions {
  /** Stage to build; empty for the last one. */
  target: string;
  buildArgs: Readonly<Record<string, string>>;
  labels: Readonly<Record<string, string>>;
  noCache: boolean;
  /** The CPU to build for, and the one that builds. */
  architecture: Architecture;
  own: Architecture;
}

/** Asks for an image. Throws DockerfileProblem where there is none. */
export type ResolveImage = (name: string, architecture: Architecture, lines: Lines) => BaseImage;

/** What is to be built. */
export interface Plan {
  /** The operation whose layers the image has; null for an image without any. */
  result: Op | null;
  config: ContainerConfig;
  author: string;
  architecture: Architecture;
  history: (HistoryStep | PlannedStep)[];
  /** Instructions of the stages that are needed, in the order of the Dockerfile. */
  instructions: PlannedInstruction[];
}

/** A plan whose images are still to be asked for. */
export interface Draft {
  states: readonly StageState[];
  target: StageState;
  needed: ReadonlySet<StageState>;
  file: Dockerfile;
  options: PlanOptions;
  args: Record<string, string>;
}

/** The first half: stages and their target. Throws DockerfileProblem. */
export function draftOf(file: Dockerfile, options: PlanOptions): Draft {
  const args = globalArgs(file, standardArgs(options.architecture, options.own, options.target), options.buildArgs);
  const states = layOut(file, args, options.architecture);
  const target = targetOf(states, options.target);
  return { states, target, needed: neededBy(states, target), file, options, args };
}

/** Images that a draft needs, each once: what its stages start from, and what they copy from. */
export function imagesOf({ states, needed }: Draft): { name: string; architecture: Architecture; lines: Lines }[] {
  const images = [...needed].flatMap((state) => {
    const { stage, base, architecture } = state;
    const lines = { start: stage.start, end: stage.end };
    const names = [...(base || stage.base === SCRATCH ? [] : [stage.base]), ...sourcesOf(state).filter((from) => !stageBy(states, from) && from !== SCRATCH)];
    return names.map((name) => ({ name, architecture, lines }));
  });
  return images.filter(({ name }, index) => images.findIndex((other) => other.name === name) === index);
}

/** The second half: instruction by instruction. Throws DockerfileProblem. */
export function planOf(draft: Draft, resolve: ResolveImage): Plan {
  const { states, needed, target, options } = draft;
  const instructions: PlannedInstruction[] = [];
  for (const state of states) {
    if (!needed.has(state)) continue;
    buildStage(state, draft, resolve);
    instructions.push(...state.instructions);
  }
  const config = copyConfig(target.config);
  Object.assign(config.Labels, options.labels);
  return { result: target.op, config, author: target.author, architecture: target.architecture, history: target.history, instructions };
}

function buildStage(state: StageState, draft: Draft, resolve: ResolveImage): void {
  const { stage } = state;
  const lines = { start: stage.start, end: stage.end };
  const onBuild = begin(state, resolve, draft).map((command) => ({ ...command, ...lines, triggered: true }));
  for (const command of [...onBuild, ...stage.commands.map((own) => ({ ...own, triggered: false }))]) perform(state, command, draft, resolve);
  state.done = true;
}

/** Starts a stage from what it is built on; gives back what that wants to be done first (ONBUILD). */
function begin(state: StageState, resolve: ResolveImage, { file }: Draft): Command[] {
  const { stage, base } = state;
  const lines = { start: stage.start, end: stage.end };
  const image = base || stage.base === SCRATCH ? null : resolve(stage.base, state.architecture, lines);
  if (base) continueFrom(state, base);
  else beginWith(state, image);
  const triggers = state.triggers.map((trigger) => parseTrigger(trigger, file.escape));
  state.total += triggers.filter(isNumbered).length;
  if (image && image.image.layers.length > 0) state.op = { kind: 'source', origin: originOf(state, `FROM ${image.name}`, stage.text, lines), base: image };
  state.instructions.push({ stage: state.label, text: stage.text, lines, op: base ? null : state.op, after: state.op });
  return triggers;
}

/** Numbers a step of a stage. */
function originOf(state: StageState, shown: string, instruction: string, { start, end }: Lines): Origin {
  state.number += 1;
  const { label, number, total } = state;
  return { name: stepName(label, number, total, shown), stage: label, number, total, instruction, lines: { start, end } };
}

type Performed = Command & { triggered: boolean };

/** Carries out one instruction on paper. */
function perform(state: StageState, command: Performed, draft: Draft, resolve: ResolveImage): void {
  const { escape } = draft.file;
  const variables = (): Record<string, string> => Object.fromEntries(state.env);
  const expand = (text: string, plainQuotes = false) => within(command, () => expandWord(text, variables(), { escape, plainQuotes }));
  const tools: SettingTools = {
    word: (text) => expand(text).text,
    words: (text) => expand(text).words,
    heredoc: (text) => expand(text, true).text,
    buildArgs: draft.options.buildArgs,
    globalArgs: draft.args,
  };
  const find: FindSource = (from, lines) => sourceOf(state, draft, resolve, from, lines);
  const named = (suffix: string, raw: boolean): Origin => {
    const shown = shownText(`${command.text}${suffix}`, variables(), { escape, keepQuotes: raw, keepUnset: raw });
    return originOf(state, `${command.triggered ? 'ONBUILD ' : ''}${shown}`, command.text, command);
  };
  const below = state.op;
  const { noCache: ignoreCache } = draft.options;
  let createdBy: string | null;
  switch (command.name) {
    case 'RUN': {
      const { suffix, ...work } = runWork(state, command, tools, find);
      createdBy = runHistory(work.argv, declaredArgs(state));
      state.op = { kind: 'exec', origin: named(suffix, true), below, ...work, architecture: baseArchitecture(state), ignoreCache };
      break;
    }
    case 'COPY':
    case 'ADD': {
      const { createdBy: words, ...work } = copyWork(state, command, tools, find);
      createdBy = words;
      state.op = { kind: 'copy', origin: named('', false), below, ...work, ignoreCache };
      break;
    }
    case 'WORKDIR': {
      const path = workdirOf(state, tools.word(command.value));
      state.config.WorkingDir = path;
      createdBy = `WORKDIR ${path}`;
      // The root is always there.
      if (path !== '/') state.op = { kind: 'mkdir', origin: named('', false), below, path, user: state.config.User };
      break;
    }
    default:
      createdBy = applySetting(state, command, tools);
  }
  const op = state.op === below ? null : state.op;
  if (createdBy !== null) state.history.push({ createdBy, op });
  state.instructions.push({ stage: state.label, text: command.text, lines: { start: command.start, end: command.end }, op, after: state.op });
}

/** ARG values as the history of a RUN shows them, each name once. */
function declaredArgs({ args, env }: StageState): string[] {
  return [...new Set(args)].map((key) => `${key}=${env.get(key) ?? ''}`);
}

/** What `--from` names: a stage that is done, or an image. */
function sourceOf(state: StageState, { states }: Draft, resolve: ResolveImage, from: string, lines: Lines): CopySource {
  if (from === SCRATCH) return { kind: 'op', op: null };
  const stage = stageBy(states, from);
  if (stage) {
    if (!stage.done)
      throw new DockerfileProblem(`cannot copy from stage ${JSON.stringify(from)}, it needs to be defined before current stage ${JSON.stringify(state.label)}`, lines);
    return { kind: 'op', op: stage.op };
  }
  const base = resolve(from, state.architecture, lines);
  const origin: Origin = { name: `FROM ${base.name}`, stage: '', number: 0, total: 0, instruction: `FROM ${from}`, lines: { start: lines.start, end: lines.end } };
  return { kind: 'op', op: { kind: 'source', origin, base } };
}

/** The CPU that the files of a stage are really for, whatever was asked for. */
function baseArchitecture({ op, architecture }: StageState): Architecture {
  let at = op;
  while (at && at.kind !== 'source') at = at.below;
  return at ? at.base.image.architecture : architecture;
}
