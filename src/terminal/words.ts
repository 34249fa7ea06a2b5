// Splits what stands before the caret into the words of the command that is being typed, as a shell would.

/** The words of the last command before the caret. */
export interface Words {
  /** Finished words, without quotes. */
  readonly before: readonly string[];
  /** The word at the caret, without quotes; empty after a blank. */
  readonly current: string;
  /** The quote that is still open at the caret. */
  readonly quote: '"' | "'" | '';
}

const OPERATOR = /[|&;]/;

/** The words of `line` up to the caret; an operator (`|`, `&&`, `;`) begins a new command. */
export function wordsBefore(line: string, caret: number): Words {
  let before: string[] = [];
  let current = '';
  let quote: Words['quote'] = '';
  let begun = false;
  const close = () => {
    if (begun) before.push(current);
    current = '';
    begun = false;
  };
  for (let at = 0; at < caret; at += 1) {
    const char = line[at] ?? '';
    if (char === '\\' && quote !== "'" && at + 1 < caret) {
      at += 1;
      current += line[at] ?? '';
      begun = true;
    } else if (quote !== '') {
      if (char === quote) quote = '';
      else current += char;
    } else if (char === '"' || char === "'") {
      quote = char;
      begun = true;
    } else if (/\s/.test(char)) close();
    else if (OPERATOR.test(char)) {
      close();
      before = [];
    } else {
      current += char;
      begun = true;
    }
  }
  return { before, current, quote };
}
