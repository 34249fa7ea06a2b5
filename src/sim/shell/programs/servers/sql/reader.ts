// Going through the words of one statement.
import { SqlProblem } from './problems';
import { type Cell } from './table';
import { type Dialect, type Word } from './words';

/** Real SQL that stops here with an honest line, where anything else is a mistake. */
const BEYOND = new Set(
  'ALTER ALL ANALYZE ANY AUTHORIZATION BEGIN BETWEEN CALL CASE CAST CHECK COLLATE COMMENT COMMIT CONFLICT CONSTRAINT COPY CROSS DATABASE DEALLOCATE DESC DESCRIBE DISTINCT DO DUPLICATE END EXCEPT EXECUTE EXISTS EXPLAIN EXTENSION EXTRACT FETCH FLUSH FOR FOREIGN FULL FUNCTION GENERATED GRANT GROUP HAVING INDEX INNER INTERSECT INTERVAL JOIN KILL LATERAL LEFT LIKE LISTEN LOAD LOCK MERGE NATURAL NOTIFY ON OVER PRAGMA PREPARE PROCEDURE REFERENCES REFRESH REINDEX RENAME REPLACE RESET RETURNING REVOKE RIGHT ROLE ROLLBACK SAVEPOINT SCHEMA SELECT SEQUENCE SET SHOW START STATUS TABLE TABLESPACE TEMP TEMPORARY TRANSACTION TRIGGER TYPE UNION UNLOGGED USE USER USING VACUUM VALUES VIEW WHEN WINDOW WITH || :: / %'.split(' '), // prettier-ignore
);

/** Words that are no names. */
const RESERVED = /^(?:and|as|create|default|from|in|into|is|like|limit|not|null|or|order|select|table|union|where)$/i;

/** A place in a statement. */
export class Reader {
  private index = 0;
  private used = 0;

  constructor(
    readonly source: string,
    readonly dialect: Dialect,
    private readonly words: readonly Word[],
    private readonly values: readonly Cell[] = [],
  ) {}

  /** The word that comes next. */
  get next(): Word | undefined {
    return this.words[this.index];
  }

  /** Where the next word stands. */
  get at(): number {
    return this.next?.at ?? this.words.at(-1)?.end ?? 0;
  }

  /** Where the word before ended. */
  get end(): number {
    return this.words[this.index - 1]?.end ?? 0;
  }

  /** Where the reader is, to come back to. */
  mark(): number {
    return this.index;
  }

  goTo(mark: number): void {
    this.index = mark;
  }

  private is(text: string, ahead: number): boolean {
    const word = this.words[this.index + ahead];
    return word !== undefined && word.kind !== 'string' && word.kind !== 'quoted' && word.text.toUpperCase() === text;
  }

  /** Whether these words come next. */
  sees(...texts: string[]): boolean {
    return texts.every((text, ahead) => this.is(text, ahead));
  }

  /** Goes past these words if they come next. */
  accept(...texts: string[]): boolean {
    if (!this.sees(...texts)) return false;
    this.index += texts.length;
    return true;
  }

  expect(...texts: string[]): void {
    for (const text of texts) if (!this.accept(text)) this.fail();
  }

  /** The next word, whatever it is. */
  take(): Word {
    const word = this.next;
    if (!word) return this.fail();
    this.index += 1;
    return word;
  }

  name(): Word {
    const word = this.next;
    if (word?.kind !== 'quoted' && (word?.kind !== 'name' || RESERVED.test(word.text))) return this.fail();
    return this.take();
  }

  /** A number of rows. */
  count(): number {
    return this.next?.kind === 'number' ? Number(this.take().text) : this.fail();
  }

  /** One or more, with commas between. */
  list<T>(one: () => T): T[] {
    const all = [one()];
    while (this.accept(',')) all.push(one());
    return all;
  }

  /** What the next question mark stands for. */
  given(): Cell {
    return this.values[this.used++] ?? null;
  }

  /** Nothing may follow. */
  done(): void {
    if (this.next) this.fail();
  }

  /** The next word cannot stand there. */
  fail(): never {
    const word = this.next;
    const text = word ? this.source.slice(word.at, word.end) : '';
    const beyond = word !== undefined && word.kind !== 'string' && BEYOND.has(text.toUpperCase());
    throw new SqlProblem({ kind: beyond ? 'beyond' : 'syntax', word: text, at: this.at });
  }
}
