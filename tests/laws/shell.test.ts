// Laws of the shell: no text that is typed throws, hangs or breaks the machine, on a host or in a container; not even bombs.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokenInvariants } from '../../src/sim/invariants';
import { startOf } from '../../src/sim/scenarios';
import { type Input, simulate } from '../../src/sim/simulate';
import { type World } from '../../src/sim/world';

/** Real ms that one line may take here; an endless one would take forever. */
const PATIENCE_MS = 30_000;
/** Simulated ms that one line may take: a job that goes on by itself is left to the next input. */
const LONGEST_TURN_MS = 3_700_000;

/** What a line leads to. Whatever holds the terminal afterwards can be interrupted. */
function enter(world: World, line: string): World {
  const began = performance.now();
  const { after, events } = simulate(world, { terminal: 't1', line });
  expect(performance.now() - began, line).toBeLessThan(PATIENCE_MS);
  expect(brokenInvariants(after), line).toEqual([]);
  expect(after.now - world.now, line).toBeLessThan(LONGEST_TURN_MS);
  for (const event of events) if (event.type === 'terminal/printed') expect(typeof event.text).toBe('string');
  return after;
}

const press = (world: World, keys: 'ctrl-c' | 'ctrl-d'): World => simulate(world, { terminal: 't1', keys } satisfies Input).after;

/** A prompt on the host, in BusyBox's ash, in Debian's dash and in bash. */
const places: Readonly<Record<string, () => World>> = {
  host: () => startOf('lab'),
  ash: () => enter(startOf('lab'), 'docker run -it --rm alpine sh'),
  dash: () => enter(startOf('lab'), 'docker run -it --rm debian sh'),
  bash: () => enter(startOf('lab'), 'docker run -it --rm ubuntu bash'),
};

