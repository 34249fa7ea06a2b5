// The prompts of Node.js and Python: one can leave them; what else is typed there is not run, and says so.
import { type ProgramContext, type ProgramResult, type Staying } from '../../program';
import { PROMPT_SIGNALS, staying } from '../servers/service';

/** A language's prompt. */
interface Prompt {
  program: 'node' | 'python';
  sign: string;
  /** What leaves it. */
  leaves: RegExp;
  /** What to do instead. */
  hint: string;
}

const PROMPTS: Readonly<Record<Prompt['program'], Prompt>> = {
  node: { program: 'node', sign: '> ', leaves: /^(?:\.exit|process\.exit\(\d*\);?)$/, hint: 'node FILE and node -e CODE run code; .exit or Ctrl+D leaves' },
  python: { program: 'python', sign: '>>> ', leaves: /^(?:exit|quit)(?:\(\d*\))?;?$/, hint: 'python FILE and python -c CODE run code; exit() or Ctrl+D leaves' },
};

/** Opens a prompt, once its greeting has been printed. */
export function openPrompt(context: ProgramContext, name: Prompt['program']): ProgramResult {
  const { program, sign } = PROMPTS[name];
  return { ...staying(program, [], [...context.argv], PROMPT_SIGNALS), program, reads: { prompt: sign } };
}

/** A line that was typed at a prompt; an exit code leaves it. */
export function takePromptLine({ out, err }: Staying, name: Prompt['program'], line: string | null): number | undefined {
  const { leaves, hint } = PROMPTS[name];
  const text = line?.trim();
  if (text === undefined) {
    out('\n');
    return 0;
  }
  if (leaves.test(text)) return Number(/\((\d+)\)/.exec(text)?.[1] ?? 0);
  if (text !== '') err(`this simulated machine runs no code at a prompt; ${hint}\n`);
  return undefined;
}
