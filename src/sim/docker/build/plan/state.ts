// A stage while its instructions are carried out on paper: environment, folder, config and the operation reached so far.
import { type ContainerConfig } from '../../api/types';
import { type HistoryStep } from '../../image';
import { type Architecture } from '../../../hardware/hardware';
import { DEFAULT_PATH } from '../../run/session';
import { type Stage } from '../dockerfile/commands';
import { type BaseImage, type Op, type PlannedInstruction, type PlannedStep } from './ops';

/** A stage. What it starts from is filled in when it is its turn. */
export interface StageState {
  stage: Stage;
  /** Its name in the output: its own, `stage-1`, or nothing where it is the only one. */
  label: string;
  /** Steps that have a number: what is started from, RUN, COPY, ADD and WORKDIR. */
  total: number;
  number: number;
  /** The stage that it continues, if it continues one. */
  base: StageState | null;
  architecture: Architecture;
  done: boolean;
  op: Op | null;
  /** ENV and ARG, as commands see them. */
  env: Map<string, string>;
  /** ARG instructions so far. */
  args: string[];
  config: ContainerConfig;
  author: string;
  /** Whether CMD was set after the last ENTRYPOINT's stage began. */
  cmdSet: boolean;
  history: (HistoryStep | PlannedStep)[];
  /** Every instruction of this stage, FROM first. */
  instructions: PlannedInstruction[];
  /** Instructions for whoever builds on it. */
  triggers: string[];
}

/** What settings are carried out on. */
export type Configured = Pick<StageState, 'config' | 'env' | 'args' | 'author' | 'cmdSet'>;

/** The config of an image that has nothing in it. */
export const EMPTY_CONFIG: ContainerConfig = {
  Hostname: '',
  User: '',
  Tty: false,
  OpenStdin: false,
  Env: [`PATH=${DEFAULT_PATH}`],
  Cmd: null,
  Entrypoint: null,
  Image: '',
  WorkingDir: '/',
  ExposedPorts: {},
  Volumes: {},
  Labels: {},
  StopSignal: '',
};

/** `NAME=value` split at the first sign. */
export function splitPair(item: string): [name: string, value: string] {
  const cut = item.indexOf('=');
  return cut < 0 ? [item, ''] : [item.slice(0, cut), item.slice(cut + 1)];
}

/** A copy of a config that may be changed. */
export function copyConfig(config: ContainerConfig): ContainerConfig {
  return {
    ...config,
    Env: [...config.Env],
    ExposedPorts: { ...config.ExposedPorts },
    Volumes: { ...config.Volumes },
    Labels: { ...config.Labels },
  };
}

/** Lets a stage begin with an image's config and steps; without one, with nothing. */
export function beginWith(state: StageState, base: BaseImage | null): void {
  const config = base?.image.config ?? EMPTY_CONFIG;
  const Env = config.Env.some((item) => item.startsWith('PATH=')) ? config.Env : [...config.Env, `PATH=${DEFAULT_PATH}`];
  const { OnBuild, ...own } = copyConfig({ ...config, Env });
  state.config = { ...own, Hostname: '', Image: '' };
  state.triggers = [...(OnBuild ?? [])];
  state.env = new Map(Env.map(splitPair));
  state.history = base ? [...base.image.history] : [];
  state.author = base?.image.author ?? '';
}

/** Lets a stage begin where another one ends. */
export function continueFrom(state: StageState, base: StageState): void {
  const { OnBuild, ...config } = copyConfig(base.config);
  state.config = config;
  state.triggers = [...(OnBuild ?? [])];
  state.op = base.op;
  state.env = new Map(base.env);
  state.args = [...base.args];
  state.history = [...base.history];
  state.author = base.author;
  state.architecture = base.architecture;
}
