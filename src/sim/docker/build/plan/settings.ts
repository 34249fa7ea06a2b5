// Instructions that only set an image's config: they make no layer, and cost a build nothing.
import { signalName } from '../../../kernel/processes';
import { resolvePath } from '../../../kernel/files';
import { cut, lastPart } from '../../../text';
import { own } from '../../../values';
import { goPorts, goWords } from '../../registry/hubHistory';
import { type Command } from '../dockerfile/commands';
import { DockerfileProblem } from '../dockerfile/problem';
import { healthHistory } from './names';
import { type Configured } from './state';

/** The rest of the instructions: those that make layers are elsewhere. */
export type Setting = Exclude<Command, { name: 'RUN' | 'COPY' | 'ADD' | 'WORKDIR' }>;

/** What an instruction needs from the build. */
export interface SettingTools {
  /** A word with its variables filled in. */
  word: (text: string) => string;
  /** Words with their variables filled in, split at blanks. */
  words: (text: string) => string[];
  /** A text with its variables filled in, in which quotes mean nothing. */
  heredoc: (text: string) => string;
  /** `--build-arg`, by name. */
  buildArgs: Readonly<Record<string, string>>;
  /** ARG before the first FROM, by name. */
  globalArgs: Readonly<Record<string, string>>;
}

/** Carries out a setting; gives back its words in the image's history, or null for those that leave none. */
export function applySetting(state: Configured, command: Setting, tools: SettingTools): string | null {
  const { config } = state;
  switch (command.name) {
    case 'ENV': {
      const pairs = command.pairs.map(([name, value]): [string, string] => [tools.word(name), tools.word(value)]);
      for (const [name, value] of pairs) {
        setEnv(state, name, value);
        const at = config.Env.findIndex((item) => item.startsWith(`${name}=`));
        config.Env.splice(at < 0 ? config.Env.length : at, 1, `${name}=${value}`);
      }
      return `ENV ${pairs.map((pair) => pair.join('=')).join(' ')}`;
    }
    case 'LABEL': {
      const pairs = command.pairs.map(([name, value]): [string, string] => [tools.word(name), tools.word(value)]);
      for (const [name, value] of pairs) config.Labels[name] = value;
      return `LABEL ${pairs.map((pair) => pair.join('=')).join(' ')}`;
    }
    case 'ARG':
      return `ARG ${command.args.map((arg) => declare(state, arg, tools)).join(' ')}`;
    case 'CMD':
    case 'ENTRYPOINT':
      return setCommand(state, command);
    case 'EXPOSE': {
      const ports = command.items.flatMap(tools.words).flatMap((item) => portsOf(item, command));
      for (const port of ports) config.ExposedPorts[port] = {};
      return `EXPOSE ${goPorts([...new Set(ports)])}`;
    }
    case 'VOLUME': {
      const paths = command.items.map(tools.word);
      for (const path of paths) config.Volumes[path] = {};
      return `VOLUME [${paths.join(' ')}]`;
    }
    case 'USER':
      config.User = tools.word(command.value);
      return `USER ${config.User}`;
    case 'STOPSIGNAL': {
      const signal = tools.word(command.value);
      if (signalName(signal) === undefined) throw new DockerfileProblem(`invalid signal: ${signal}`, command);
      config.StopSignal = signal;
      return `STOPSIGNAL ${signal}`;
    }
    case 'SHELL':
      config.Shell = command.items;
      return `SHELL [${command.items.join(' ')}]`;
    case 'HEALTHCHECK':
      config.Healthcheck = command.health;
      return healthHistory(command.health);
    case 'MAINTAINER':
      state.author = command.value;
      return `MAINTAINER ${command.value}`;
    case 'ONBUILD':
      config.OnBuild = [...(config.OnBuild ?? []), command.trigger];
      return null;
  }
}

/** A variable that is set again moves to the end. */
function setEnv({ env }: Configured, name: string, value: string): void {
  env.delete(name);
  env.set(name, value);
}

/** ARG: its value is that of --build-arg, else its own, else that of the ARG before FROM. */
function declare(state: Configured, { key, value: typed }: { key: string; value: string | null }, { word, buildArgs, globalArgs }: SettingTools): string {
  const value = own(buildArgs, key) ?? (typed === null ? own(globalArgs, key) : word(typed));
  if (value !== undefined) setEnv(state, key, value);
  state.args.push(key);
  return value === undefined ? key : `${key}=${value}`;
}

function setCommand(state: Configured, { name, words, shellForm }: Extract<Setting, { name: 'CMD' | 'ENTRYPOINT' }>): string {
  const argv = shellForm ? withShell(state, words) : words;
  if (name === 'CMD') {
    state.config.Cmd = argv;
    state.cmdSet = true;
  } else {
    state.config.Entrypoint = argv;
    // An entry point of one's own leaves the command of the base out.
    if (!state.cmdSet) state.config.Cmd = null;
  }
  return `${name} ${goWords(argv)}`;
}

/** A line for the stage's shell. */
export function withShell({ config }: Configured, words: readonly string[]): string[] {
  return [...(config.Shell ?? ['/bin/sh', '-c']), words.join(' ')];
}

/** `80`, `53/udp`, `8000-8002` as the keys of a config. */
function portsOf(item: string, lines: { start: number; end: number }): string[] {
  const [ports, protocol = 'tcp'] = cut(lastPart(item, ':'), '/');
  const [first, last = first] = cut(ports, '-');
  const [from, to] = [Number(first), Number(last)];
  if (!/^\d+(?:-\d+)?$/.test(ports) || to > 65_535 || to < from) throw new DockerfileProblem(`invalid containerPort: ${ports}`, lines);
  if (!/^(?:tcp|udp|sctp)$/i.test(protocol)) throw new DockerfileProblem(`invalid proto: ${protocol}`, lines);
  return Array.from({ length: to - from + 1 }, (_, index) => `${String(from + index)}/${protocol.toLowerCase()}`);
}

/** WORKDIR: a relative folder is one below the folder so far. */
export function workdirOf({ config }: Configured, path: string): string {
  return resolvePath(config.WorkingDir === '' ? '/' : config.WorkingDir, path);
}
