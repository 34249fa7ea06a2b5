// `ctr` shows the same containers as Docker, under the same IDs and PIDs, and answers without dockerd.
import { expect, it } from 'vitest';
import { exitOf, printedBy } from '../../cli';
import { startOf } from '../../scenarios';
import { type Input, simulate, type Turn } from '../../simulate';

const type = (line: string): Input => ({ terminal: 't1', line });

function last(...inputs: readonly Input[]): { out: string; err: string; exit: number } {
  let world = startOf('lab');
  let turn: Turn | undefined;
  for (const input of inputs) {
    turn = simulate(world, input);
    world = turn.after;
  }
  if (!turn) throw new Error('no input');
  return { out: printedBy(turn, 'stdout'), err: printedBy(turn, 'stderr'), exit: exitOf(turn) };
}

const WEB = type('docker run -d --name web nginx');

it('lists what dockerd has handed down, in the namespace moby', () => {
  const id = last(WEB, type('docker ps -q --no-trunc')).out.trim();
  const pid = last(WEB, type("docker inspect -f '{{.State.Pid}}' web")).out.trim();
  expect(last(WEB, type('sudo ctr -n moby tasks ls')).out).toBe(`TASK${' '.repeat(64)}PID${' '.repeat(pid.length + 1)}STATUS     \n${id}    ${pid}    RUNNING    \n`);
  expect(last(WEB, type('sudo ctr --namespace=moby c ls -q')).out.trim()).toBe(id);
  expect(last(WEB, type('sudo ctr tasks ls')).out).toBe('TASK    PID    STATUS    \n');
  expect(last(WEB, type('docker pause web'), type('sudo ctr -n moby t ls')).out).toContain('PAUSED');
  expect(last(WEB, type('docker stop web'), type('sudo ctr -n moby t ls -q')).out).toBe('');
});

it('answers while dockerd is off', () => {
  const off: Input = { control: { kind: 'daemon', machine: 'host', on: false } };
  expect(last(WEB, off, type('sudo ctr namespaces ls'))).toEqual({ out: 'NAME LABELS \nmoby        \n', err: '', exit: 0 });
});

it('keeps its socket for root, and says what it cannot do', () => {
  expect(last(type('ctr ns ls'))).toMatchObject({ out: '', exit: 1, err: expect.stringContaining('connect: permission denied') as string });
  expect(last(type('sudo ctr images pull docker.io/library/nginx:latest')).err).toContain('this simulated machine lists');
  expect(last(type('sudo ctr nonsense'))).toEqual({ out: '', err: "No help topic for 'nonsense'\n", exit: 3 });
});
