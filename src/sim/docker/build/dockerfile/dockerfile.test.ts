// Dockerfiles as BuildKit reads them: expansion, words, heredocs, and every complaint in its words.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expandWord, ExpandProblem } from './expand';
import { parseDockerfile } from './parse';
import { DockerfileProblem } from './problem';

const firstCommand = (line: string) => parseDockerfile(`FROM alpine\n${line}`).stages[0]?.commands[0];
const complaint = (source: string): string => {
  try {
    parseDockerfile(source);
    return '';
  } catch (problem) {
    if (problem instanceof DockerfileProblem) return problem.message;
    throw problem;
  }
};

describe('variables', () => {
  const variables = { A: '1', EMPTY: '', PATH: '/a/b/c.tar.gz' };
  test.each([
    ['x$A', 'x1'],
    ['${A}x', '1x'],
    ['$Ax', ''],
    ['\\$A', '$A'],
    ["'$A'", '$A'],
    ['"$A b"', '1 b'],
    ['${B:-y}', 'y'],
    ['${EMPTY:-y}', 'y'],
    ['${EMPTY-y}', ''],
    ['${A:+y}', 'y'],
    ['${B:+y}', ''],
    ['${B:-$A}', '1'],
    ['${PATH#*/}', 'a/b/c.tar.gz'],
    ['${PATH##*/}', 'c.tar.gz'],
    ['${PATH%.*}', '/a/b/c.tar'],
    ['${PATH%%.*}', '/a/b/c'],
    ['${PATH/b/x}', '/a/x/c.tar.gz'],
    ['${PATH//a/x}', '/x/b/c.txr.gz'],
    ['$', '$'],
    ['"a\\"b\\$c\\x"', 'a"b$c\\x'],
    ['${B}-${B/x/y}-${B#x}', '--'],
    ['${EMPTY/x/y}', ''],
    ['${PATH#/?/}', 'b/c.tar.gz'],
    ['${PATH#nothing}', '/a/b/c.tar.gz'],
    ['${PATH/\\//:}', ':a/b/c.tar.gz'],
    ['${A:?never}${A?never}', '11'],
    ['a\\', 'a'],
  ])('%s is %s', (word, expected) => {
    expect(expandWord(word, variables).text).toBe(expected);
  });

  test('are left where nothing sets them, if asked', () => {
    expect(expandWord('echo $B "${C:-d}" $A', variables, { keepQuotes: true, keepUnset: true }).text).toBe('echo $B "${C:-d}" 1');
  });

  test.each([
    ['$B ${B} ${B/x/y} ${B#x} ${B:+y}', '$B ${B} ${B/x/y} ${B#x} ${B:+y}'],
    ['"a\\"b"', '"a\\"b"'],
    ["'$A'", "'$A'"],
    ['a\\ b', 'a\\ b'],
  ])('%s stays as it is where quotes, escapes and names without a value are kept', (word, expected) => {
    expect(expandWord(word, variables, { keepQuotes: true, keepUnset: true, keepEscapes: true }).text).toBe(expected);
  });

  test.each([
    ['${EMPTY:?}', 'failed to process "${EMPTY:?}": EMPTY: is not allowed to be empty'],
    ['${B?}', 'failed to process "${B?}": B: is not allowed to be unset'],
    ['"open', 'failed to process "\\"open": unexpected end of statement while looking for matching double-quote'],
    ['${A/x', "syntax error: missing '/' in ${}"],
    ['${A/x/y', "syntax error: missing '}'"],
    ['${A:-x', "syntax error: missing '}'"],
    ['${A:-"x', 'failed to process "${A:-\\"x": syntax error: missing \'}\''],
    ['${', 'failed to process "${": syntax error: missing \'}\''],
    ['${A@x}', 'failed to process "${A@x}": unsupported modifier (@) in substitution'],
    ['${B:?must be set}', 'failed to process "${B:?must be set}": B: must be set'],
    ['${A', 'failed to process "${A": unsupported modifier () in substitution'],
    ["'open", 'failed to process "\'open": unexpected end of statement while looking for matching single-quote'],
    ['${}', 'failed to process "${}": syntax error: bad substitution'],
  ])('%s is refused', (word, message) => {
    expect(() => expandWord(word, variables)).toThrow(message);
  });
});

