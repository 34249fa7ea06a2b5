// Notes in the margin of a wide terminal, each joined to its rows by a line; they follow the rows when the output scrolls.
import { type RefObject, useLayoutEffect, useRef } from 'react';
import styles from './MarginNotes.module.css';
import { type Anchor, connector, placeNotes } from './placeNotes';

/** A note in the learner's language on one row, or on several. */
export interface Note {
  readonly rowId: number;
  /** The last of several rows that the note is about. */
  readonly toRowId?: number;
  readonly text: string;
}

/** Props of `MarginNotes`. */
export interface MarginNotesProps {
  notes: readonly Note[];
  language: string;
  /** The scrolling output that the notes are about. */
  log: RefObject<HTMLDivElement | null>;
}

/** The margin. It is only seen: every note is also read at its row. */
export function MarginNotes({ notes, language, log }: MarginNotesProps) {
  const margin = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [rows, notesElement] = [log.current, margin.current];
    if (!rows || !notesElement) return;
    const layout = () => place(rows, notesElement, notes);
    layout();
    const observer = new ResizeObserver(layout);
    observer.observe(rows);
    observer.observe(notesElement);
    rows.addEventListener('scroll', layout, { passive: true });
    return () => {
      observer.disconnect();
      rows.removeEventListener('scroll', layout);
    };
  });
  return (
    <div
      ref={margin}
      className={styles['margin']}
      aria-hidden="true"
      lang={language}
      onWheel={(event) => {
        log.current?.scrollBy(0, event.deltaY);
      }}
    >
      <svg className={styles['lines']} focusable="false">
        {notes.map((note) => (
          <path key={note.rowId} />
        ))}
      </svg>
      {notes.map((note) => (
        <p key={note.rowId} className={styles['note']}>
          {note.text}
        </p>
      ))}
    </div>
  );
}

/** Between two notes (px). */
const GAP = 6;

/** Puts every note beside its rows and draws the lines, through the DOM: positions depend on the size of the words. */
function place(log: HTMLElement, margin: HTMLElement, notes: readonly Note[]): void {
  const texts = Array.from(margin.querySelectorAll('p'));
  const paths = Array.from(margin.querySelectorAll('path'));
  const [first] = texts;
  if (!first) return;
  const look = getComputedStyle(first);
  const lineHeight = Number.parseFloat(look.lineHeight);
  const lineWidth = Number.parseFloat(look.marginInlineStart);
  const heights = texts.map((text) => text.offsetHeight);
  const anchors = notes.map((note) => rowsOf(log, note, lineHeight));
  const tops = placeNotes(anchors, heights, GAP, log.scrollHeight + margin.clientHeight - log.clientHeight);
  const shift = log.getBoundingClientRect().top - margin.getBoundingClientRect().top - log.scrollTop;
  for (const [at, anchor] of anchors.entries()) {
    const top = (tops[at] ?? 0) + shift;
    const seen = { top: anchor.top + shift, bottom: anchor.bottom + shift };
    texts[at]?.style.setProperty('translate', `0 ${top}px`);
    paths[at]?.setAttribute('d', connector(seen, { top, height: heights[at] ?? 0 }, lineHeight, lineWidth));
  }
}

/** Where the rows of a note are, in pixels from the top of the output. */
function rowsOf(log: HTMLElement, { rowId, toRowId = rowId }: Note, lineHeight: number): Anchor {
  const first = log.querySelector<HTMLElement>(`[data-row="${rowId}"]`);
  const last = log.querySelector<HTMLElement>(`[data-row="${toRowId}"]`) ?? first;
  return { top: first?.offsetTop ?? 0, bottom: (last?.offsetTop ?? 0) + lineHeight };
}
