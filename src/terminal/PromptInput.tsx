// The line that the learner types on: one real text field, so that Hangul input, paste, zoom and soft keyboards are the browser's own.
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../ui/cx';
import { type Completion } from './completion';
import { CompletionList, optionId } from './CompletionList';
import { Composer } from './Composer';
import { type Intent, intentOf } from './keys';
import { lineAfter } from './lineAfter';
import { edit, insertAt, splitPaste } from './lineEdit';
import { EMPTY_LINE, type Complete, type PromptLine, accepted, emptied, lineToRun, moved, typed } from './promptLine';
import styles from './PromptInput.module.css';
import { useDetachKeys } from './useDetachKeys';
import { type KeptLine, useKeptLine } from './useKeptLine';

/** Props of `PromptInput`. */
export interface PromptInputProps {
  input: RefObject<HTMLInputElement | null>;
  /** The name of the field: which terminal it belongs to. */
  label: string;
  /** The prompt, or null while a job in the foreground has the terminal. */
  prompt: string | null;
  history: readonly string[];
  /** What is typed is not shown. */
  secret: boolean;
  complete: Complete;
  /** Where a line is kept that was not run; a secret is kept nowhere. */
  kept?: KeptLine | undefined;
  /** The words that may follow a line, to be tapped; undefined where words are only typed. */
  compose?: ((line: string) => readonly Completion[]) | undefined;
  /** How many rows have been printed above the prompt. */
  printed: number;
  /** Somebody is about to type. */
  onFocus?: (() => void) | undefined;
  /** Lines to run, one after the other. */
  onLines: (lines: readonly string[]) => void;
  onInterrupt: (line: string) => void;
  onClear: () => void;
  onEof: () => void;
  /** Ctrl+P, then Ctrl+Q. */
  onDetach: () => void;
  /** Scrolls the output by a page, up (-1) or down (1). */
  onPage: (direction: -1 | 1) => void;
  /** Tab found nothing that could follow. */
  onNothing: () => void;
  /** Says something to screen readers. */
  say: (text: string) => void;
}

/** A dash at which no line ends: `--name` stays in one piece. */
const UNBROKEN_DASH = '\u2060-\u2060';

/** What waits until a job in the foreground gives the terminal back. */
const NOT_DURING_JOB: ReadonlySet<Intent> = new Set<Intent>(['complete', 'accept', 'choosePrevious', 'chooseNext', 'older', 'newer', 'search', 'keepSearch', 'dropSearch']);

