// Shows a title in which commands stand between backticks, as in "The journey of one `docker run`".
import { Fragment } from 'react';

/** A title with its commands in the terminal's letters; they stay English in every language. */
export function CodeWords({ text }: { text: string }) {
  return text.split('`').map((part, index) =>
    index % 2 === 1 ? (
      <code key={index} lang="en">
        {part}
      </code>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
