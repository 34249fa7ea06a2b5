// getopts: the options of a script, one letter at a time.
import { type Given, type Shell } from '../machine/shell';
import { setVariable, unsetVariable, variable } from '../machine/variables';
import { type BuiltIn, fail, tell } from './builtIn';

/** `getopts optstring name [arg …]`. */
export const getopts: BuiltIn = (shell, [accepted, name, ...given], streams) => {
  const { state } = shell;
  if (accepted === undefined || name === undefined) return getoptsUsage(shell, streams);
  const words = given.length > 0 ? given : state.parameters;
  const index = Number(variable(shell, 'OPTIND') ?? '1') || 1;
  // inside of a word such as -abc, where the shell itself remembers how far it is
  const { word: place, offset } = state.option?.index === index ? state.option : { word: index, offset: 1 };
  const word = words[place - 1] ?? '';
  const goTo = (next: number): void => {
    setVariable(shell, 'OPTIND', String(next));
    state.option = null;
  };
  if (!/^-./.test(word) || word === '--') {
    setVariable(shell, name, '?');
    goTo(index + (word === '--' ? 1 : 0));
    return 1;
  }
  const letter = word.charAt(offset);
  const rest = word.slice(offset + 1);
  const known = accepted.replace(/^:/, '');
  const at = letter === ':' ? -1 : known.indexOf(letter);
  const wantsValue = at >= 0 && known.charAt(at + 1) === ':';
  const value = !wantsValue ? undefined : rest === '' ? words[index] : rest;
  const missing = wantsValue && value === undefined;
  // dash and ash count the word as done at its first letter
  const inside = rest !== '' && !wantsValue;
  const next = inside && state.dialect === 'bash' ? place : place + (wantsValue && rest === '' ? 2 : 1);
  goTo(next);
  if (inside) state.option = { word: place, offset: offset + 1, index: next };
  if (at >= 0 && !missing) {
    setVariable(shell, name, letter);
    if (value === undefined) unsetVariable(shell, 'OPTARG');
    else setVariable(shell, 'OPTARG', value);
    return 0;
  }
  const silent = accepted.startsWith(':');
  setVariable(shell, name, missing && silent ? ':' : '?');
  if (silent) setVariable(shell, 'OPTARG', letter);
  else complainOfOption(shell, streams, letter, missing);
  return 0;
};
function complainOfOption(shell: Shell, given: Given, letter: string, missing: boolean): void {
  const { dialect, zero } = shell.state;
  if (dialect === 'bash') tell(shell, given, `${zero}: ${missing ? 'option requires an argument' : 'illegal option'} -- ${letter}`, 1);
  else tell(shell, given, missing ? `No arg for -${letter} option` : `Illegal option -${letter}`, 1);
}

function getoptsUsage(shell: Shell, given: Given): number {
  const { dialect } = shell.state;
  if (dialect === 'bash') return tell(shell, given, 'getopts: usage: getopts optstring name [arg ...]', 2);
  return fail(shell, given, 'getopts', dialect === 'dash' ? 'Usage: getopts optstring var [arg...]' : 'usage: getopts optstring var [arg]', 2);
}
