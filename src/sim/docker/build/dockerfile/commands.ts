// What each Dockerfile instruction says, once its arguments have been checked.
import { type HealthConfig } from '../../api/types';
import { type Heredoc } from './heredoc';
import { type Lines } from './problem';
import { type Pair } from './words';

/** A file that stands in the Dockerfile itself: `COPY <<EOF /file`. */
export interface InlineFile {
  name: string;
  content: string;
  expand: boolean;
}

/** COPY and ADD. */
export interface CopyCommand {
  name: 'COPY' | 'ADD';
  sources: string[];
  inline: InlineFile[];
  dest: string;
  /** A stage, its number, or an image; empty for the build context. */
  from: string;
  chown: string;
  chmod: string;
}

/** CMD, ENTRYPOINT and RUN: words to run as they are, or one line for a shell. */
interface Words {
  words: string[];
  shellForm: boolean;
}

/** RUN. */
export interface RunCommand extends Words {
  name: 'RUN';
  heredocs: Heredoc[];
  /** Values of `--mount`, as typed. */
  mounts: string[];
}

/** ARG: names, and their values unless none is given. */
export interface ArgCommand {
  name: 'ARG';
  args: { key: string; value: string | null }[];
}

/** An instruction other than FROM. `text` is how BuildKit prints it. */
export type Command = Lines & { text: string } & (
    | CopyCommand
    | RunCommand
    | ArgCommand
    | (Words & { name: 'CMD' | 'ENTRYPOINT' })
    | { name: 'ENV' | 'LABEL'; pairs: Pair[] }
    | { name: 'EXPOSE' | 'VOLUME' | 'SHELL'; items: string[] }
    | { name: 'HEALTHCHECK'; health: HealthConfig }
    | { name: 'ONBUILD'; trigger: string }
    | { name: 'MAINTAINER' | 'STOPSIGNAL' | 'USER'; value: string }
    | { name: 'WORKDIR'; value: string }
  );

/** FROM and everything up to the next one. */
export interface Stage extends Lines {
  /** What it starts from, as typed. */
  base: string;
  /** In lower case; empty when it has none. */
  name: string;
  platform: string;
  text: string;
  commands: Command[];
}

/** A whole Dockerfile. */
export interface Dockerfile {
  /** ARG before the first FROM. */
  globalArgs: (ArgCommand & Lines)[];
  stages: Stage[];
  escape: string;
}

/** Every instruction that there is. */
export const INSTRUCTIONS = [
  'ADD',
  'ARG',
  'CMD',
  'COPY',
  'ENTRYPOINT',
  'ENV',
  'EXPOSE',
  'FROM',
  'HEALTHCHECK',
  'LABEL',
  'MAINTAINER',
  'ONBUILD',
  'RUN',
  'SHELL',
  'STOPSIGNAL',
  'USER',
  'VOLUME',
  'WORKDIR',
] as const;
export type InstructionName = (typeof INSTRUCTIONS)[number];
