// The words of a caption: its phrase marked, a short name with a hyphen on one line, and a path broken behind its slashes only.
import { Fragment } from 'react';
import styles from './Caption.module.css';
import { markedParts } from './markedParts';

/** A name longer than this (characters) may not fit on a line of a phone in large letters. */
const LONGEST_NAME = 12;
/** What a browser would break anywhere, and where it could. */
const BREAKABLE = /([\w.@:-]*\/[\w./@:-]+|\w[\w.]*-[\w.-]*\w)/;

/** A path with a place to break behind each slash but the first. */
function Path({ text }: { text: string }) {
  return text.split(/(?<=[^/]\/)(?=[^/])/).map((part, i) => (
    <Fragment key={i}>
      {i > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

function Words({ text }: { text: string }) {
  return text.split(BREAKABLE).map((part, i) => {
    if (i % 2 === 0) return part;
    if (part.includes('/')) return <Path key={i} text={part} />;
    return part.length > LONGEST_NAME ? (
      part
    ) : (
      <span key={i} className={styles['name']}>
        {part}
      </span>
    );
  });
}

/** A sentence whose phrase stands between asterisks. */
export function CaptionWords({ sentence }: { sentence: string }) {
  return markedParts(sentence).map(({ text, marked }, i) =>
    marked ? (
      <strong key={i}>
        <Words text={text} />
      </strong>
    ) : (
      <span key={i}>
        <Words text={text} />
      </span>
    ),
  );
}
