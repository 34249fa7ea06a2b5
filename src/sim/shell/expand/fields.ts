// Arguments under construction: unquoted expansions are split at IFS, quoted text never is.
import { wordAt } from '../../text';

/** One argument: its text, and the same text as a pattern in which quoted characters are protected. */
export interface Field {
  text: string;
  pattern: string;
}

/** Collects the arguments that one word becomes. */
export class Fields {
  private readonly fields: Field[] = [];
  private open: Field | null = null;
  /** `"$@"` without parameters: a word that is nothing else vanishes. */
  private vanishes = false;

  constructor(private readonly separators: string) {}

  /** Adds text to the argument that is open. */
  add(text: string, quoted: boolean): void {
    if (this.open === null) {
      this.open = { text: '', pattern: '' };
      this.fields.push(this.open);
    }
    this.open.text += text;
    this.open.pattern += quoted ? text.replace(/[*?[\]\\]/g, '\\$&') : text;
  }

  /** Adds an expansion, which begins new arguments where separators stand. */
  addSplit(text: string): void {
    if (this.separators === '') {
      if (text !== '') this.add(text, false);
      return;
    }
    const blank = (char: string): boolean => ' \t\n'.includes(char) && this.separators.includes(char);
    const chars = Array.from(text);
    for (let i = 0; i < chars.length; i++) {
      const char = wordAt(chars, i);
      if (!this.separators.includes(char)) this.add(char, false);
      else if (blank(char)) this.close();
      else {
        if (this.open === null) this.add('', false);
        this.close();
        while (blank(chars[i + 1] ?? '\0')) i++;
      }
    }
  }

  addNothing(): void {
    this.vanishes = true;
  }

  /** Ends the open argument: what follows is another one. */
  close(): void {
    this.open = null;
  }

  done(): readonly Field[] {
    return this.vanishes && this.fields.every(({ text }) => text === '') ? [] : this.fields;
  }
}
