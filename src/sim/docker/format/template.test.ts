// Go templates as people use them with --format, and Go's words for those that go wrong.
import { describe, expect, test } from 'vitest';
import { ExecutionProblem, readTemplate, TemplateProblem } from './template';

const web = {
  Name: '/web',
  State: { Status: 'running', Running: true, ExitCode: 0 },
  Config: { Env: ['A=1', 'B=2'], Cmd: ['nginx', '-g'], Entrypoint: null, Labels: { 'com.example': 'x' } },
  NetworkSettings: {
    Ports: { '80/tcp': [{ HostIp: '0.0.0.0', HostPort: '8080' }], '443/tcp': null },
    Networks: { bridge: { IPAddress: '172.17.0.2' }, mine: { IPAddress: '172.18.0.2' } },
  },
};
const fill = (source: string): string => readTemplate(source).fill(web);

describe('a template', () => {
  test.each([
    ['{{.State.Status}} {{.State.ExitCode}}', 'running 0'],
    ['{{json .State}}', '{"Status":"running","Running":true,"ExitCode":0}'],
    ['{{.Config.Env | json}}', '["A=1","B=2"]'],
    ['{{range .NetworkSettings.Networks}}{{.IPAddress}} {{end}}', '172.17.0.2 172.18.0.2 '],
    ['{{range $name, $net := .NetworkSettings.Networks}}{{$name}}={{$net.IPAddress}};{{end}}', 'bridge=172.17.0.2;mine=172.18.0.2;'],
    ['{{(index (index .NetworkSettings.Ports "80/tcp") 0).HostPort}}', '8080'],
    ['{{range $i, $item := .Config.Env}}{{if $i}}, {{end}}{{$item}}{{end}}', 'A=1, B=2'],
    ['{{len .Config.Env}} {{index .Config.Env 1}}', '2 B=2'],
    ['{{if .State.Running}}up{{else}}down{{end}}', 'up'],
    ['{{if .Config.Entrypoint}}a{{else if eq .State.Status "running"}}b{{else}}c{{end}}', 'b'],
    ['{{with .State}}{{.Status}}{{end}}', 'running'],
    ['{{range .Config.Entrypoint}}x{{else}}none{{end}}', 'none'],
    ['{{$s := .State}}{{$s.Status}} {{$.Name}}', 'running /web'],
    ['{{join .Config.Cmd "+"}} {{upper "a"}} {{printf "%s:%d" .Name 3}}', 'nginx+-g A /web:3'],
    ['{{index .Config.Labels "com.example"}}', 'x'],
    ['a {{- .Name -}} b', 'a/webb'],
    ['{{.Config.Env}} {{.State}} {{.Config.Entrypoint}}', '[A=1 B=2] {running true 0} []'],
    ['{{.NetworkSettings.Ports}}', 'map[443/tcp:[] 80/tcp:[{0.0.0.0 8080}]]'],
    ['plain }} text', 'plain }} text'],
  ])('%s', (source, text) => {
    expect(fill(source)).toBe(text);
  });

  test.each([
    ['{{.Nope}}', 'template: :1:2: executing "" at <.Nope>: map has no entry for key "Nope"'],
    ['{{.State.Nope}}', 'template: :1:8: executing "" at <.State.Nope>: map has no entry for key "Nope"'],
    ['{{index .Config.Env 9}}', 'template: :1:2: executing "" at <index .Config.Env 9>: error calling index: index out of range: 9'],
    ['{{len .State.Running}}', 'template: :1:2: executing "" at <len .State.Running>: error calling len: len of type bool'],
  ])('%s asks in vain', (source, words) => {
    expect(() => fill(source)).toThrow(new ExecutionProblem(words));
  });

  test.each([
    ['{{.Name', 'template: :1: unclosed action'],
    ['{{nope .Name}}', 'template: :1: function "nope" not defined'],
    ['{{(.Name}}', 'template: :1: unclosed left paren'],
    ['{{if .Name}}x', 'template: :1: unexpected EOF'],
    ['{{end}}', 'template: :1: unexpected {{end}}'],
    ['{{}}', 'template: :1: missing value for command'],
  ])('%s cannot be read', (source, words) => {
    expect(() => readTemplate(source)).toThrow(new TemplateProblem(words));
  });

  test('names the Go type of a struct that lacks a field', () => {
    expect(() => readTemplate('{{.Nope}}').fill({ ID: '1' }, '*formatter.ContainerContext')).toThrow("can't evaluate field Nope in type *formatter.ContainerContext");
  });

  test('calls methods with their arguments', () => {
    expect(readTemplate('{{.Label "a"}}').fill({ Label: (key: string) => `<${key}>` })).toBe('<a>');
  });
});
