// Which key means what at the prompt: a key and the state of the line in, an intent out; no intent leaves the key to the browser.
import { type Edit } from './lineEdit';
import { type PromptLine } from './promptLine';

/** What the learner wants by a key. */
export type Intent =
  | Edit
  | 'run'
  | 'interrupt'
  | 'clear'
  | 'eof'
  | 'older'
  | 'newer'
  | 'pageUp'
  | 'pageDown'
  | 'complete'
  | 'accept'
  | 'choosePrevious'
  | 'chooseNext'
  | 'escape'
  | 'search'
  | 'keepSearch'
  | 'dropSearch';

/** The part of a keyboard event that decides. */
export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

const CONTROL: Readonly<Record<string, Intent>> = { a: 'lineStart', e: 'lineEnd', u: 'killBefore', k: 'killAfter', w: 'killWord', l: 'clear', r: 'search', c: 'interrupt' };
const PLAIN: Readonly<Record<string, Intent>> = { Enter: 'run', ArrowUp: 'older', ArrowDown: 'newer', PageUp: 'pageUp', PageDown: 'pageDown', Escape: 'escape' };
const IN_LIST: Readonly<Record<string, Intent>> = { ArrowUp: 'choosePrevious', ArrowDown: 'chooseNext' };
const IN_SEARCH: Readonly<Record<string, Intent>> = {
  Escape: 'keepSearch',
  ArrowLeft: 'keepSearch',
  ArrowRight: 'keepSearch',
  Home: 'keepSearch',
  End: 'keepSearch',
  Tab: 'keepSearch',
};
const CONTROL_IN_SEARCH: Readonly<Record<string, Intent>> = { g: 'dropSearch', c: 'dropSearch', r: 'search', a: 'keepSearch', e: 'keepSearch' };

/** The intent of a key. `selected` tells that text is selected, so that Ctrl+C copies it. */
export function intentOf(key: Key, line: PromptLine, selected: boolean): Intent | undefined {
  if (key.metaKey || key.altKey) return undefined;
  if (key.ctrlKey) return key.shiftKey ? undefined : controlIntent(key.key.toLowerCase(), line, selected);
  if (line.search && key.key in IN_SEARCH) return IN_SEARCH[key.key];
  if (key.key === 'Tab') return tabIntent(key, line);
  if (line.list && key.key in IN_LIST) return IN_LIST[key.key];
  if (line.list && key.key === 'Enter' && chosenIsUnfinished(line)) return 'accept';
  return key.shiftKey && key.key !== 'Enter' ? undefined : PLAIN[key.key];
}

function controlIntent(letter: string, line: PromptLine, selected: boolean): Intent | undefined {
  if (letter === 'c' && selected) return undefined;
  if (line.search && letter in CONTROL_IN_SEARCH) return CONTROL_IN_SEARCH[letter];
  if (letter === 'd') return line.text === '' && !line.search ? 'eof' : 'deleteNext';
  return CONTROL[letter];
}

/** Tab completes a line that has something on it; on an empty line and after Escape it leaves, as it does everywhere else. */
function tabIntent({ shiftKey }: Key, line: PromptLine): Intent | undefined {
  if (shiftKey || line.leaving) return undefined;
  if (line.list) return 'accept';
  return line.text.trim() === '' ? undefined : 'complete';
}

function chosenIsUnfinished({ list }: PromptLine): boolean {
  return list?.items[list.active]?.insert.trim() !== '';
}
