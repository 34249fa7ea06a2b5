// The words of a command, wrapped as one reads them: a browser would also break a line after the hyphens of an option.
import styles from './CommandLine.module.css';

/** Props of `CommandLine`. */
export interface CommandLineProps {
  line: string;
}

/** An option longer than this (characters) may not fit a phone, so it is broken like any other word. */
const LONGEST = 24;

/** A command line inside a `<code>`; each option stays on one line. */
export function CommandLine({ line }: CommandLineProps) {
  return line.split(/(?<=\s)(?=-)|(?<=\s-\S*)(?=\s)/).map((part, at) => (
    <span key={at} className={part.startsWith('-') && part.length <= LONGEST ? styles['option'] : undefined}>
      {part}
    </span>
  ));
}
