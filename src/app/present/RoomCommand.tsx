// The command of a scene, and what it printed where that is short: what the room is to read, without the terminal over the picture.
import { useMemo } from 'react';
import { useLab } from '../../lab/lab';
import { terminalAt } from '../../lab/terminalView';
import { endOfTimeline, type Timeline } from '../../lab/timeline';
import { EMPTY_SCREEN, rowText, write } from '../../terminal/screen';
import styles from './Room.module.css';

/** More lines, or wider ones (characters; an id has 64), stay in the terminal: on a wall they would take the picture's place. */
const MOST = { lines: 2, width: 60 };

/** What the last line of the first terminal has printed by then, if it was `line`; a name that the CLI only repeats says nothing. */
function printedAt(timeline: Timeline, cursor: number, line: string): string[] {
  const { chunks } = terminalAt(timeline, cursor, 't1');
  const typed = chunks.findLastIndex(({ kind }) => kind === 'input');
  if (chunks[typed]?.text !== line) return [];
  const screen = chunks.slice(typed + 1).reduce((drawn, { text, stream }) => write(drawn, text, stream), EMPTY_SCREEN);
  return screen.rows.map((row) => rowText(row).trimEnd()).filter((text) => text !== '' && !line.endsWith(` ${text}`));
}

/** What a line has printed; nothing where it will be more than a wall has room for. */
function usePrinted(line: string): string[] {
  const timeline = useLab((state) => state.timeline);
  const cursor = useLab((state) => state.cursor);
  const isShort = useMemo(() => {
    const all = printedAt(timeline, endOfTimeline(timeline), line);
    return all.length <= MOST.lines && all.every(({ length }) => length <= MOST.width);
  }, [timeline, line]);
  return useMemo(() => (isShort ? printedAt(timeline, cursor, line) : []), [isShort, timeline, cursor, line]);
}

/** A command and its few words of output. */
export function RoomCommand({ line }: { line: string }) {
  const printed = usePrinted(line);
  return (
    <div className={styles['command']} lang="en">
      <code>$ {line}</code>
      {printed.map((text, at) => (
        <samp key={at}>{text}</samp>
      ))}
    </div>
  );
}
