// What find may ask of a file: its kind, size, permissions and age, and what its path is like.
import { type FileNode } from '../../kernel/files';
import { own } from '../../values';
import { Pattern } from '../patterns/pattern';
import { sourceOf } from '../patterns/posix';
import { type Simulation } from '../program';
import { permissionsOf } from './listing';
import { isMode, newMode } from './ownership';
import { sizeOf } from './support';

/** A file that was come upon. */
export interface Found {
  /** As it is printed: below the word that was given. */
  shown: string;
  path: string;
  name: string;
  node: FileNode;
  depth: number;
}

/** A test or an action: whether it holds of a file. */
export type Test = (found: Found) => boolean;

/** An expression that makes no sense, in find's words. */
export class FindProblem extends Error {}

/** What `-type` asks for, by letter. */
const KINDS: Readonly<Record<string, readonly FileNode['kind'][]>> = { f: ['file', 'program'], d: ['dir'], l: ['link'], b: [], c: [], p: [], s: [] };

/** `f`, `d`, or several with commas between them. */
export function isOfType(text: string): Test {
  const kinds = text.split(',').flatMap((letter) => own(KINDS, letter) ?? refuseType(letter));
  return ({ node }) => kinds.includes(node.kind);
}

function refuseType(letter: string): never {
  throw new FindProblem(`Unknown argument to -type: ${letter}`);
}

/** A pattern for the whole path: in Emacs's words, a basic pattern with `+` and `?`, unless -regextype says otherwise. */
export function pathPattern(text: string, extended: boolean, ignoreCase: boolean): Pattern {
  const basic = text.replace(/\\[+?]|[+?]/g, (sign) => (sign.length === 1 ? `\\${sign}` : sign.slice(1)));
  const pattern = Pattern.read(`^(?:${sourceOf(extended ? text : basic, extended)})$`, { ignoreCase });
  if (!pattern) throw new FindProblem('Invalid regular expression');
  return pattern;
}

/** `+2M` larger, `-2M` smaller, `2M` just so, in units that are rounded up. */
export function hasSize(text: string): Test {
  const match = /^([+-]?)(\d+)([ckMGb]?)$/.exec(text);
  if (!match) throw new FindProblem(`invalid -size type \`${text.slice(-1)}'`);
  const [, sign = '', count = '', letter = ''] = match;
  const unit = { c: 1, k: 1024, M: 1024 ** 2, G: 1024 ** 3, b: 512, '': 512 }[letter as 'c' | ''];
  return ({ node }) => {
    const units = Math.ceil(sizeOf(node) / unit);
    return sign === '+' ? units > Number(count) : sign === '-' ? units < Number(count) : units === Number(count);
  };
}

/** `644` exactly, `-644` all of these bits, `/111` any of them; or letters, as `-u+x`. */
export function hasPermissions(text: string): Test {
  const [, how = '', bits = ''] = /^([-/]?)(.*)$/.exec(text) ?? [];
  if (!isMode(bits)) throw new FindProblem(`invalid mode '${text}'`);
  const wanted = Number.parseInt(newMode(bits, '000', false), 8);
  return ({ node }) => {
    const has = Number.parseInt(permissionsOf(node), 8);
    return how === '' ? has === wanted : how === '-' ? (has & wanted) === wanted : wanted === 0 || (has & wanted) !== 0;
  };
}

/** Whole units (simulated ms) since the last change: `+1` more, `-1` fewer, `1` just so. */
export function hasAge(text: string, unit: number, sim: Simulation): Test {
  const count = Math.abs(Number(text));
  if (Number.isNaN(count)) throw new FindProblem(`invalid argument \`${text}' to \`-mtime'`);
  return ({ node }) => {
    const age = Math.floor((sim.world.now - (node.mtime ?? 0)) / unit);
    return text.startsWith('+') ? age > count : text.startsWith('-') ? age < count : age === count;
  };
}