/** The prompt and its text field. */
export function PromptInput(props: PromptInputProps) {
  const { input, label, prompt, history, complete, compose, onLines } = props;
  const { t, i18n } = useTranslation('commands');
  const id = useId();
  const word = useRef<HTMLSpanElement>(null);
  const [line, setLine] = useState(EMPTY_LINE);
  useCaret(input, line);
  useKeptLine(props.kept, props.secret ? '' : (line.search?.draft ?? line.text), (text) => setLine((now) => (now.text === '' ? moved(now, { text, caret: text.length }) : now)));
  const detaches = useDetachKeys();

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return; // a Hangul syllable is not finished yet: the key belongs to the input method
    if (detaches(event)) {
      event.preventDefault();
      props.onDetach();
      return;
    }
    const now = { ...line, caret: event.currentTarget.selectionStart ?? line.text.length };
    const intent = intentOf(event, now, isSelected(event.currentTarget));
    if (intent === undefined || (prompt === null && NOT_DURING_JOB.has(intent))) return;
    event.preventDefault();
    setLine(lineAfter(intent, now, history, complete));
    tell(intent, now, props);
  };

  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text');
    if (!/[\r\n]/.test(pasted)) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    const before = line.text.slice(0, selectionStart ?? line.text.length);
    const { finished, open } = splitPaste({ text: before + line.text.slice(selectionEnd ?? before.length), caret: before.length }, pasted);
    setLine(moved({ ...line, list: null }, open));
    if (finished.length > 0) onLines(finished);
  };

  const { list, search } = line;
  const wordStart = line.text.slice(0, line.caret).search(/\S*$/);
  const end = { text: line.text, caret: line.text.length };
  return (
    <>
      <div className={cx(styles['prompt'], prompt === null && line.text === '' && styles['resting'])} lang="en">
        <label htmlFor={id} id={`${id}-sign`} className={styles['sign']}>
          {search ? '(reverse-i-search) ' : prompt}
        </label>
        <span className={styles['field']}>
          <span className={styles['measure']} aria-hidden="true">
            {line.text.slice(0, wordStart)}
            <span ref={word}>{'\u200B'}</span>
          </span>
          {/* taps write without the focus: then all of the line is read, and nobody needs to pan it */}
          {compose && (
            <span className={styles['whole']} aria-hidden="true">
              {line.text.replaceAll('-', UNBROKEN_DASH)}
            </span>
          )}
          <input
            ref={input}
            id={id}
            className={styles['input']}
            type={props.secret ? 'password' : 'text'}
            value={line.text}
            onChange={({ target }) => setLine(typed(line, history, complete, target.value, target.selectionStart ?? target.value.length))}
            onFocus={props.onFocus}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
            // with each key too: without a list there is nothing to render
            onSelect={({ currentTarget }) => list && setLine((now) => (currentTarget.selectionStart !== now.caret ? { ...now, list: null } : now))}
            onBlur={() => setLine((now) => ({ ...now, list: null, leaving: false }))}
            role="combobox"
            aria-label={label}
            aria-describedby={`${id}-sign ${id}-hint`}
            aria-autocomplete="list"
            aria-expanded={list !== null}
            aria-controls={list ? `${id}-list` : undefined}
            aria-activedescendant={list ? optionId(`${id}-list`, list.active) : undefined}
            autoCapitalize="none"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="go"
          />
        </span>
        {search && <output className={styles['found']}>{history[search.index]}</output>}
        <span id={`${id}-hint`} className="visually-hidden" lang={i18n.language}>
          {t('terminal.hint')}
        </span>
        {list && <CompletionList id={`${id}-list`} items={list.items} active={list.active} anchor={word} onPick={(index) => setLine(accepted(line, index))} />}
      </div>
      {compose && prompt !== null && !search && (
        <Composer
          line={line.text}
          tokens={compose(line.text)}
          printed={props.printed}
          onToken={(insert) => setLine(moved({ ...line, list: null }, insertAt(end, insert)))}
          onBack={() => setLine(moved({ ...line, list: null }, edit(end, 'killWord')))}
          onRun={() => {
            setLine(emptied(line));
            onLines([line.text]);
          }}
          say={props.say}
        />
      )}
    </>
  );
}

/** Tells the terminal about an intent that concerns more than the line. */
function tell(intent: Intent, line: PromptLine, { history, complete, onLines, onInterrupt, onClear, onEof, onPage, onNothing, say }: PromptInputProps): void {
  if (intent === 'run') onLines([lineToRun(line, history)]);
  else if (intent === 'interrupt') onInterrupt(line.text);
  else if (intent === 'clear') onClear();
  else if (intent === 'eof') onEof();
  else if (intent === 'pageUp' || intent === 'pageDown') onPage(intent === 'pageUp' ? -1 : 1);
  else if (intent === 'complete') {
    const [first, second] = complete(line.text, line.caret);
    if (!first) onNothing();
    // it goes in at once; of several, the list is read
    else if (!second) say(first.text);
  }
}

/** Puts the real caret where a key of ours has put it; what the learner types moves it by itself. */
function useCaret(input: RefObject<HTMLInputElement | null>, { caret, moves, text }: PromptLine): void {
  const done = useRef(0);
  useLayoutEffect(() => {
    const element = input.current;
    if (moves === done.current || element === null) return;
    done.current = moves;
    // a caret that is set takes the focus on some browsers
    if (document.activeElement === element) element.setSelectionRange(caret, caret);
    if (text !== '' && caret === text.length) element.scrollTo({ left: element.scrollWidth });
  }, [input, caret, moves, text]);
}

function isSelected(input: HTMLInputElement): boolean {
  return input.selectionStart !== input.selectionEnd || (document.getSelection()?.toString() ?? '') !== '';
}
