// The go command: version, build, run, mod and env, on programs of the standard library.
import { resolvePath } from '../../../kernel/files';
import { type ProgramContext, type Program, type ProgramResult } from '../../program';
import { notSimulated } from '../runtimes';
import { versionFrom } from '../servers/service';
import { runProgram } from './binary';
import { executableOf, type GoProgram } from './compiled';
import { compileGo, importsIn } from './source';

/** What compiling takes (ms; illustrative). */
const BUILD_MS = 1200;

const version = (context: ProgramContext): string => versionFrom(context, 'GOLANG_VERSION', '1.26.5');
const textAt = ({ files }: ProgramContext, path: string): string | undefined => {
  const node = files.read(path);
  return node?.kind === 'file' ? node.text : undefined;
};

/** The folder of go.mod at or above a folder, and the name of its module. */
function moduleOf(context: ProgramContext, folder: string): { folder: string; name: string; text: string } | undefined {
  for (let here = folder; ; here = resolvePath(here, '..')) {
    const text = textAt(context, resolvePath(here, 'go.mod'));
    if (text !== undefined) return { folder: here, name: /^module\s+(\S+)/m.exec(text)?.[1] ?? '', text };
    if (here === '/') return undefined;
  }
}

/** A package that was asked for: the folder or the files, compiled; an exit code after a complaint. */
function compile(context: ProgramContext, what: readonly string[]): { program: GoProgram; name: string } | number {
  const { cwd } = context.session;
  const say = (text: string, code = 1): number => {
    context.err(`${text}\n`);
    return code;
  };
  const byFile = what.length > 0 && what.every((each) => each.endsWith('.go'));
  const folder = byFile ? cwd : resolvePath(cwd, what[0] ?? '.');
  const module = moduleOf(context, folder);
  if (!byFile && !module) return say("go: go.mod file not found in current directory or any parent directory; see 'go help modules'");
  const names = byFile ? what : context.files.list(folder).filter((name) => name.endsWith('.go') && !name.endsWith('_test.go'));
  if (names.length === 0) return say(`no Go files in ${folder}`);
  if (names.length > 1) return notSimulated(context, 'go build of several files');
  const file = names[0] ?? '';
  const source = textAt(context, resolvePath(byFile ? cwd : folder, file));
  if (source === undefined) return say(`no required module provides package ${file}; to add it:\n\tgo get ${file}`);
  const foreign = importsIn(source).find(({ path }) => /^[^/]+\.[^/]+\//.test(path) && !path.startsWith(`${module?.name ?? ''}/`));
  if (foreign) {
    const known = module?.text.includes(foreign.path.split('/').slice(0, 3).join('/')) === true;
    if (known) return notSimulated(context, `go with the module ${foreign.path}`);
    return say(`${file}:${String(foreign.line)}:${String(foreign.column)}: no required module provides package ${foreign.path}; to add it:\n\tgo get ${foreign.path}`);
  }
  context.sleep(BUILD_MS);
  const compiled = compileGo(file, source);
  if ('complaint' in compiled) return say(`# ${module?.name ?? 'command-line-arguments'}\n${compiled.complaint}`);
  if ('unknown' in compiled)
    return say(
      `go: a real compiler knows this; this simulated machine compiles programs that print, read the environment and answer over HTTP: ${compiled.unknown.split('\n')[0] ?? ''}`,
    );
  return { program: compiled.program, name: byFile ? file.replace(/\.go$/, '') : (module?.name ?? '').replace(/^.*\//, '') };
}

/** Options of build and run: the ones that make no difference here are taken, as `-ldflags` is. */
function optionsOf(args: readonly string[]): { out: string | undefined; rest: string[]; unknown: string | undefined } {
  const rest = [...args];
  let out: string | undefined;
  while (rest[0]?.startsWith('-') === true) {
    const [name = '', attached] = (rest.shift() ?? '').replace(/^--/, '-').split(/=(.*)/s);
    if (name === '-o') out = attached ?? rest.shift();
    else if (['-ldflags', '-tags', '-mod', '-gcflags', '-p'].includes(name)) {
      if (attached === undefined) rest.shift();
    } else if (!['-v', '-x', '-a', '-trimpath', '-race', '-buildvcs'].includes(name)) return { out, rest, unknown: name };
  }
  return { out, rest, unknown: undefined };
}

function build(context: ProgramContext, args: readonly string[]): number {
  const { out, rest, unknown } = optionsOf(args);
  if (unknown !== undefined) {
    context.err(`flag provided but not defined: ${unknown}\nusage: go build [-o output] [build flags] [packages]\nRun 'go help build' for details.\n`);
    return 2;
  }
  const compiled = compile(context, rest);
  if (typeof compiled === 'number') return compiled;
  const asked = resolvePath(context.session.cwd, out ?? compiled.name);
  const isFolder = out !== undefined && (out.endsWith('/') || context.files.read(asked)?.kind === 'dir');
  context.write(isFolder ? resolvePath(asked, compiled.name) : asked, executableOf(compiled.program));
  return 0;
}

function mod(context: ProgramContext, [verb = '', name = '']: readonly string[]): number {
  const { cwd } = context.session;
  const path = resolvePath(cwd, 'go.mod');
  if (verb === 'init') {
    if (context.files.read(path)) {
      context.err(`go: ${path} already exists\n`);
      return 1;
    }
    if (name === '') {
      context.err(`go: cannot determine module path for source directory ${cwd} (outside GOPATH, module path must be specified)\n`);
      return 1;
    }
    context.write(path, { kind: 'file', text: `module ${name}\n\ngo ${version(context)}\n` });
    context.err(`go: creating new go.mod: module ${name}\n`);
    return 0;
  }
  if (!['tidy', 'download', 'verify', 'vendor'].includes(verb)) return notSimulated(context, `go mod ${verb}`);
  const module = moduleOf(context, cwd);
  if (!module) {
    context.err(
      verb === 'download'
        ? "go: no modules specified (see 'go help mod download')\n"
        : "go: go.mod file not found in current directory or any parent directory; see 'go help modules'\n",
    );
    return 1;
  }
  if (/^\s*(?:require\s+)?[^\s/]+\.[^\s/]+\/\S+\s+v\d/m.test(module.text)) return notSimulated(context, `go mod ${verb} with modules of others`);
  if (verb === 'verify') context.out('all modules verified\n');
  if (verb === 'download') context.err('go: no module dependencies to download\n');
  return 0;
}

/** The go command. */
export const go: Program = {
  run(context): ProgramResult {
    const [verb = '', ...rest] = context.argv.slice(1);
    if (verb === 'version') {
      context.out(`go version go${version(context)} linux/amd64\n`);
      return 0;
    }
    if (verb === 'build') return build(context, rest);
    if (verb === 'mod') return mod(context, rest);
    if (verb === 'run') {
      const compiled = compile(context, rest.filter((each) => !each.startsWith('-')).slice(0, 1));
      return typeof compiled === 'number' ? compiled : runProgram({ ...context, argv: [`/tmp/go-build/${compiled.name}`] }, compiled.program);
    }
    if (verb === 'env' && rest.length === 1) {
      const known: Readonly<Record<string, string>> = {
        GOVERSION: `go${version(context)}`,
        GOOS: 'linux',
        GOARCH: 'amd64',
        GOPATH: '/go',
        GOROOT: '/usr/local/go',
        CGO_ENABLED: '1',
      };
      context.out(`${context.session.env[rest[0] ?? ''] ?? known[rest[0] ?? ''] ?? ''}\n`);
      return 0;
    }
    if (verb === '') {
      context.err('Go is a tool for managing Go source code.\n\nUsage:\n\n\tgo <command> [arguments]\n\nUse "go help <command>" for more information about a command.\n');
      return 2;
    }
    if (/^(?:get|install|test|fmt|vet|tool|list|generate|clean|doc|work|bug|fix|help|env)$/.test(verb)) return notSimulated(context, `go ${verb}`);
    context.err(`go ${verb}: unknown command\nRun 'go help' for usage.\n`);
    return 2;
  },
};
