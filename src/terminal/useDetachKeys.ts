// The way out of a container that is attached to: two keys one after the other, as in Docker.
import { type KeyboardEvent, useRef } from 'react';

/** Whether a key ends the sequence Ctrl+P Ctrl+Q. */
export function useDetachKeys(): (event: KeyboardEvent<HTMLInputElement>) => boolean {
  const begun = useRef(false);
  return ({ key, ctrlKey, altKey, metaKey, shiftKey }) => {
    if (key === 'Control') return false;
    const letter = ctrlKey && !altKey && !metaKey && !shiftKey ? key.toLowerCase() : '';
    const ends = begun.current && letter === 'q';
    begun.current = letter === 'p';
    return ends;
  };
}
