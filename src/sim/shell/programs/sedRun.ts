// Carries out the commands of a sed script, line by line.
import { must } from '../../must';
import { wordAt } from '../../text';
import { type Pattern } from '../patterns/pattern';
import { type Addressed, type SedAddress, type SedCommand, SedProblem } from './sedScript';

/** What a run of sed carries from line to line. */
export interface SedRun {
  commands: readonly SedCommand[];
  quiet: boolean;
  /** Commands whose range is open. */
  open: Set<Addressed>;
  hold: string;
  /** The pattern that was used last, which an empty one stands for. */
  lastPattern: Pattern | null;
  quit: boolean;
}

/** The text that comes out for the lines of one input; `last` says that no other input follows. */
export function edit(run: SedRun, lines: readonly string[], last: boolean): string {
  let out = '';
  for (let index = 0; index < lines.length && !run.quit; index++) {
    const state = {
      text: must(lines[index], 'a line below the number of lines'),
      number: index + 1,
      isLast: last && index === lines.length - 1,
      deleted: false,
      before: '',
      after: '',
      entered: new Map<Addressed, boolean>(),
    };
    for (const command of run.commands) {
      if (state.deleted || hasQuit(run)) break;
      if (!applies(run, command, state)) continue;
      if (command.name === 'n') {
        // with no next line, GNU's sed prints as it would at the end and leaves
        if (index + 1 >= lines.length) run.quit = true;
        else {
          if (!run.quiet) state.before += `${state.text}\n`;
          index++;
          Object.assign(state, { text: must(lines[index], 'a line below the number of lines'), number: index + 1, isLast: last && index === lines.length - 1 });
        }
      } else carryOut(run, command, state);
    }
    out += state.before + (run.quiet || state.deleted ? '' : `${state.text}\n`) + state.after;
  }
  return out;
}

const hasQuit = ({ quit }: SedRun): boolean => quit;

interface Line {
  text: string;
  number: number;
  isLast: boolean;
  deleted: boolean;
  /** Printed before and after the line itself. */
  before: string;
  after: string;
  /** Which blocks are for this line, as it was when the script came to them. */
  entered: Map<Addressed, boolean>;
}

function carryOut(run: SedRun, command: SedCommand, line: Line): void {
  switch (command.name) {
    case 's':
      substitute(run, command, line);
      return;
    case 'y':
      line.text = Array.from(line.text, (char) => command.to.charAt(command.from.indexOf(char)) || char).join('');
      return;
    case 'd':
      line.deleted = true;
      return;
    case 'p':
      line.before += `${line.text}\n`;
      return;
    case '=':
      line.before += `${line.number}\n`;
      return;
    case 'i':
      line.before += `${command.text}\n`;
      return;
    case 'a':
      line.after += `${command.text}\n`;
      return;
    case 'c':
      line.deleted = true;
      if (!run.open.has(command)) line.after += `${command.text}\n`;
      return;
    case 'q':
      run.quit = true;
      return;
    case 'h':
      run.hold = line.text;
      return;
    case 'g':
      line.text = run.hold;
      return;
    default:
  }
}

/** `s/pattern/replacement/flags`. */
function substitute(run: SedRun, { pattern, replacement, flags }: Extract<SedCommand, { name: 's' }>, line: Line): void {
  const which = Number(/\d+/.exec(flags)?.[0] ?? 1);
  const global = flags.includes('g');
  let seen = 0;
  const done = { changed: false };
  line.text = usedPattern(run, pattern).replace(line.text, true, ({ groups: [whole = '', ...groups] }) => {
    seen++;
    if (global ? seen < which : seen !== which) return whole;
    done.changed = true;
    return replacement.replace(/\\([\s\S])|&/g, (_, special: string | undefined) => {
      if (special === undefined || special === '0') return whole;
      if (special === 'n') return '\n';
      return /\d/.test(special) ? wordAt(groups, Number(special) - 1) : special;
    });
  });
  if (done.changed && flags.includes('p')) line.before += `${line.text}\n`;
}

/** Whether a command's addresses choose a line. */
function applies(run: SedRun, command: Addressed, line: Line): boolean {
  const { block } = command;
  if (block) {
    const inside = line.entered.get(block) ?? applies(run, block, line);
    line.entered.set(block, inside);
    if (!inside) return false;
  }
  const [first, second] = command.addresses;
  if (first === undefined) return !command.negated;
  const { open } = run;
  let chosen = chooses(run, first, line);
  if (second !== undefined) {
    const inside = open.has(command);
    chosen ||= inside;
    const ends = inside || second.kind === 'number' ? chooses(run, second, line) || (second.kind === 'number' && line.number >= second.number) : false;
    if (chosen && !ends) open.add(command);
    else if (ends) open.delete(command);
  }
  return chosen !== command.negated;
}

function chooses(run: SedRun, address: SedAddress, { number, isLast, text }: Line): boolean {
  switch (address.kind) {
    case 'number':
      return address.number === number;
    case 'step':
      return address.step === 0 ? number === address.first : number >= address.first && (number - address.first) % address.step === 0;
    case 'last':
      return isLast;
    case 'pattern':
      return usedPattern(run, address.pattern).test(text);
  }
}

/** The pattern that a command means, remembered for an empty one after it. */
function usedPattern(run: SedRun, pattern: Pattern | null): Pattern {
  if (pattern) run.lastPattern = pattern;
  return run.lastPattern ?? noPattern();
}

function noPattern(): never {
  throw new SedProblem('no previous regular expression', 0);
}
