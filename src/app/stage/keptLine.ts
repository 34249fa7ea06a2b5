// Where a line waits that was typed and not run: in its tab, so that two tabs keep a line each.
import { keptText } from '../../lab/keptText';
import { type KeptLine } from '../../terminal/useKeptLine';
import { parseAddress } from '../address';

/** Beginning of the keys; what follows is the place, in any language, and the terminal. */
export const LINE_KEY = 'kyeo:line:';
/** Characters; a longer one is no line that somebody typed. */
const LONGEST = 4096;

/** The line of one terminal on the page at `pathname`. */
export function lineKeptAt(pathname: string, terminal: string): KeptLine {
  const kept = keptText(`${LINE_KEY}${parseAddress(pathname).path}:${terminal}`, () => sessionStorage, Date.now);
  return {
    read: () => kept.read((text) => text.slice(0, LONGEST)).value ?? '',
    keep(text) {
      if (text === '') kept.remove();
      else kept.write(text);
    },
  };
}
