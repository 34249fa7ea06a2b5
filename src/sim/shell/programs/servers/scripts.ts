// Python, as far as a script can be recognised: printed texts and a small web server.
import { type FileView } from '../../../kernel/files';
import { type HttpAnswer, type Program, type ProgramContext, type ProgramResult } from '../../program';
import { accessTime } from '../dates';
import { runPython } from '../processVms';
import { readText } from '../support';
import { errorPage, PROMPT_SIGNALS, staying, versionFrom } from './service';

/** What a script does, as far as it can be told without running it. */
export interface ScriptPlan {
  prints: string[];
  port: number | null;
  reply: string | null;
}

const QUOTED = /(["'`])((?:\\.|(?!\1)[^\\])*)\1/.source;
const unquote = (text: string): string => text.replace(/\\n/g, '\n').replace(/\\t/g, '\t').replace(/\\(.)/g, '$1');

/** The port that a script listens on, written out or in a variable such as `PORT`. */
function portIn(code: string): number | null {
  const literal = /(?:\.listen\(|Server\(\(\s*["'][^"']*["']\s*,|\.run\([^)]*port\s*=)\s*(\d+)/.exec(code)?.[1];
  const name = /\.listen\(\s*([A-Za-z_]\w*)/.exec(code)?.[1];
  const assigned = name === undefined ? undefined : new RegExp(`\\b${name}\\s*=[^;\\n]*?(\\d{2,5})`).exec(code)?.[1];
  const found = literal ?? assigned;
  return found === undefined ? null : Number(found);
}

/** Reads texts that are printed, the port that is listened on, and the reply that is sent. */
export function planOf(source: string): ScriptPlan {
  const code = source.replace(/^\s*(\/\/|#).*$/gm, '');
  const all = (pattern: string): string[] => [...code.matchAll(new RegExp(pattern, 'g'))].map((match) => unquote(match[2] ?? ''));
  return {
    prints: all(`(?:console\\.log|(?<![\\w.])print)\\(\\s*${QUOTED}\\s*\\)`),
    port: portIn(code),
    reply: all(`\\.(?:end|send)\\(\\s*${QUOTED}`)[0] ?? null,
  };
}

/** Carries out a plan. A script with nothing recognisable says so. */
function follow(context: ProgramContext, source: string, service: 'node' | 'python'): ProgramResult {
  const plan = planOf(source);
  for (const text of plan.prints) context.out(`${text}\n`);
  if (plan.port !== null) return staying(service, [plan.port], [...context.argv], {});
  if (plan.prints.length > 0 || source.trim() === '') return 0;
  context.err(`${service}: this simulated machine does not evaluate code; it recognises printed texts and .listen(port)\n`);
  return 1;
}

/** The first script among the files that sends a reply. */
function replyIn(files: FileView, suffix: string): string | null {
  for (const path of files.paths()) {
    if (!path.endsWith(suffix) || path.includes('/node_modules/') || path.startsWith('/usr/')) continue;
    const node = files.read(path);
    const reply = node?.kind === 'file' ? planOf(node.text).reply : null;
    if (reply !== null) return reply;
  }
  return null;
}

/** `python3 -m http.server`: lists a directory; its log goes to standard error. */
function listing(files: FileView, path: string): string {
  const names = files.list(path).map((name) => `<li><a href="${name}">${name}</a></li>\n`);
  return `<!DOCTYPE HTML>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Directory listing for ${path}</title>\n</head>\n<body>\n<h1>Directory listing for ${path}</h1>\n<hr>\n<ul>\n${names.join('')}</ul>\n<hr>\n</body>\n</html>\n`;
}

/** Python, as far as a script can be recognised. */
export const python: Program = {
  run(context): ProgramResult {
    const [first, second = ''] = context.argv.slice(1);
    const version = versionFrom(context, 'PYTHON_VERSION', '3.12.3');
    if (first === '-V' || first === '--version') {
      context.out(`Python ${version}\n`);
      return 0;
    }
    const onVm = runPython(context);
    if (onVm !== undefined) return onVm;
    if (first === '-m' && second === 'http.server') {
      const port = Number(context.argv[3]) || 8000;
      if (context.outputIsTty) context.out(`Serving HTTP on 0.0.0.0 port ${port} (http://0.0.0.0:${port}/) ...\n`);
      return staying('python', [port], [...context.argv], { INT: 0 });
    }
    if (first === '-c') return follow(context, second, 'python');
    if (first !== undefined) {
      const read = readText(context, first);
      if ('text' in read) return follow(context, read.text, 'python');
      const path = first.startsWith('/') ? first : `${context.session.cwd === '/' ? '' : context.session.cwd}/${first}`;
      context.err(`python3: can't open file '${path}': [Errno 2] No such file or directory\n`);
      return 2;
    }
    if (context.stdin !== '') return follow(context, context.stdin, 'python');
    if (!context.keyboard || context.terminal !== null) return 0;
    context.out(`Python ${version} (main) [GCC] on linux\nType "help", "copyright", "credits" or "license" for more information.\n>>> `);
    return staying('python', [], [...context.argv], PROMPT_SIGNALS);
  },
  serve({ path, client, when }, files): HttpAnswer {
    const reply = replyIn(files, '.py');
    const node = files.read(path);
    const log = (status: number): string => `${client} - - [${accessTime(when).slice(0, 20).replaceAll('/', ' ').replace(':', ' ')}] "GET ${path} HTTP/1.1" ${status} -\n`;
    if (reply !== null) return { status: 200, body: reply, log: log(200) };
    if (node?.kind === 'dir') return { status: 200, body: listing(files, path), log: log(200) };
    if (node?.kind === 'file') return { status: 200, body: node.text, log: log(200) };
    return { status: 404, body: errorPage('404 File not found', 'http.server'), log: log(404) };
  },
};