const words = fc.constantFrom(
  ...'ls|echo|cat|cd|grep -r|sed s/a/b/|awk {print}|test -f|[|[[|]]|printf %s|read x|export A=1|unset A|alias a=b|eval|source|exec|exit 3|trap|set -e|shift|return|local x|kill %1|jobs|wait|sleep 1|seq 3|sort|uniq -c|head -1|tail -f /etc/passwd|wc|tr a b|cut -c1|xargs|find .|docker ps|docker run alpine|docker rm -f x|rm -rf|mkdir -p a/b|touch|true|false|: |nano f|top|ps aux|yes|who|history|!!|!x'.split(
    '|',
  ),
  '\u{1f9c5}',
  '켜',
  'é',
  '~',
  '~root',
  '*',
  '??',
  '[a-z]*',
  '{a,b}',
  '{1..3}',
  '/etc/passwd',
  '../..',
  '-',
  '--',
  '-n',
  '$HOME',
  '$?',
  '$$',
  '$!',
  '$@',
  '$#',
  '${A:-x}',
  '${A#*/}',
  '${#A}',
  '${A?}',
  '$((1+1))',
  '$((1/0))',
  '$(ls)',
  '`ls`',
  '"a b"',
  "'c d'",
  '\\',
  'A=1',
  'A+=2',
  '#',
);
const signs = fc.constantFrom(
  '|',
  '||',
  '&&',
  ';',
  '&',
  '>',
  '>>',
  '<',
  '2>&1',
  '<<E\n',
  '<<<',
  '|&',
  '>&-',
  '(',
  ')',
  '{',
  '}',
  '"',
  "'",
  '`',
  '$(',
  '$((',
  '${',
  '))',
  '\n',
  '\t',
  ' ',
  '!',
  '=',
  ';;',
  'if',
  'then',
  'fi',
  'for i in',
  'while',
  'do',
  'done',
  'case',
  'in',
  'esac',
  'function f',
  'f()',
  'E\n',
);
const line = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.oneof({ weight: 3, arbitrary: words }, { weight: 2, arbitrary: signs }), { minLength: 1, maxLength: 14 }).map((parts) => parts.join(' ')) },
  { weight: 2, arbitrary: fc.array(fc.oneof(words, signs), { minLength: 1, maxLength: 10 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.tuple(signs, words, fc.integer({ min: 50, max: 400 })).map(([sign, word, times]) => `${sign}${word}`.repeat(times)) },
);

describe.each(Object.keys(places))('at a prompt of %s', (place) => {
  const start = places[place]?.() ?? startOf('lab');

  test('any text can be typed', () => {
    // a name that is not a part of a URL is a name all the same
    expect(brokenInvariants(enter(start, 'docker rm %zz %'))).toEqual([]);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        let world = start;
        for (const each of lines) world = enter(world, each);
        world = press(press(world, 'ctrl-c'), 'ctrl-d');
        expect(brokenInvariants(world), JSON.stringify(lines)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

/** Lines that ask for more than any machine has: time, memory, processes or patience. */
const BOMBS = [
  'while true; do :; done',
  'while true; do echo x; done',
  'until false; do true; done',
  'for ((;;)); do :; done',
  'while :; do sleep 1; done',
  ':(){ :|:& };:',
  'f() { f; }; f',
  'f() { f | f; }; f',
  'eval "eval eval"',
  'A=x; while :; do A=$A$A; done',
  'echo {1..100000000}',
  'echo {a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}',
  'seq 1 1000000000',
  'seq 1 1000000000 | wc -l',
  'yes | head -1000000000',
  'yes | wc -l',
  'echo $(yes)',
  'cat /dev/zero',
  'tail -f /dev/zero',
  'dd if=/dev/zero of=f bs=1G count=1000000',
  'printf "%1000000000s" x',
  'printf "%0*d" 1000000000 1',
  'echo $((2**1000000))',
  'echo $((9223372036854775807 + 1))',
  'echo $((1 << 1000000))',
  "awk 'BEGIN { while (1) ; }'",
  `awk 'BEGIN { for (i = 0; i < 1e12; i++) s = s "x" }'`,
  `echo a | sed ':a; s/a/aa/; ba'`,
  'echo x > f; while read l; do echo $l >> f; done < f',
  'cat f > f; cat f f f > g; mv g f',
  'ln -s a b; ln -s b a; cat a; cd a; ls -R a',
  'ln -s . loop; ls loop/loop/loop/loop; find . -follow; ls -RL',
  'ls **/**/**/**/**/**',
  'alias a=b b=a; a',
  'alias ls="ls ls"; ls',
  'exec 3>&3 4>&4; echo hi >&9',
  'trap "kill -INT $$" INT; kill -INT $$',
  'sleep 1000000000000',
  'sleep infinity & sleep infinity & wait',
  'watch -n 0.001 date',
  'timeout 0 yes; timeout 5 yes > /dev/null',
  'xargs xargs',
  'yes | xargs echo',
  'find / -exec cat {} +',
  'sh -c "sh -c \\"sh -c date\\""',
  'sh $0',
  'echo "sh ./s.sh" > s.sh; sh ./s.sh',
  'echo ". ./s.sh" > s.sh; . ./s.sh',
  'head -c 100000000000 /dev/zero | md5sum',
  'head -c 4M /dev/zero | md5sum',
  "A=$(printf '%02000d' 0); echo ${A}x | grep -E '(0+)+$'",
  "A=$(printf '%02000d' 0); echo ${A}x | grep -cE '((0{1,10}){1,10}){1,10}$'",
  "A=$(printf '%02000d' 0); echo ${A}x | grep '\\(0*\\)*\\1$'",
  "A=$(printf '%02000d' 0); echo ${A}x | grep -P '(?=(0+)+$)'",
  "A=$(printf '%02000d' 0); echo ${A}x | sed -E 's/(0*)*$/x/g; s/(0|0)*\\1y/x/'",
  "A=$(printf '%02000d' 0); echo ${A}x | awk '/(0+)+$/ { print } { gsub(/(0*)*y/, \"\"); print length($0) }'",
  "A=$(printf '%02000d' 0); [[ ${A}x =~ (0+)+$ ]]; echo $?",
  "A=$(printf '%02000d' 0); case ${A}x in *0*0*0*0*0*0*0*0*0*0*0*0*0*0*0*0*0*0*0*0*0*0y) echo;; esac; echo ${A##*0*0*0*0*0*0*0*0*y}",
  "find / -regex '\\(.*\\)*\\(.*\\)*x'; find / -name '*a*a*a*a*a*a*a*b'",
  "echo x | grep -E 'x{1,100000}'; echo x | grep -E '(x{1000}){1000}'",
  "docker ps -a --filter 'name=(a+)+$'",
  'docker run --rm alpine sh -c "while true; do :; done"',
  'docker run --rm alpine yes',
  'docker exec $(docker run -d alpine sleep 1000) yes',
] as const;

describe.each(['host', 'ash'])('a bomb on %s', (place) => {
  const start = places[place]?.() ?? startOf('lab');

  test.each([
    ...BOMBS,
    `echo ${'$(echo '.repeat(200)}x${')'.repeat(200)}`,
    '('.repeat(300),
    '('.repeat(2000),
    `${'( '.repeat(2000)}:${' )'.repeat(2000)}`,
    `${'{ '.repeat(5000)}:${'; }'.repeat(5000)}`,
    `[[ ${'( '.repeat(3000)} a ${' )'.repeat(3000)} ]]`,
    `[[ ${'! '.repeat(3000)} a ]]`,
    `echo ${'${a:-'.repeat(3000)}b${'}'.repeat(3000)}`,
    `echo x | grep -E '${'('.repeat(3000)}x${')'.repeat(3000)}'`,
    `echo x | grep '${'\\(a*\\)*'.repeat(3000)}'`,
    `echo ${'"'.repeat(2001)}`,
    'x'.repeat(200_000),
    `echo ${'a '.repeat(20_000)}`,
    `${'echo | '.repeat(2000)}cat`,
    `cat ${'<<E '.repeat(300)}`,
    `echo $((${'('.repeat(3000)}1${')'.repeat(3000)}))`,
    `echo $((${'1+'.repeat(5000)}1))`,
    `${'if true; then '.repeat(300)}:${'; fi'.repeat(300)}`,
    `echo ${'{a,'.repeat(300)}b${'}'.repeat(300)}`,
  ])('%#', (bomb) => {
    let world = enter(start, bomb);
    for (let i = 0; i < 3; i++) world = press(world, 'ctrl-c');
    expect(brokenInvariants(world)).toEqual([]);
  });
});
