// What of Python and JavaScript this machine does not run: it says so by name, and never lets it pass for a mistake of the learner's.
import { expect, test } from 'vitest';
import { file } from '../../userland/tree';
import { bench } from '../testBench';

/** A source, and what is said not to be simulated. */
type Row = [source: string, what: string];

const PYTHON: Row[] = [
  ['class A: pass', 'a class'],
  ['async def f(): pass', 'async'],
  ['@d\nclass A: pass', 'a class'],
  ['@d\nasync def f(): pass', 'async'],
  ['x = 1; del x', 'del'],
  ['assert True', 'assert'],
  ['def f():\n    nonlocal x', 'nonlocal'],
  ['match x:\n    case 1: pass', 'match'],
  ['def f():\n    yield 1', 'a generator'],
  ['x = await y', 'await'],
  ['for x in []: pass\nelse: pass', 'else after a loop'],
  ['while 0: pass\nelse: pass', 'else after a loop'],
  ['try: pass\nexcept KeyError: pass\nelse: pass', 'else after try'],
  ['try: pass\nexcept* KeyError: pass', 'except*'],
  ['with a, b: pass', 'with for several values'],
  ['if (x := 1): pass', ':='],
  ['def f(**more): pass', '**kwargs'],
  ['f(**x)', '** in a call'],
  ['1 < 2 < 3', 'a chain of comparisons'],
  ['[1][::2]', 'a slice with a step'],
  ['[x for x in y for y in z]', 'a comprehension with more than one part'],
  ['[x for x in y if x if y]', 'a comprehension with more than one part'],
  ['{1, 2}', 'a set'],
  ['{k: 1 for k in x}', 'a dictionary comprehension'],
  ['from . import x', 'a relative import'],
  ['from os import *', 'import *'],
  ['x = y = 1', 'several assignments in one line'],
  ['l = [1]\nl[0:1] = []', 'an assignment to a slice'],
  ['import collections', "the module 'collections'"],
  ['isinstance(1, int)', 'isinstance()'],
  ['print(len.__name__)', 'len.__name__'],
  ["'a'.swapcase()", 'str.swapcase'],
  ['None.x = 1', 'setting .x of None'],
  ['{}[1] = 2', 'a dictionary whose keys are no texts'],
  ["{'a': 1}[2]", 'a dictionary whose keys are no texts'],
  ["open('/x', 'rb')", "open() with the mode 'rb'"],
  ["open('/bin/sh')", 'reading a program'],
  ["'a' * 200000", 'a repetition of that length'],
  ['range(200000)', 'a range of more than 100,000 numbers'],
  ['9007199254740991 + 1', 'whole numbers beyond 2**53'],
  ["f'{1:>>5}'", "the format '>>5'"],
  ["import time\ntime.strftime('%Q')", '%Q in strftime()'],
  ['import signal\nsignal.signal(99, print)', 'this signal'],
  ['raise SystemExit', 'SystemExit()'],
  ['while True: pass', 'a computation of more than 300,000 steps'],
];

const NODE: Row[] = [
  ['class A {}', 'a class'],
  ['with (x) {}', 'with'],
  ['debugger;', 'debugger'],
  ['a: for (;;) {}', 'a label'],
  ['switch (1) {}', 'switch'],
  ['function* f() {}', 'a generator'],
  ['let o = { get x() { return 1 } };', 'a getter'],
  ['let o = { set x(v) {} };', 'a setter'],
  ['let [a, , b] = [1];', 'a pattern with a gap'],
  ['[1, , 2]', 'an array with a gap'],
  ['let a; [a] = [1];', 'an assignment to a pattern'],
  ['delete a.b', 'delete'],
  ['void 0', 'void'],
  ['/a/.test(b)', 'a regular expression'],
  ['import("x")', 'import()'],
  ['x = 1', 'an assignment to x, which is not declared'],
  ['new Map()', 'Map'],
  ['Symbol("a")', 'Symbol'],
  ['this.x', 'this'],
  ["'a'.localeCompare('b')", 'String.localeCompare'],
  ['[].reduceRight(1)', 'Array.reduceRight'],
  ['const l = [1]; l[9] = 1', 'an item far beyond the end of an array'],
  ['const l = [1]; l.x = 1', 'setting .x of this value'],
  ['new Date().toLocaleString("ko-KR")', 'a locale'],
  ['new Date().toLocaleDateString("ko-KR")', 'a locale'],
  ['new Date().toLocaleTimeString("ko-KR")', 'a locale'],
  ['(5).toString(2)', 'numbers in another base'],
  ['JSON.stringify({}, ["a"])', 'the second argument of JSON.stringify()'],
  ["'a'.repeat(200000)", 'a text of that length'],
  ["'a'.padStart(200000)", 'a text of that length'],
  ['Array.from({ length: 200000 })', 'an array of that length'],
  ["require('fs').readFileSync('/bin/sh')", 'reading a program'],
  ["require('crypto')", "the module 'crypto'"],
  ["process.on('exit', () => 1)", "process.on('exit')"],
  ["require('http').createServer(() => 1).listen(0)", 'a port that the system chooses'],
  ["console.log('%o', 1)", '%o'],
  ['while (true) {}', 'a computation of more than 300,000 steps'],
];

test.each(PYTHON)('Python: %s', (source, what) => {
  const here = bench({ image: 'python:alpine', files: { '/srv/a.py': file(`${source}\n`) } });
  const { err, exit } = here.start(['python', '/srv/a.py']);
  expect(err).toContain(`not simulated: ${what}\n`);
  expect(exit).toBe(1);
});

test.each(NODE)('JavaScript: %s', (source, what) => {
  const here = bench({ image: 'node:22-alpine', files: { '/srv/a.js': file(`${source}\n`) } });
  const { err, exit } = here.start(['node', '/srv/a.js']);
  expect(err).toContain(`not simulated: ${what}\n`);
  expect(exit).toBe(1);
});
