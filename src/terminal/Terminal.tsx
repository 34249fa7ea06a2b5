// A terminal to look at and type in: rows of output, one real input, and notes in the learner's language beside them.
import { type ClipboardEvent, type ReactNode, useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../ui/Announcer';
import { type Completion } from './completion';
import { type Note, MarginNotes } from './MarginNotes';
import { PromptInput } from './PromptInput';
import { type Complete } from './promptLine';
import { type Row } from './screen';
import styles from './Terminal.module.css';
import { TerminalBar } from './TerminalBar';
import { TerminalRows } from './TerminalRows';
import { type KeptLine } from './useKeptLine';
import { useLineQueue } from './useLineQueue';
import { useOutputAnnouncement } from './useOutputAnnouncement';
import { useStickyScroll } from './useStickyScroll';
import { useCoarsePointer } from './useCoarsePointer';
import { useFocusAfter, useFocusByClick, usePromptInSight } from './useTerminalFocus';
import { useWide } from './useWide';

/** Props of `Terminal`. */
export interface TerminalProps {
  /** Names the terminal: it is shown and read out. */
  title: string;
  /** The prompt with its blank, `$ `; null while a job in the foreground has the terminal. */
  prompt: string | null;
  rows: readonly Row[];
  /** Notes on rows, in the order of the rows. When given, a wide terminal keeps a margin for them. */
  notes?: readonly Note[];
  /** A line is still being shown. */
  busy: boolean;
  /** What is going on, in the learner's language. */
  status?: string;
  /** Further keys in the bar. */
  tools?: ReactNode;
  /** A line is taken at once although no prompt is on screen: what is shown rests in the past, and the shell is free by now. */
  resting?: boolean;
  /** What it stands for is still being fetched: lines wait until it is there. */
  held?: boolean;
  /** An earlier moment is looked at: what stands there has been heard before. */
  past?: boolean;
  /** Another number where something else was opened: what stands in the terminal then was not done here, and is not said. */
  opened?: number;
  /** The window of a program that has the whole screen; when it is gone, the prompt gets the focus back. */
  screenful?: ReactNode;
  /** Lines typed before, the oldest first. */
  history: readonly string[];
  /** A password is asked for: what is typed is not shown. */
  secret?: boolean;
  /** Where a line is kept that was not run. */
  kept?: KeptLine;
  complete: Complete;
  /** The words that may follow a line; with it the terminal offers them to be tapped, at once where fingers are used. */
  compose?: (line: string) => readonly Completion[];
  /** Somebody is about to type. */
  onFocus?: () => void;
  /** A line will be submitted in the next task, unless it is dropped before. */
  onPrepare?: (line: string) => void;
  onSubmit: (line: string) => void;
  /** Ctrl+C, with what stood on the line. */
  onInterrupt: (line: string) => void;
  /** Ctrl+L. */
  onClear: () => void;
  /** Ctrl+D on an empty line. */
  onEof: () => void;
  /** Ctrl+P, then Ctrl+Q. */
  onDetach: () => void;
  /** Says output to screen readers; the announcer of the page when left out. */
  announce?: (text: string) => void;
}

/** A terminal. It holds only what is being typed; everything else comes in by props. */
export function Terminal({
  title,
  prompt,
  secret = false,
  rows,
  notes,
  busy,
  status,
  tools,
  resting = false,
  held = false,
  past = false,
  opened = 0,
  screenful,
  history,
  kept,
  complete,
  compose,
  onFocus,
  onPrepare,
  onSubmit,
  onInterrupt,
  onClear,
  onEof,
  onDetach,
  announce,
}: TerminalProps) {
  const { t, i18n } = useTranslation('commands');
  const titleId = useId();
  const body = useRef<HTMLDivElement>(null);
  const log = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const wide = useWide(body);
  const { atEnd, toEnd } = useStickyScroll(log);
  // the words to tap come after everything else
  const coarse = useDeferredValue(useCoarsePointer());
  const [asked, setComposing] = useState<boolean>();
  const composing = compose !== undefined && (asked ?? coarse);
  const queue = useLineQueue(!held && (prompt !== null || resting), busy, onSubmit, onPrepare);
  const pageAnnounce = useAnnounce();
  const say = announce ?? pageAnnounce;
  useFocusByClick(body, input);
  usePromptInSight(input);
  useFocusAfter(screenful != null, input);

  const shownNotes = useMemo(() => (notes ?? []).filter(({ rowId }) => rows.some(({ id }) => id === rowId)), [rows, notes]);
  useOutputAnnouncement(rows, shownNotes, prompt, { busy, past, opened }, say);
  const inMargin = wide && notes !== undefined;
  const interrupt = (line: string) => {
    queue.drop();
    onInterrupt(line);
  };
  const stop = () => {
    interrupt('');
    input.current?.focus();
  };
  return (
    // whoever places it makes room for words to tap, and keeps it while a line runs and the words are gone
    <section tabIndex={-1} className={styles['terminal']} aria-labelledby={titleId} data-composing={composing ? '' : undefined} onCopy={copyPlainText}>
      <TerminalBar
        titleId={titleId}
        title={title}
        status={busy || prompt === null ? (status ?? t('terminal.busy')) : held ? status : undefined}
        tools={tools}
        composing={compose && prompt !== null ? { on: composing, set: setComposing } : undefined}
        onStop={prompt === null ? stop : undefined}
      />
      <div ref={body} className={inMargin ? styles['withMargin'] : styles['body']}>
        <div className={styles['screen']}>
          <div className={styles['view']}>
            <div ref={log} role="log" aria-live="off" aria-label={t('terminal.log')} className={styles['log']} lang="en">
              <TerminalRows rows={rows} notes={shownNotes} noteLanguage={i18n.language} inMargin={inMargin} />
            </div>
            {!atEnd && (
              <button type="button" className={styles['latest']} onClick={toEnd}>
                {t('terminal.latest')} <span aria-hidden="true">↓</span>
              </button>
            )}
          </div>
          <PromptInput
            input={input}
            label={`${title}: ${t('terminal.input')}`}
            prompt={prompt}
            secret={secret}
            history={history}
            kept={kept}
            complete={complete}
            printed={rows.length}
            compose={composing ? compose : undefined}
            onFocus={onFocus}
            onLines={(lines) => {
              toEnd();
              queue.run(lines);
            }}
            onInterrupt={interrupt}
            onClear={onClear}
            onEof={onEof}
            onDetach={onDetach}
            onPage={(direction) => log.current?.scrollBy(0, direction * log.current.clientHeight * 0.9)}
            onNothing={() => say(t('terminal.nothing'))}
            say={say}
          />
          {queue.waiting.length > 0 && <Waiting lines={queue.waiting} label={t('terminal.waiting')} />}
        </div>
        {inMargin && <MarginNotes notes={shownNotes} language={i18n.language} log={log} />}
      </div>
      {screenful}
    </section>
  );
}

function Waiting({ lines, label }: { lines: readonly string[]; label: string }) {
  return (
    <ol className={styles['waiting']} aria-label={label} lang="en">
      {lines.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ol>
  );
}

/** Copies words without the dark surface, so that they paste cleanly anywhere. */
function copyPlainText(event: ClipboardEvent): void {
  const text = document.getSelection()?.toString() ?? '';
  if (text === '' || event.target instanceof HTMLInputElement) return;
  event.clipboardData.setData('text/plain', text);
  event.preventDefault();
}
