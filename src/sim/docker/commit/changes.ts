// `--change` of commit and import: Dockerfile instructions that are applied to a config.
import { Refusal } from '../api/daemon';
import { type ContainerConfig } from '../api/types';
import { expandWord } from '../build/dockerfile/expand';
import { parseTrigger } from '../build/dockerfile/parse';
import { DockerfileProblem } from '../build/dockerfile/problem';
import { applySetting, workdirOf } from '../build/plan/settings';
import { type Configured, copyConfig, splitPair } from '../build/plan/state';

/** Instructions that only set a config (moby daemon/commit.go). */
const CHANGES = ['CMD', 'ENTRYPOINT', 'HEALTHCHECK', 'ENV', 'EXPOSE', 'LABEL', 'ONBUILD', 'STOPSIGNAL', 'USER', 'VOLUME', 'WORKDIR'];
const ESCAPE = '\\';

/** A config after changes. Refuses what is no such instruction. */
export function changed(config: ContainerConfig, changes: readonly string[]): ContainerConfig {
  const state: Configured = { config: copyConfig(config), env: new Map(config.Env.map(splitPair)), args: [], author: '', cmdSet: false };
  for (const change of changes) apply(state, change);
  return state.config;
}

function apply(state: Configured, change: string): void {
  const [name = ''] = change.trim().split(/\s+/, 1);
  if (!CHANGES.includes(name.toUpperCase())) throw new Refusal(400, `${name.toLowerCase()} is not a valid change command`, 'bad-parameter');
  const expand = (text: string, plainQuotes = false) => expandWord(text, Object.fromEntries(state.env), { escape: ESCAPE, plainQuotes });
  try {
    const command = parseTrigger(change, ESCAPE);
    switch (command.name) {
      case 'RUN':
      case 'COPY':
      case 'ADD':
        return;
      case 'WORKDIR':
        state.config.WorkingDir = workdirOf(state, expand(command.value).text);
        return;
      default:
        applySetting(state, command, {
          word: (text) => expand(text).text,
          words: (text) => expand(text).words,
          heredoc: (text) => expand(text, true).text,
          buildArgs: {},
          globalArgs: {},
        });
    }
  } catch (problem) {
    if (!(problem instanceof DockerfileProblem)) throw problem;
    throw new Refusal(400, problem.message, 'bad-parameter');
  }
}
