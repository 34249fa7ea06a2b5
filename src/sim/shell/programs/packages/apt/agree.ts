// The question before packages change: asked where somebody can answer, and otherwise the end.
import { type ProgramContext, type ProgramResult, type Staying, type Stays } from '../../../program';
import { type Asked } from './asked';

/** What waits for the answer. */
export interface Pending {
  does: 'install' | 'remove';
  names: string[];
}

/** What apt keeps in memory while it waits. */
export interface Kept {
  asked: Asked;
  pending: Pending;
  modern: boolean;
}

/** apt's exit code when the answer is no, or there is none. */
export const ABORTED = 1;

/** Asks; gives up where nobody is at the keyboard. 'yes' where the answer was piped in. */
export function agree(context: ProgramContext, { asked, modern }: { asked: Asked; modern: boolean }, pending: Pending): ProgramResult | 'yes' {
  const prompt = modern ? 'Continue? [Y/n] ' : 'Do you want to continue? [Y/n] ';
  const refuse = (): number => {
    context.out('Abort.\n');
    return ABORTED;
  };
  if (!asked.assumeNo && context.resumable === true && context.keyboard && context.stdin === '') {
    const keeps: Kept = { asked, pending, modern };
    return { kind: 'stays', program: 'apt-get', memoryMiB: ASKING_MIB, listens: [], handles: {}, reads: { prompt }, keeps } satisfies Stays;
  }
  context.out(prompt);
  const [answer = ''] = context.stdin.split('\n');
  if (asked.assumeNo || context.stdin === '') return refuse();
  return isYes(answer) ? 'yes' : refuse();
}

/** Memory of an apt that waits (illustrative). */
const ASKING_MIB = 60;

/** Whether an answer means yes; nothing but Enter does. */
export const isYes = (answer: string): boolean => /^\s*(?:y.*)?$/i.test(answer);

/** What an apt that waits has kept. */
export const keptBy = ({ keeps }: Staying): Kept => keeps as Kept;
