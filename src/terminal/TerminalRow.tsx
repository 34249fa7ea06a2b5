// One row of output or input, with its note for the learner where there is no margin to put it in.
import { memo } from 'react';
import { cx } from '../ui/cx';
import { type Row, rowText } from './screen';
import styles from './Terminal.module.css';

/** Props of `TerminalRow`. */
export interface TerminalRowProps {
  row: Row;
  /** The note on this row. It is always read here; in the margin it is only seen. */
  note?: string | undefined;
  noteLanguage: string;
  inMargin: boolean;
}

/** Columns of a table stand under each other, so such a row is not wrapped. */
const TABLE = /\S {3,}\S/;

/** One row of a terminal. */
export const TerminalRow = memo(function TerminalRow({ row, note, noteLanguage, inMargin }: TerminalRowProps) {
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
