// Instructions that make layers: RUN, COPY, ADD and WORKDIR become operations.
import { resolvePath } from '../../../kernel/files';
import { type CopyCommand, type RunCommand } from '../dockerfile/commands';
import { chomped, heredocOf } from '../dockerfile/heredoc';
import { DockerfileProblem, type Lines } from '../dockerfile/problem';
import { lastPart } from '../../../text';
import { summary } from './names';
import { readMount, targetOf } from './mounts';
import { type CopyOp, type CopySource, type ExecOp, type RunMount } from './ops';
import { type SettingTools, withShell } from './settings';
import { type StageState } from './state';

/** Finds what `--from` names: a stage, or an image. */
export type FindSource = (from: string, lines: Lines) => CopySource;

/** RUN: what is executed, and what its name in the output has behind it. */
export type RunWork = Pick<ExecOp, 'argv' | 'env' | 'cwd' | 'user' | 'mounts' | 'script'> & { suffix: string };

/** Folder in which a script of the Dockerfile is mounted. */
const PIPES = '/dev/pipes';

/** What a RUN executes. Throws DockerfileProblem. */
export function runWork(state: StageState, command: RunCommand & Lines, tools: SettingTools, find: FindSource): RunWork {
  const { words, script, suffix } = runWords(command);
  const cwd = state.config.WorkingDir || '/';
  const secrets: string[] = [];
  const mounts = command.mounts.flatMap((text): RunMount[] => {
    const written = readMount(text, tools.word, command);
    if (written.type === 'ssh') return [];
    if (written.type === 'secret' && written.env !== '') {
      secrets.push(written.env);
      return [{ type: 'secret', target: `$${written.env}`, readOnly: true, id: written.id || written.env, required: written.required, mode: '' }];
    }
    const target = targetOf(written, cwd, command);
    const base = { target, readOnly: written.readOnly };
    if (written.type === 'cache') return [{ ...base, type: 'cache', id: written.id || target }];
    if (written.type === 'tmpfs') return [{ ...base, type: 'tmpfs' }];
    if (written.type === 'secret') {
      const id = written.id || written.source || lastPart(target, '/');
      return [{ ...base, type: 'secret', id, required: written.required, mode: written.mode || '400' }];
    }
    return [{ ...base, type: 'bind', from: written.from === '' ? { kind: 'context' } : find(written.from, command), source: resolvePath('/', written.source) }];
  });
  return {
    argv: command.shellForm && script === null ? withShell(state, words) : words,
    env: [...state.env].filter(([name]) => !secrets.includes(name)).map(([name, value]) => `${name}=${value}`),
    cwd,
    user: state.config.User,
    mounts,
    script,
    suffix,
  };
}

/** The words of a RUN; a heredoc is the script itself, or what a command in it reads. */
function runWords({ words, shellForm, heredocs }: RunCommand): { words: string[]; script: ExecOp['script']; suffix: string } {
  const [first] = heredocs;
  if (!first || !shellForm) return { words, script: null, suffix: '' };
  const [line = ''] = words;
  if (!heredocOf(line)) return { words: [[line, ...heredocs.map((doc) => `${doc.content}${doc.name}`)].join('\n')], script: null, suffix: '' };
  const text = chomped(first);
  const suffix = ` (${summary(first.content)})`;
  if (!text.startsWith('#!')) return { words: [text], script: null, suffix };
  const path = `${PIPES}/${first.name}`;
  return { words: [path], script: { path, text }, suffix };
}

/** What a COPY or ADD copies, and its words in the image's history. Throws DockerfileProblem. */
export function copyWork(
  state: StageState,
  command: CopyCommand & Lines,
  tools: SettingTools,
  find: FindSource,
): Pick<CopyOp, 'from' | 'sources' | 'inline' | 'dest' | 'chown' | 'chmod' | 'unpack'> & { createdBy: string } {
  const sources = command.sources.map(tools.word);
  const dest = tools.word(command.dest);
  const chown = tools.word(command.chown);
  const chmod = tools.word(command.chmod);
  const remote = sources.find((source) => /^https?:\/\/|^git@|\.git(?:#.*)?$/.test(source) && !source.startsWith('/') && !source.startsWith('./'));
  if (remote !== undefined && command.name === 'COPY') throw new DockerfileProblem(`source can't be a ${/^https?:/.test(remote) ? 'URL' : 'git ref'} for COPY`, command);
  if (chmod !== '' && (!/^[0-7]+$/.test(chmod) || parseInt(chmod, 8) > 0o7777))
    throw new DockerfileProblem(`invalid chmod parameter: '${chmod}'. it should be octal string and between 0 and 07777`, command);
  const inline = command.inline.map(({ name, content, expand }) => ({ name, text: expand ? tools.heredoc(content) : content }));
  const options = [...(chown === '' ? [] : [`--chown=${chown}`]), ...(chmod === '' ? [] : [`--chmod=${chmod}`])];
  const createdBy = [command.name, ...options, ...sources, ...inline.map(({ name }) => `<<${name}`), dest, '# buildkit'].join(' ');
  return {
    from: command.from === '' ? { kind: 'context' } : find(command.from, command),
    sources,
    inline,
    dest: destination(state.config.WorkingDir || '/', dest, sources.length + inline.length > 1),
    chown,
    chmod,
    unpack: command.name === 'ADD',
    createdBy,
  };
}

/** The absolute destination. `/` at its end says that it is a folder, and so do several sources. */
function destination(cwd: string, typed: string, several: boolean): string {
  const path = resolvePath(cwd, typed);
  const isFolder = several || typed === '' || /(?:^|\/)\.{0,2}$/.test(typed);
  return isFolder && path !== '/' ? `${path}/` : path;
}
