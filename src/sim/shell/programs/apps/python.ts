// Python as a program: `python file`, `-c`, and `-m`.
import { type Program, type ProgramContext, type ProgramResult } from '../../program';
import { pythonTool } from '../packages/pip/pip';
import { runPython } from '../processVms';
import { openPrompt, takePromptLine } from './prompt';
import { pathOf, readText } from '../support';
import { answerFiles, fileServer } from './python/fileServer';
import { isBuffered, language, versionOf } from './pythonLanguage';
import { flask, gunicorn } from './pythonServers';
import { answerRequest, signalScript, tickScript } from './running';
import { isScript, startScript } from './script';

const runSource = (context: ProgramContext, path: string, source: string, args: readonly string[]): ProgramResult => {
  const version = versionOf(context);
  return startScript(context, language, { path, source, args: [...args], version, buffered: isBuffered(context) }, version);
};

function runNamed(context: ProgramContext, word: string, args: readonly string[]): ProgramResult {
  const read = readText(context, word);
  if ('text' in read) return runSource(context, pathOf(context, word), read.text, args);
  const name = (context.argv[0] ?? 'python3').split('/').at(-1) ?? 'python3';
  if (read.reason === 'directory') context.err(`${name}: can't find '__main__' module in '${pathOf(context, word)}'\n`);
  else context.err(`${name}: can't open file '${pathOf(context, word)}': [Errno 2] No such file or directory\n`);
  return read.reason === 'directory' ? 1 : 2;
}

/** `-m module`. */
function runModule(context: ProgramContext, module: string, args: readonly string[]): ProgramResult {
  const inner = { ...context, argv: [module, ...args] };
  if (module === 'http.server') return fileServer(inner, context.argv);
  if (module === 'flask') return flask.run(inner);
  if (module === 'gunicorn') return gunicorn.run(inner);
  const file = pathOf(context, `${module.replaceAll('.', '/')}.py`);
  const read = readText(context, file);
  if ('text' in read) return runSource(context, file, read.text, args);
  const tool = pythonTool(context, module, args);
  if (tool !== undefined) return tool;
  if (['unittest', 'pytest', 'json.tool', 'timeit'].includes(module)) {
    context.err(`python -m ${module}: a real system has this module; this simulated machine does not run it\n`);
    return 1;
  }
  context.err(`${context.argv[0] ?? 'python3'}: No module named ${module}\n`);
  return 1;
}

/** Python. */
export const python: Program = {
  run(context): ProgramResult {
    const words = context.argv.slice(1);
    const options = words.slice(0, words.findIndex((word) => !['-u', '-B', '-O', '-s', '-E', '-I'].includes(word)) + 1 || words.length).filter((word) => /^-[uBOsEI]$/.test(word));
    const [first, second = '', ...rest] = words.slice(options.length);
    const version = versionOf(context);
    if (first === '-V' || first === '--version') {
      context.out(`Python ${version}\n`);
      return 0;
    }
    const onVm = runPython({ ...context, argv: [context.argv[0] ?? 'python3', ...words.slice(options.length)] });
    if (onVm !== undefined) return onVm;
    if (first === '-m') return runModule(context, second, rest);
    if (first === '-c') return runSource(context, '<string>', second, rest);
    if (first === '-' || (first === undefined && context.stdin !== '')) return runSource(context, '<stdin>', context.stdin, []);
    if (first?.startsWith('-') === true) {
      context.err(`python: ${first}: a real Python may have this option; this simulated machine runs python FILE, -c, -m, -u and -V\n`);
      return 2;
    }
    if (first !== undefined) return runNamed(context, first, words.slice(options.length + 1));
    if (!context.keyboard) return 0;
    context.out(`Python ${version} (main) [GCC] on linux\nType "help", "copyright", "credits" or "license" for more information.\n`);
    return openPrompt(context, 'python');
  },
  line: (process, line) => takePromptLine(process, 'python', line),
  answer: (request, process) => (isScript(process.keeps) ? answerRequest(language, request, process) : answerFiles(request, process)),
  tick: (process) => tickScript(language, process),
  end: (process, signal) => (isScript(process.keeps) ? signalScript(language, process, signal) : undefined),
};
