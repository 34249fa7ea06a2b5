// Carries out the rules and statements of awk programs.
import { wordAt } from '../../text';
import { AwkEvaluator, AwkTrouble } from './awkEvaluate';
import { type AwkRule, type AwkStatement } from './awkSyntax';
import { isTrue, numberOf, textOf } from './awkValues';
import { formatted } from './printf';

/** How a statement ended the ones around it. */
type Leaving = 'next' | 'break' | 'continue' | 'exit' | null;

/** Steps that one program may take, so that a loop without end stops. */
const MOST_STEPS = 200_000;

/** One run of a program. */
export class AwkMachine extends AwkEvaluator {
  private readonly open = new Set<AwkRule>();
  private exited = false;
  private exitCode = 0;
  private steps = 0;

  constructor(
    private readonly rules: readonly AwkRule[],
    env: Readonly<Record<string, string>>,
    /** Where text goes: to a file of that name, or out. */
    private readonly print: (text: string, file: string | null, append: boolean) => void,
    strict: boolean,
  ) {
    super(env, strict);
  }

  /** Whether nothing looks at the input. */
  get onlyBegins(): boolean {
    return this.rules.every(({ when }) => when === 'BEGIN');
  }

  begin(): void {
    this.special('BEGIN');
  }

  /** Runs what comes last, also after an `exit`; gives the exit code. */
  end(): number {
    this.exited = false;
    this.special('END');
    return this.exitCode;
  }

  private special(when: 'BEGIN' | 'END'): void {
    for (const rule of this.rules) if (rule.when === when && !this.exited) this.runAll(rule.body ?? []);
  }

  /** Runs the rules over the lines of one file. */
  feed(file: string, lines: readonly string[]): void {
    this.variables.set('FILENAME', file);
    this.variables.set('FNR', 0);
    for (const line of lines) {
      if (this.exited) return;
      this.variables.set('NR', numberOf(this.get('NR')) + 1);
      this.variables.set('FNR', numberOf(this.get('FNR')) + 1);
      this.split(line);
      for (const rule of this.rules) {
        if (rule.when === 'BEGIN' || rule.when === 'END' || !this.chooses(rule)) continue;
        if (rule.body === null) this.print(`${this.record}${textOf(this.get('ORS'))}`, null, false);
        else if (this.runAll(rule.body) !== null) break;
      }
    }
  }

  private chooses(rule: AwkRule): boolean {
    if (rule.when === null || rule.when === 'BEGIN' || rule.when === 'END') return true;
    if (!rule.until) return isTrue(this.value(rule.when));
    const inside = this.open.has(rule);
    if (!inside && !isTrue(this.value(rule.when))) return false;
    if (isTrue(this.value(rule.until))) this.open.delete(rule);
    else this.open.add(rule);
    return true;
  }

  private runAll(statements: readonly AwkStatement[]): Leaving {
    for (const statement of statements) {
      const leaving = this.run(statement);
      if (leaving !== null) return leaving;
    }
    return null;
  }

  private run(statement: AwkStatement): Leaving {
    if (++this.steps > MOST_STEPS) throw new AwkTrouble('this simulated machine stops a program after 200000 steps');
    switch (statement.kind) {
      case 'print':
      case 'printf':
        this.print(this.printed(statement), statement.to && textOf(this.value(statement.to)), statement.append);
        return null;
      case 'if':
        return this.runAll(isTrue(this.value(statement.test)) ? statement.yes : statement.no);
      case 'while': {
        let free = statement.once;
        return this.repeat(
          () => {
            const goes = free || isTrue(this.value(statement.test));
            free = false;
            return goes;
          },
          statement.body,
          null,
        );
      }
      case 'for':
        if (statement.first) this.run(statement.first);
        return this.repeat(() => statement.test === null || isTrue(this.value(statement.test)), statement.body, statement.next);
      case 'each': {
        const keys = [...this.array(statement.array).keys()];
        return this.repeat(
          () => {
            const key = keys.shift();
            if (key !== undefined) this.set(statement.name, key);
            return key !== undefined;
          },
          statement.body,
          null,
        );
      }
      case 'exit':
        if (statement.value) this.exitCode = numberOf(this.value(statement.value));
        this.exited = true;
        return 'exit';
      case 'delete':
        if (statement.index) this.array(statement.name).delete(textOf(this.value(statement.index)));
        else this.array(statement.name).clear();
        return null;
      case 'do':
        this.value(statement.value);
        return null;
      default:
        return statement.kind;
    }
  }

  private printed({ kind, values }: Extract<AwkStatement, { kind: 'print' | 'printf' }>): string {
    const texts = values.map((value) => textOf(this.value(value)));
    if (kind === 'printf') return formatted(wordAt(texts, 0), texts.slice(1)).text;
    return (texts.length === 0 ? this.record : texts.join(textOf(this.get('OFS')))) + textOf(this.get('ORS'));
  }

  private repeat(test: () => boolean, body: readonly AwkStatement[], next: AwkStatement | null): Leaving {
    while (test()) {
      if (++this.steps > MOST_STEPS) throw new AwkTrouble('this simulated machine stops a program after 200000 steps');
      const leaving = this.runAll(body);
      if (leaving === 'break') return null;
      if (leaving === 'next' || leaving === 'exit') return leaving;
      if (next) this.run(next);
    }
    return null;
  }
}
