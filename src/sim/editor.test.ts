// Files in an editor: what is saved is there, under the user's rights, and the line goes on when the editor closes.
import { expect, test } from 'vitest';
import { type Control } from './control';
import { editorOf, LONGEST_TEXT } from './editor';
import { brokenInvariants } from './invariants';
import { startOf } from './scenarios';
import { simulate, type Turn } from './simulate';

const save = (text: string): Control => ({ kind: 'save-file', terminal: 't1', text });
const close: Control = { kind: 'close-editor', terminal: 't1' };

function run(...inputs: readonly (string | Control)[]): Turn {
  let turn: Turn | undefined;
  for (const input of inputs) turn = simulate(turn?.after ?? startOf('lab'), typeof input === 'string' ? { terminal: 't1', line: input } : { control: input });
  if (!turn) throw new Error('nothing was done');
  expect(brokenInvariants(turn.after)).toEqual([]);
  return turn;
}
const printed = (turn: Turn): string => turn.events.map((event) => (event.type === 'terminal/printed' ? event.text : '')).join('');
const open = ({ after }: Turn) => editorOf(after, after.terminals['t1']);

test('a file is opened, saved and closed; a last line ends like every other', () => {
  expect(open(run('nano Dockerfile'))?.edited).toMatchObject({ path: '/home/you/Dockerfile', problem: null });
  expect(printed(run('nano Dockerfile', save('FROM alpine\nCMD ["date"]'), close, 'cat Dockerfile'))).toBe('FROM alpine\nCMD ["date"]\n');
  expect(printed(run('nano a', save(''), close, 'wc -c a'))).toBe('0 a\n');
});

test('what is not saved is not there', () => {
  expect(printed(run('nano a', close, 'cat a'))).toBe('cat: a: No such file or directory\n');
});

test('the rest of the line goes on when the editor closes, with exit code 0', () => {
  const turn = run('nano a && cat a; echo $?', save('hi'), close);
  expect(printed(turn)).toBe('hi\n0\n');
  expect(open(turn)).toBeNull();
});

test('Ctrl+C closes it, too', () => {
  const { after } = simulate(run('nano a', save('hi')).after, { terminal: 't1', keys: 'ctrl-c' });
  expect(editorOf(after, after.terminals['t1'])).toBeNull();
});

test('nothing is written where the user may not write', () => {
  const turn = run('nano /etc/hosts.allow', save('x'));
  expect(open(turn)?.edited.problem).toBe('Permission denied');
  expect(turn.events.map(({ type }) => type)).not.toContain('file/written');
  expect(printed(run('sudo nano /etc/hosts.allow', save('x'), close, 'cat /etc/hosts.allow'))).toBe('x\n');
});

test('a directory that went away is noticed when the file is saved, and forgotten when it is back', () => {
  const turns = ['mkdir d', 'nano d/a'] as const;
  const gone = simulate(run(...turns).after, { terminal: 't2', line: 'rm -r d' });
  const refused = simulate(gone.after, { control: save('x') });
  expect(open(refused)?.edited.problem).toBe('No such file or directory');
  const back = simulate(simulate(refused.after, { terminal: 't2', line: 'mkdir d' }).after, { control: save('x') });
  expect(open(back)?.edited.problem).toBeNull();
  expect(back.events.map(({ type }) => type)).toContain('file/written');
});

test('modes stay, and links are written through', () => {
  expect(printed(run('echo a > run.sh; chmod +x run.sh; ln -s run.sh go', 'nano go', save('echo changed'), close, './run.sh; ls -l run.sh'))).toMatch(/^changed\n-rwx/);
});

test('a shell inside a container edits the files of the container', () => {
  const turn = run('docker run -it --rm --name box alpine sh', 'vi /note', save('inside'), close, 'cat /note; exit');
  expect(printed(turn)).toContain('inside\n');
  expect(printed(run('docker run -d --name box alpine sleep 1000', 'docker exec -it box vi /note', save('inside'), close, 'docker exec box cat /note'))).toBe('inside\n');
});

test('a text that is too long, or a terminal without an editor, changes nothing', () => {
  const quiet = (turn: Turn) => expect(turn.events.map(({ type }) => type).filter((type) => type !== 'time/passed')).toEqual([]);
  quiet(run('nano a', save('x'.repeat(LONGEST_TEXT + 1))));
  quiet(run('echo', save('x')));
  quiet(run('echo', close));
  quiet(run('docker run -it --rm alpine sh', save('x')));
});