describe('a Dockerfile', () => {
  test('joins continued lines, and skips comments between them', () => {
    expect(firstCommand('RUN apt-get update && \\\n    # why not\n\n    apt-get install -y curl')).toMatchObject({
      text: 'RUN apt-get update &&     apt-get install -y curl',
      start: 2,
      end: 5,
    });
  });

  test('may choose another escape character', () => {
    expect(parseDockerfile('# escape=`\nFROM alpine\nRUN a `\n  b').stages[0]?.commands[0]).toMatchObject({ text: 'RUN a   b' });
  });

  test.each([
    ['ENV A=1 B="x y" C=d\\ e', { name: 'ENV', pairs: [['A', '1'], ['B', '"x y"'], ['C', 'd\\ e']] }], // prettier-ignore
    ['ENV A some value', { name: 'ENV', pairs: [['A', 'some value']] }],
    ['CMD ["a", "b c"]', { name: 'CMD', words: ['a', 'b c'], shellForm: false }],
    ["CMD ['a']", { name: 'CMD', words: ["['a']"], shellForm: true }],
    ['COPY --from=build --chown=1:1 a b /c/', { name: 'COPY', from: 'build', chown: '1:1', sources: ['a', 'b'], dest: '/c/' }],
    ['copy ["a b", "/c"]', { name: 'COPY', sources: ['a b'], dest: '/c' }],
    ['ARG A B=2', { name: 'ARG', args: [{ key: 'A', value: null }, { key: 'B', value: '2' }] }], // prettier-ignore
    ['EXPOSE 8080 53/udp', { name: 'EXPOSE', items: ['53/udp', '8080'] }],
    ['HEALTHCHECK --interval=5s --retries=3 CMD curl -f localhost', { health: { Test: ['CMD-SHELL', 'curl -f localhost'], Interval: 5e9, Retries: 3 } }],
    ['HEALTHCHECK NONE', { health: { Test: ['NONE'] } }],
    ['RUN <<EOF\necho a\necho b\nEOF', { words: ['<<EOF'], heredocs: [{ name: 'EOF', content: 'echo a\necho b\n', expand: true }], start: 2, end: 5 }],
    ['COPY <<-"EOF" /file\n\tx $A\n\tEOF', { inline: [{ name: 'EOF', content: 'x $A\n', expand: false }], sources: [] }],
    ['ONBUILD RUN make', { name: 'ONBUILD', trigger: 'RUN make' }],
  ])('%s', (line, expected) => {
    expect(firstCommand(line)).toMatchObject(expected);
  });

  test.each([
    ['', 'the Dockerfile cannot be empty'],
    ['# nothing\n', 'file with no instructions'],
    ['RUN echo\n', 'no build stage in current context'],
    ['ARG A=1\n', 'dockerfile contains no stages to build'],
    ['FRM alpine\n', 'dockerfile parse error on line 1: unknown instruction: FRM (did you mean FROM?)'],
    ['FROM alpine\nBANANA x\n', 'dockerfile parse error on line 2: unknown instruction: BANANA'],
    ['FROM a b\n', 'dockerfile parse error on line 1: FROM requires either one or three arguments'],
    ['FROM a AS 1x\n', 'dockerfile parse error on line 1: invalid name for build stage: "1x", name can\'t start with a number or contain symbols'],
    ['FROM a\nCOPY x\n', 'dockerfile parse error on line 2: COPY requires at least two arguments, but only one was provided. Destination could not be determined'],
    ['FROM a\nCOPY --form=b x y\n', 'dockerfile parse error on line 2: Unknown flag: form'],
    ['FROM a\nENV A\n', 'ENV must have two arguments'],
    ['FROM a\nENV A=1 B\n', 'Syntax error - can\'t find = in "B". Must be of the form: name=value'],
    ['FROM a\nEXPOSE\n', 'dockerfile parse error on line 2: EXPOSE requires at least one argument'],
    ['FROM a\nWORKDIR\n', 'dockerfile parse error on line 2: WORKDIR requires exactly one argument'],
    ['FROM a\nSHELL sh\n', 'dockerfile parse error on line 2: SHELL requires the arguments to be in JSON form'],
    ['FROM a\nONBUILD FROM b\n', "dockerfile parse error on line 2: FROM isn't allowed as an ONBUILD trigger"],
    ['FROM a\nRUN <<EOF\necho\n', 'unterminated heredoc'],
    ['FROM a\nCMD ["a", 1]\n', 'when using JSON array syntax, arrays must be comprised of strings only'],
  ])('%j is refused', (source, message) => {
    expect(complaint(source)).toBe(message);
  });

  test('whatever it holds, is read or refused in words', () => {
    const token = fc.constantFrom(
      'FROM',
      'alpine',
      'RUN',
      'COPY',
      'ENV',
      'ARG',
      'A=1',
      '$A',
      '${',
      '<<EOF',
      'EOF',
      '\n',
      '\\\n',
      '"',
      "'",
      '[',
      ']',
      '#',
      '--from=',
      'AS',
      ' ',
      '\t',
      'HEALTHCHECK',
      'ONBUILD',
      '{',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 60 }),
          fc.array(token, { maxLength: 25 }).map((tokens) => tokens.join(' ')),
        ),
        (source) => {
          complaint(source);
          try {
            expandWord(source, { A: '1' });
          } catch (problem) {
            expect(problem).toBeInstanceOf(ExpandProblem);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
