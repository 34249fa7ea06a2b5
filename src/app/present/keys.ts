// Which key does what in a talk: the one table that both windows, the list of keys and the buttons read.
import { type Command } from './talk';

/** What only the window itself can do. */
export type OwnAction = 'fullscreen' | 'keys' | 'pointer' | 'speaker' | 'leave';
/** What a key asks for. */
export type Action = Command | { readonly kind: 'own'; readonly what: OwnAction };

/** The part of a key event that counts. */
export type KeyStroke = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The lines of the list of keys, in its order: the key's caps, and the name of its words. */
export const KEY_LIST = [
  { caps: ['Space', '→', 'PgDn'], words: 'next' },
  { caps: ['←', 'PgUp'], words: 'back' },
  { caps: ['↓'], words: 'nextStep' },
  { caps: ['↑'], words: 'backStep' },
  { caps: ['Home', 'End'], words: 'ends' },
  { caps: ['1–4'], words: 'raise' },
  { caps: ['Shift', '1–4'], words: 'lower' },
  { caps: ['B', '.'], words: 'blank' },
  { caps: ['K'], words: 'film' },
  { caps: ['J'], words: 'scroll' },
  { caps: ['F'], words: 'fullscreen' },
  { caps: ['L'], words: 'language' },
  { caps: ['+', '−'], words: 'size' },
  { caps: ['Q'], words: 'code' },
  { caps: ['T'], words: 'terminal' },
  { caps: ['O'], words: 'pointer' },
  { caps: ['P'], words: 'speaker' },
  { caps: ['?'], words: 'keys' },
  { caps: ['Esc'], words: 'leave' },
] as const;

const go = (to: Extract<Command, { kind: 'go' }>['to']): Action => ({ kind: 'go', to });
const own = (what: OwnAction): Action => ({ kind: 'own', what });
const toggle = (what: 'blank' | 'code' | 'terminal'): Action => ({ kind: 'toggle', what });

const NAMED: Readonly<Record<string, Action>> = {
  ' ': go('next'),
  ArrowRight: go('next'),
  PageDown: go('next'),
  ArrowLeft: go('back'),
  PageUp: go('back'),
  ArrowDown: go('nextStep'),
  ArrowUp: go('backStep'),
  Home: go('first'),
  End: go('last'),
  '.': toggle('blank'),
  '+': { kind: 'size', by: 1 },
  '=': { kind: 'size', by: 1 },
  '-': { kind: 'size', by: -1 },
  '?': own('keys'),
  Escape: own('leave'),
};

const LETTERS: Readonly<Record<string, Action>> = {
  b: toggle('blank'),
  f: own('fullscreen'),
  j: { kind: 'scroll' },
  k: { kind: 'film' },
  l: { kind: 'language' },
  o: own('pointer'),
  p: own('speaker'),
  q: toggle('code'),
  t: toggle('terminal'),
};

/** The letter of a key; where the keyboard writes another script, such as Hangul, the letter printed on the key. */
function letterOf({ key, code }: KeyStroke): string {
  return /^[a-z]$/i.test(key) ? key.toLowerCase() : (/^Key([A-Z])$/.exec(code)?.[1] ?? '').toLowerCase();
}

/** What a key asks for; undefined for keys that belong to the browser or to nobody. */
export function actionOf(stroke: KeyStroke): Action | undefined {
  if (stroke.ctrlKey || stroke.metaKey || stroke.altKey) return undefined;
  // with Shift a digit writes another sign, so its place on the keyboard counts
  const digit = /^(?:Digit|Numpad)([1-4])$/.exec(stroke.code)?.[1];
  if (digit !== undefined) return { kind: 'hand', option: Number(digit) - 1, change: stroke.shiftKey ? -1 : 1 };
  return NAMED[stroke.key] ?? LETTERS[letterOf(stroke)];
}

/** Whether a key writes something: a letter, a digit or a sign. Space, arrows and page keys do not. */
export const isWritten = ({ key, code }: KeyStroke): boolean => (key.length === 1 && key !== ' ') || /^(?:Key|Digit|Numpad\d)/.test(code);

/** Whether a key belongs to what has the focus: Space and Enter press buttons and links, and fields take every key. */
export function belongsToFocus({ key }: KeyStroke, focused: Element | null): boolean {
  if (focused?.closest('input, select, textarea, [contenteditable]')) return true;
  return (key === ' ' || key === 'Enter') && focused?.closest('button, a, summary') != null;
}
