// A command and what it printed, where that is short: read beside the picture, without the terminal.
import { useMemo } from 'react';
import { useLab } from '../../lab/lab';
import { terminalAt } from '../../lab/terminalView';
import { endOfTimeline, type Timeline } from '../../lab/timeline';
import { EMPTY_SCREEN, rowText, write } from '../../terminal/screen';
import { cx } from '../../ui/cx';
import styles from './LineAnswer.module.css';

/** More lines, or wider ones (characters; an id has 64), stay in the terminal: they would take the picture's place. */
const MOST = { lines: 2, width: 60 };

/** What the last line of the first terminal has printed by then; null if it was not `line`. A name that the CLI only repeats says nothing. */
function printedAt(timeline: Timeline, cursor: number, line: string): string[] | null {
  const { chunks } = terminalAt(timeline, cursor, 't1');
  const typed = chunks.findLastIndex(({ kind }) => kind === 'input');
  if (chunks[typed]?.text !== line) return null;
  const screen = chunks.slice(typed + 1).reduce((drawn, { text, stream }) => write(drawn, text, stream), EMPTY_SCREEN);
  return screen.rows.map((row) => rowText(row).trimEnd()).filter((text) => text !== '' && !line.endsWith(` ${text}`));
}

/** What a line has printed by now; nothing where it will be more than there is room for, null where it is not the last one that was typed. */
export function useLineAnswer(line: string): readonly string[] | null {
  const timeline = useLab((state) => state.timeline);
  const cursor = useLab((state) => state.cursor);
  const isShort = useMemo(() => {
    const all = printedAt(timeline, endOfTimeline(timeline), line) ?? [];
    return all.length <= MOST.lines && all.every(({ length }) => length <= MOST.width);
  }, [timeline, line]);
  return useMemo(() => {
    const printed = printedAt(timeline, cursor, line);
    return printed && (isShort ? printed : []);
  }, [isShort, timeline, cursor, line]);
}

/** Props of `LineAnswer`. */
export interface LineAnswerProps {
  line: string;
  printed: readonly string[];
  className?: string | undefined;
  /** Whoever listens has heard it from the terminal. */
  silent?: boolean;
}

/** A command and its few words of output. */
export function LineAnswer({ line, printed, className, silent = false }: LineAnswerProps) {
  return (
    <div className={cx(styles['answer'], className)} lang="en" aria-hidden={silent || undefined}>
      <code>$ {line}</code>
      {printed.map((text, at) => (
        <samp key={at}>{text}</samp>
      ))}
    </div>
  );
}
