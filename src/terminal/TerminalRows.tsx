// The rows of a terminal, each with its note for the learner where there is no margin to put it in.
import { memo } from 'react';
import { cx } from '../ui/cx';
import { type Note } from './MarginNotes';
import { type Row, rowText } from './screen';
import styles from './Terminal.module.css';

/** Props of `TerminalRows`. */
export interface TerminalRowsProps {
  rows: readonly Row[];
  /** Each stands under the last of its rows. It is always read here; in the margin it is only seen. */
  notes: readonly Note[];
  noteLanguage: string;
  inMargin: boolean;
}

/** All rows of a terminal. They stay as they are while somebody types. */
export const TerminalRows = memo(function TerminalRows({ rows, notes, noteLanguage, inMargin }: TerminalRowsProps) {
  return (
    <div>
      {rows.map((row) => (
        <TerminalRow key={row.id} row={row} note={notes.find(({ rowId, toRowId = rowId }) => toRowId === row.id)?.text} noteLanguage={noteLanguage} inMargin={inMargin} />
      ))}
    </div>
  );
});

interface TerminalRowProps {
  row: Row;
  note: string | undefined;
  noteLanguage: string;
  inMargin: boolean;
}

/** Columns of a table stand under each other, so such a row is not wrapped. */
const TABLE = /\S {3,}\S/;

/** One row of a terminal. */
const TerminalRow = memo(function TerminalRow({ row, note, noteLanguage, inMargin }: TerminalRowProps) {
  const text = rowText(row);
  return (
    <>
      <div className={cx(styles['row'], TABLE.test(text) && styles['table'])} data-row={row.id}>
        {text === '' ? <br /> : row.spans.map((span, at) => <Piece key={at} text={span.text} className={span.className} />)}
      </div>
      {note !== undefined && (
        <p lang={noteLanguage} className={cx(styles['note'], inMargin && 'visually-hidden')}>
          {note}
        </p>
      )}
    </>
  );
});

function Piece({ text, className }: { text: string; className?: string | undefined }) {
  if (className === undefined) return text;
  return <span className={cx(...className.split(' ').map((name) => styles[name]))}>{text}</span>;
}
