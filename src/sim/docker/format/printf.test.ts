// Templates beside those of the recordings: Go's printf verb by verb, its functions, and its words for what makes no sense (Go 1.24 fmt and text/template).
import { expect, test } from 'vitest';
import { ExecutionProblem, readTemplate, TemplateProblem } from './template';

const DATA = { Client: { Os: 'linux' }, Server: { Components: [{ Name: 'containerd' }, { Name: 'runc' }] } };

/** What a template makes of the data, or what is wrong with it. */
function filled(template: string): string {
  try {
    return readTemplate(template).fill(DATA).trimEnd();
  } catch (problem) {
    if (problem instanceof TemplateProblem || problem instanceof ExecutionProblem) return problem.message;
    throw problem;
  }
}

test.each([
  ['{{printf "%d|%5d|%-5d|%05d|%+d" 42 42 42 42 42}}', '42|   42|42   |00042|+42'],
  ['{{printf "%x|%X|%o|%b|%c|%U" 42 42 42 42 65 65}}', '2a|2A|52|101010|A|U+0041'],
  ['{{printf "%s|%4s|%-4s|%.2s|%q|%.2q|%x|%X" "go" "go" "go" "golang" "a\\"b" "golang" "é" "hi"}}', 'go|  go|go  |go|"a\\"b"|"go"|c3a9|6869'],
  [
    '{{printf "%f|%.2f|%8.3f|%e|%.1e|%g|%.3g|%E|%G|%F" 1.5 1.5 1.5 1.5 1.5 1.5 1234.5 1.5 1.5 1.5}}',
    '1.500000|1.50|   1.500|1.500000e+00|1.5e+00|1.5|1230|1.500000E+00|1.5|1.500000',
  ],
  ['{{printf "%t|%v|%T|%T|%T|%T|%T" true nil true 1 1.5 "x" nil}}', 'true|<nil>|bool|int|float64|string|<nil>'],
  ['{{printf "%d %s %t %z %f %c %x %b %U %e %q" "x" 1 1 1 1 "x" true "x" "x" 1 1}}', '%!d(string=x) %!s(int=1) %!t(int=1) %!z(int=1) %!f(int=1) %!c(string=x) %!x(bool=true) %!b(string=x) %!U(string=x) %!e(int=1) %!q(int=1)'], // prettier-ignore
  ['{{printf "%d %s" nil 1.5}}', '%!d(<nil>) %!s(float64=1.5)'],
  ['{{printf "%d"}} {{printf "x" 1 nil}} {{printf "%"}} {{printf "%%"}}', '%!d(MISSING) x%!(EXTRA int=1, <nil>) %!(NOVERB) %'],
  ['{{slice "abcdef" 1 3}} {{slice "abc" 1}} {{slice "é" 0 1}}', 'bc bc Ã'],
  ['{{slice "abc" 2 1}}', 'template: :1:2: executing "" at <slice "abc" 2 1>: error calling slice: invalid slice index: 2 > 1'],
  ['{{slice "abc" 1 9}}', 'template: :1:2: executing "" at <slice "abc" 1 9>: error calling slice: index out of range: 9'],
  ['{{index .Server.Components "x"}}', 'template: :1:2: executing "" at <index .Server.Components "x">: error calling index: cannot index slice/array with type string'],
  ['{{index .Server.Components true}}', 'template: :1:2: executing "" at <index .Server.Components true>: error calling index: cannot index slice/array with type bool'],
  ['{{index .Server.Components 99}}', 'template: :1:2: executing "" at <index .Server.Components 99>: error calling index: index out of range: 99'],
  ['{{eq 1 1}} {{eq 1 2 1}} {{ne "a" "b"}} {{lt 1 2}} {{le "a" "b"}} {{gt 2.5 1.5}} {{ge 1 2}}', 'true true true true true true false'],
  ['{{eq 1 "a"}}', 'template: :1:2: executing "" at <eq 1 "a">: error calling eq: incompatible types for comparison'],
  ['{{lt 1 "a"}}', 'template: :1:2: executing "" at <lt 1 "a">: error calling lt: incompatible types for comparison'],
  ['{{lt true false}}', 'template: :1:2: executing "" at <lt true false>: error calling lt: invalid type for comparison'],
  ['{{len nil}}', 'template: :1:2: executing "" at <len nil>: error calling len: len of nil pointer'],
  ['{{json nil}} {{json "a<b"}}', 'null "a<b"'],
  ['{{pad "a" 1 2}}|{{pad "" 1 2}}|{{truncate "abc" 2}}|{{title "ab"}}|{{join (split "a,b" ",") "-"}}', ' a  ||ab|Ab|a-b'],
  ['{{html "<a&\\u0027\\x22>"}} {{js "it\\u0027s <"}} {{urlquery "a b/ü"}} {{print 1 2 "a" "b"}}', "&lt;a&amp;&#39;&#34;&gt; it\\'s \\u003C a+b%2F%C3%BC 1 2ab"],
  ['{{and 1 0}} {{or 0 "x"}} {{not 1}}', '0 x false'],
  ['{{0x1F}} {{1_000}} {{-2.5}} {{`raw`}} {{"a\\tb"}}', '31 1000 -2.5 raw a\tb'],
  ['{{truncate "a"}}', 'template: :1:2: executing "" at <truncate>: wrong number of args for truncate: want 2 got 1'],
  ['{{nofunc 1}}', 'template: :1: function "nofunc" not defined'],
  ['{{"a" 1}}', 'template: :1:2: executing "" at <"a">: can\'t give argument to non-function "a"'],
  ['{{.Client.Os 1}}', 'template: :1:9: executing "" at <.Client.Os>: Os is not a method but has arguments'],
  ['{{nil}}', 'template: :1:2: executing "" at <nil>: nil is not a command'],
  ['{{range 3}}{{.}}{{end}}{{range 0}}x{{else}}none{{end}}', '012none'],
  ['{{range "abc"}}{{.}}{{end}}', 'template: :1:8: executing "" at <"abc">: range can\'t iterate over abc'],
  ['{{range 5}}{{if eq . 3}}{{break}}{{end}}{{if eq . 1}}{{continue}}{{end}}{{.}}{{end}}', '02'],
  ['{{break}}', 'template: :1: {{break}} outside {{range}}'],
  ['{{range 2}}{{end}}{{continue}}', 'template: :1: {{continue}} outside {{range}}'],
  ['{{define "x"}}[{{.}}]{{end}}{{template "x" .Client.Os}}{{template `x`}}', '[linux][<nil>]'],
  ['{{template "none"}}', 'template: :1: executing "" at <{{template "none"}}>: template "none" not defined'],
  ['{{template 1}}', 'template: :1: unexpected "1" in template clause'],
  ['{{template}}', 'template: :1: unexpected "}}" in template clause'],
  ['{{define "x"}}a', 'template: :1: unexpected EOF'],
  ['{{define "x"}}a{{else}}b{{end}}', 'template: :1: unexpected {{else}} in define clause'],
  ['{{block "b" .Client.Os}}<{{.}}>{{end}}', '<linux>'],
  ['{{with .Client}}{{.Os}}{{else}}no{{end}}{{with ""}}a{{else with 1}}b{{end}}', 'linuxb'],
  ['{{if true}}a{{else}}b{{else}}c{{end}}', 'template: :1: expected end; found {{else}}'],
  ['{{if true}}a', 'template: :1: unexpected EOF'],
  ['{{end}}', 'template: :1: unexpected {{end}}'],
  ['{{$x := 1}}{{$x}}{{$x = 2}}{{$x}}', '12'],
  ['{{$y}}', 'template: :1: undefined variable "$y"'],
  ['{{`raw', 'template: :1: unterminated raw quoted string'],
  ['{{"raw', 'template: :1: unterminated quoted string'],
  ['{{"raw}}', 'template: :1: unterminated quoted string'],
  ['{{.Client', 'template: :1: unclosed action'],
  ['{{if}}x{{end}}', 'template: :1: missing value for if'],
  ['{{1 | 2}}', 'template: :1:6: executing "" at <2>: can\'t give argument to non-function 2'],
  ['{{(1}}', 'template: :1: unclosed left paren'],
  ['{{&}}', 'template: :1: unexpected "&" in operand'],
  ['{{(index .Server.Components 0).Name}}', 'containerd'],
])('%s is %s', (template, expected) => {
  expect(filled(template)).toBe(expected);
});

test('a template that calls itself ends', () => {
  expect(filled('{{define "r"}}{{template "r"}}{{end}}{{template "r"}}')).toMatch(/exceeded maximum template depth/);
});
