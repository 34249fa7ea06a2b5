// The writable copy of a screen that lives for one write: it obeys characters, control characters and cursor commands.
import { type Token } from './ansi';
import { type Line, erase, print, toLine, toSpans } from './cells';
import { type Row, type Screen, type Stream } from './screen';
import { type Style, classNameOf, restyle } from './style';

const MAX_MOVE = 1000;
const TAB = 8;

/** A screen being written to. */
export class Draft {
  private readonly stream: Stream;
  private readonly rows: Row[];
  /** Rows taken apart because something was printed on them, by their place. */
  private readonly lines = new Map<number, Line>();
  private row: number;
  private column: number;
  private home: number;
  private nextId: number;
  private style: Style;

  constructor(screen: Screen, stream: Stream) {
    this.stream = stream;
    this.rows = [...screen.rows];
    this.row = screen.cursor.row;
    this.column = screen.cursor.column;
    this.home = screen.home;
    this.nextId = screen.nextId;
    this.style = screen.style;
  }

  /** Obeys one token. */
  take(token: Token): void {
    if (token.type === 'text') this.column = print(this.line(), this.column, token.text, classNameOf(this.style));
    else if (token.type === 'control') this.control(token.char);
    else if (token.type === 'command') this.command(token.final, token.params);
    else this.wipe();
  }

  /** The screen as it stands now. */
  finish(): Omit<Screen, 'unfinished'> {
    for (const [index, line] of this.lines) {
      const row = this.rows[index];
      if (row) this.rows[index] = { ...row, spans: toSpans(line), stream: this.stream };
    }
    return { rows: this.rows, cursor: { row: this.row, column: this.column }, home: this.home, nextId: this.nextId, style: this.style };
  }

  private control(char: string): void {
    if (char === '\n') {
      this.line();
      this.row += 1;
      this.column = 0;
    } else if (char === '\r') this.column = 0;
    else if (char === '\b') this.column = Math.max(0, this.column - 1);
    else if (char === '\t') this.column += TAB - (this.column % TAB);
  }

  private command(final: string, params: readonly number[]): void {
    const count = Math.min(MAX_MOVE, Math.max(1, params[0] ?? 1));
    if (final === 'm') this.style = restyle(this.style, params);
    else if (final === 'A' || final === 'F') this.moveTo(this.row - count, final === 'F' ? 0 : this.column);
    else if (final === 'B' || final === 'E') this.moveTo(this.row + count, final === 'E' ? 0 : this.column);
    else if (final === 'C') this.column = Math.max(this.column, Math.min(this.column + count, MAX_MOVE));
    else if (final === 'D') this.column = Math.max(0, this.column - count);
    else if (final === 'G') this.column = count - 1;
    else if (final === 'H' || final === 'f') this.moveTo(this.home + count - 1, Math.min(MAX_MOVE, Math.max(1, params[1] ?? 1)) - 1);
    else if (final === 'K') this.eraseInLine(params[0] ?? 0);
    else if (final === 'J') this.eraseInScreen(params[0] ?? 0);
  }

  /** Never above the last input, never further down than the row after the last one. */
  private moveTo(row: number, column: number): void {
    this.row = Math.max(Math.min(this.home, this.row), Math.min(row, this.rows.length));
    this.column = column;
  }

  private eraseInLine(mode: number): void {
    if (this.row >= this.rows.length) return;
    const line = this.line();
    if (mode === 0) erase(line, this.column, Infinity);
    else if (mode === 1) erase(line, 0, Math.min(this.column + 1, line.length));
    else erase(line, 0, Infinity);
  }

  private eraseInScreen(mode: number): void {
    if (mode >= 2) this.wipe();
    else if (mode === 0) {
      this.eraseInLine(0);
      const kept = this.column === 0 ? this.row : this.row + 1;
      this.rows.splice(kept);
      for (const index of this.lines.keys()) if (index >= kept) this.lines.delete(index);
    }
  }

  private wipe(): void {
    this.rows.length = 0;
    this.lines.clear();
    this.row = 0;
    this.column = 0;
    this.home = 0;
  }

  /** The columns of the cursor's row, which begins to exist here. */
  private line(): Line {
    while (this.rows.length <= this.row) {
      this.rows.push({ id: this.nextId, kind: 'output', spans: [], stream: this.stream });
      this.nextId += 1;
    }
    const known = this.lines.get(this.row);
    if (known) return known;
    const line = toLine(this.rows[this.row]?.spans ?? []);
    this.lines.set(this.row, line);
    return line;
  }
}
