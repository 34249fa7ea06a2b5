// The shell on the host: quoting, variables, pipes, lists, redirects, substitution and errors, as bash answers.
import { describe, expect, test } from 'vitest';
import { exitOf, printedBy } from '../cli';
import { startOf } from '../scenarios';
import { simulate } from '../simulate';
import { type World } from '../world';

/** Types lines; gives back what the last one printed and its exit code. */
function type(...lines: string[]): { out: string; err: string; exit: number } {
  let world: World = startOf('lab');
  let last = { out: '', err: '', exit: 0 };
  for (const line of lines) {
    const turn = simulate(world, { terminal: 't1', line });
    world = turn.after;
    last = { out: printedBy(turn, 'stdout'), err: printedBy(turn, 'stderr'), exit: exitOf(turn) };
  }
  return last;
}

/** Types a line, presses keys, and types another one. */
function press(line: string, keys: 'ctrl-c' | 'ctrl-d', after?: string): { out: string; err: string; exit: number } {
  const pressed = simulate(simulate(startOf('lab'), { terminal: 't1', line }).after, { terminal: 't1', keys });
  const turn = after === undefined ? pressed : simulate(pressed.after, { terminal: 't1', line: after });
  return { out: printedBy(turn, 'stdout'), err: printedBy(turn, 'stderr'), exit: exitOf(turn) };
}

describe('the shell', () => {
  test.each([
    ['echo hi', 'hi\n'],
    [`echo 'a b'  "c $HOME" d`, 'a b c /home/you d\n'],
    ['A=1; echo $A${A}', '11\n'],
    ['echo a | cat', 'a\n'],
    ['echo $(echo b; echo c)', 'b c\n'],
    ['false || echo no', 'no\n'],
    ['true && echo yes', 'yes\n'],
    ['false; echo $?', '1\n'],
    ['echo "it\'s"', "it's\n"],
    ['echo a#b # comment', 'a#b\n'],
    ['echo x > f; echo y >> f; cat f', 'x\ny\n'],
    ['cat < /nope 2>/dev/null; echo $?', '1\n'],
    ['echo err >&2 2>/dev/null', ''],
    ['cd /etc && pwd', '/etc\n'],
    ['uname -r', '6.8.0-64-generic\n'],
    ['hostname', 'host\n'],
  ])('%s', (line, out) => {
    expect(type(line).out).toBe(out);
  });

  test('asks for the rest of a line that is not complete, until Ctrl+D or Ctrl+C', () => {
    expect(type('echo "a', 'b"').out).toBe('a\nb\n');
    expect(type('for i in 1 2', 'do echo $i', 'done').out).toBe('1\n2\n');
    expect(type('cat <<END', 'one', '', '  $((1+1))', 'END').out).toBe('one\n\n  2\n');
    expect(type('echo a \\', ' b').out).toBe('a b\n');
    expect(press('echo "open', 'ctrl-d')).toMatchObject({ err: 'bash: unexpected EOF while looking for matching `"\'\n', exit: 2 });
    expect(press('echo "open', 'ctrl-c', 'echo new')).toMatchObject({ out: 'new\n' });
  });

  test('puts a daemon into the background, as root under sudo', () => {
    expect(type('sudo nginx', 'ps -ef | grep nginx').out).toMatch(/^root +\d+ .* nginx: master process nginx\n/m);
    expect(type('sudo nginx', 'sudo nginx').err).toContain('Address already in use');
    expect(type('sudo nginx', 'sudo nginx -s stop; pgrep nginx').exit).toBe(1);
  });

  test('keeps folder, variables and exit code between lines', () => {
    expect(type('cd /tmp', 'export X=7', 'echo $X $PWD').out).toBe('7 /tmp\n');
    expect(type('false', 'echo $?').out).toBe('1\n');
  });

  test.each([
    ['nosuch', 'nosuch: command not found\n', 127],
    ['/etc/passwd', 'bash: /etc/passwd: Permission denied\n', 126],
    ['cd /nope', 'bash: cd: /nope: No such file or directory\n', 1],
    ['| cat', "bash: syntax error near unexpected token `|'\n", 2],
    ['cat < /nope', 'bash: /nope: No such file or directory\n', 1],
  ])('%s is an error in bash’s words', (line, err, exit) => {
    expect(type(line)).toEqual({ out: '', err, exit });
  });

  test('an alias that stands in itself is put in once, even after a substitution', () => {
    expect(type("alias echo='a=$(true) echo'", 'echo x')).toEqual({ out: 'x\n', err: '', exit: 0 });
  });
});
