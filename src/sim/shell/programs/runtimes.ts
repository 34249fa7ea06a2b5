// Compilers and runtimes of language images: they tell their versions, and open a prompt where they would.
import { type Program, type ProgramContext, type ProgramResult } from '../program';
import { type SERVICE_MEMORY } from './memory';
import { PROMPT_SIGNALS, staying, versionFrom, wants } from './servers/service';
import { calledAs } from './support';

/** What a runtime says about itself. */
interface Runtime {
  /** Words that ask for the version. */
  ask: readonly string[];
  version: (context: ProgramContext) => string;
  /** Whether the version goes to standard error. */
  onError?: boolean;
  /** What it prints when it opens a prompt; without it, it needs a file. */
  prompt?: (context: ProgramContext) => string;
  memory: keyof typeof SERVICE_MEMORY;
}

/** What the simulator says for everything that it does not run. */
export function notSimulated(context: ProgramContext, what = calledAs(context)): number {
  context.err(`${what}: a real system has this program; this simulated machine does not run it\n`);
  return 1;
}

function runtime({ ask, version, onError = false, prompt, memory }: Runtime): Program {
  return {
    run(context): ProgramResult {
      if (wants(context, ...ask)) {
        if (onError) context.err(version(context));
        else context.out(version(context));
        return 0;
      }
      if (context.argv.length > 1 || !prompt) return notSimulated(context, context.argv.slice(0, 2).join(' '));
      if (!context.keyboard || context.terminal !== null) return 0;
      context.out(prompt(context));
      return staying(memory, [], [...context.argv], PROMPT_SIGNALS);
    },
  };
}

const javaVersion = (context: ProgramContext): string => (context.session.env['JAVA_VERSION'] ?? '25.0.4+7').replace(/^jdk-/, '');
const ruby = (context: ProgramContext): string => versionFrom(context, 'RUBY_VERSION', '4.0.7');
const rust = (context: ProgramContext): string => versionFrom(context, 'RUST_VERSION', '1.98.0');
const php = (context: ProgramContext): string => versionFrom(context, 'PHP_VERSION', '8.5.10');

/** Runtimes by the name of their program. */
export const runtimes = {
  java: runtime({
    ask: ['-version', '--version', '-fullversion'],
    onError: true,
    version: (context) =>
      `openjdk version "${javaVersion(context).split('+')[0] ?? ''}"\nOpenJDK Runtime Environment Temurin-${javaVersion(context)} (build ${javaVersion(context)})\nOpenJDK 64-Bit Server VM Temurin-${javaVersion(context)} (build ${javaVersion(context)}, mixed mode, sharing)\n`,
    memory: 'java',
  }),
  jshell: runtime({
    ask: ['--version'],
    version: (context) => `jshell ${javaVersion(context).split('+')[0] ?? ''}\n`,
    prompt: (context) => `|  Welcome to JShell -- Version ${javaVersion(context).split('+')[0] ?? ''}\n|  For an introduction type: /help intro\n\njshell> `,
    memory: 'java',
  }),
  ruby: runtime({ ask: ['-v', '--version'], version: (context) => `ruby ${ruby(context)} [x86_64-linux]\n`, memory: 'ruby' }),
  irb: runtime({ ask: ['-v', '--version'], version: () => 'irb\n', prompt: () => 'irb(main):001> ', memory: 'ruby' }),
  php: runtime({ ask: ['-v', '--version'], version: (context) => `PHP ${php(context)} (cli)\n`, prompt: () => 'Interactive shell\n\nphp > ', memory: 'php' }),
  rustc: runtime({ ask: ['-V', '--version'], version: (context) => `rustc ${rust(context)}\n`, memory: 'node' }),
  cargo: runtime({ ask: ['-V', '--version'], version: (context) => `cargo ${rust(context)}\n`, memory: 'node' }),
} satisfies Readonly<Record<string, Program>>;
