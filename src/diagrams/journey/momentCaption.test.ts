// The line under a figure speaks of what goes on, and in the end of what came of it.
import { expect, it } from 'vitest';
import { type BlockId } from '../../sim/hypervisor/arrange';
import { DUTIES } from '../../sim/kernel/duties';
import { type Input } from '../../sim/simulate';
import { BENCH } from '../../sim/vmControl';
import { captionOf } from './caption';
import { momentCaption } from './momentCaption';
import { ALL_STORIES, during, endOf, momentsOf, play, RUN, STORIES, type } from './testMoments';

const run = STORIES['run with a pull'];
const refused = (event: object): boolean => 'status' in event && event.status === 404;

it('says nothing before anything has been done', () => {
  expect(momentCaption(endOf(STORIES['nothing yet']))).toBeNull();
});

it('speaks of the request that is on its way, with the number of its card', () => {
  expect(momentCaption(during(run, 'api/requested'))).toMatchObject({ key: 'api/requested.ping', card: 1 });
  expect(momentCaption(during(run, 'registry/requested'))).toMatchObject({ key: 'registry/requested.token', card: 3 });
});

it('does not tell what comes next while it stands at the end of an answer', () => {
  expect(momentCaption(during(run, 'api/responded', refused, 1))).toMatchObject({ key: 'api/responded.no-such-image', card: 2 });
});

it('speaks of all layers at once while they come', () => {
  expect(momentCaption(during(run, 'image/layerPulled'))).toMatchObject({ key: 'moment.pulling', params: { layers: 7, kept: 0 }, card: 3 });
  expect(momentCaption(during(STORIES['a layer that is here'], 'image/layerPulled'))).toMatchObject({ key: 'moment.pullingRest', params: { kept: 2 } });
});

it('ends with what came of the turn, or with the refusal', () => {
  expect(momentCaption(endOf(run))).toMatchObject({ key: 'container/started.published', params: { container: 'web', port: 8080 }, card: 6 });
  expect(momentCaption(endOf(play('lab', RUN, RUN)))).toMatchObject({ key: 'api/responded.name-conflict' });
  expect(momentCaption(endOf(STORIES['daemon off']))).toMatchObject({ key: 'api/unreachable', card: 1 });
});

it('ends with what a command in a container came to, not with its end', () => {
  const inside = (...lines: string[]) => momentCaption(endOf(play('lab', type('docker run -d --name web nginx:alpine'), ...lines.map((line) => type(line)))))?.key;
  expect(inside('docker exec web ping -c 1 nobody')).toBe('dns/asked.unknown');
  expect(inside('docker exec web wget -qO- localhost:8080')).toBe('http/requested.none');
  expect(inside('docker exec web sh -c "echo hello > /note"')).toBe('file/written.container');
  expect(inside('docker exec web hostname')).toBe('exec/exited');
});

it('tells of a container for one line what that line came to', () => {
  const once = (line: string) => momentCaption(endOf(play('lab', type(line))))?.key;
  expect(once('docker run --rm alpine cat /nothing')).toBe('terminal/printed.stderr');
  expect(once('docker run --rm alpine ping -c 1 nobody')).toBe('dns/asked.unknown');
  expect(momentCaption(endOf(play('lab', RUN, type('docker rm -f web'))))?.key).toBe('container/removed');
});

it('sums up an attack on several places and a wave of requests once they are over', () => {
  const attack: Input = { control: { kind: 'attack', machine: 'walls', pid: null, attack: 'kernel-bug' } };
  expect(momentCaption(endOf(play('isolation', attack)))).toMatchObject({ key: 'moment.attacks.through', params: { tried: 6, through: 3 } });
  const wave: Input = { control: { kind: 'wave', peak: 600, most: 3 } };
  expect(momentCaption(endOf(play('side-by-side', wave)))).toMatchObject({ key: 'moment.wave.dropped', params: { dropping: 7 } });
});

it('without request cards speaks of what was printed instead of an answer, and still of a refusal', () => {
  const after = (...inputs: Input[]) => momentCaption(endOf(play('lab', ...inputs)), false);
  expect(after(type('docker images'))).toMatchObject({ key: 'terminal/printed.stdout', card: null });
  expect(after(RUN, type('docker tag nginx mine'))).toMatchObject({ key: 'image/tagged', card: null });
  expect(after(RUN, RUN)).toMatchObject({ key: 'api/responded.name-conflict', card: null });
});

it.each([
  ['dokcer ps', 'noProgram'],
  ['docker rnu -d nginx', 'noCommand'],
  ['sudo docker rnu', 'noCommand'],
  ['docker container zap', 'noCommand'],
  ['docker compose rnu', 'noCommand'],
  ['docker run --nmae web nginx', 'noFlag'],
  ['docker ps -z', 'noFlag'],
  ['docker run', 'stopped'],
  ['docker --version', 'alone'],
  ['docker', 'alone'],
  ['docker login -u kim', 'docker'],
  ['ls', 'other'],
])('does not tell of %s what did not happen', (line, variant) => {
  const { turn } = endOf(play('lab', type(line)));
  const entered = turn?.events.find((event) => event.type === 'terminal/entered');
  expect(entered && turn && captionOf(entered, turn).key).toBe(`terminal/entered.${variant}`);
});

it('tells what has been done to the blocks of a computer: no two acts in a row are the same', () => {
  const arrange = (...blocks: BlockId[]): Input => ({ control: { kind: 'arrange', machine: BENCH, blocks } });
  const orders: BlockId[][] = [
    ['hypervisor'],
    ['hypervisor', 'guest-os'],
    ['hypervisor'],
    ['host-os', 'hypervisor'],
    ['host-os', 'hypervisor', 'guest-os'],
    ['host-os', 'hypervisor'],
    ['host-os'],
    [],
  ];
  const keys = orders.map((_, at) => momentCaption(endOf(play('lab', ...orders.slice(0, at + 1).map((order) => arrange(...order)))))?.key);
  expect(keys).toEqual(['type1', 'guestOn', 'guestOff', 'type2', 'guestOn', 'guestOff', 'hypervisorOff', 'bare'].map((variant) => `machine/arranged.${variant}`));
});

it('calls the programs of a small computer by the letters that they are drawn with, however they end', () => {
  const round: Input = { control: { kind: 'round', machine: 'small' } };
  const without = DUTIES.map((duty): Input => ({ control: { kind: 'duty', machine: 'small', duty, on: false } }));
  // a round after another ends what the one before has left running
  const ended = [[round], ...without.flatMap((off) => [[off], [off, round]])].flatMap((inputs) => {
    const { turn } = endOf(play('small-computers', ...inputs));
    return turn?.events.flatMap((event) => (event.type === 'process/exited' ? [captionOf(event, turn)] : [])) ?? [];
  });
  const { turn } = endOf(play('small-computers', round));
  const started = turn?.events.flatMap((event) => (event.type === 'process/started' ? [captionOf(event, turn)] : []));
  expect(started).toEqual(['A', 'B'].map((program) => ({ key: 'process/started.program', params: { program } })));
  expect(new Set(ended.map(({ key, params }) => `${key} ${String(params['program'])}`))).toEqual(
    new Set(['process/exited.program.failed A', 'process/exited.program.ok B', 'process/exited.program.failed B']),
  );
});

it('says of memory that a VM takes on its host whose it is: the number of the process that carries it stands nowhere in the picture', () => {
  const { turn } = endOf(play('three-apps', { control: { kind: 'deploy', computer: 'type2' } }, { control: { kind: 'fill-memory', machine: 'type2/web', mib: 512 } }));
  const grown = turn?.events.flatMap((event) => (event.type === 'process/grew' ? [captionOf(event, turn)] : []));
  expect(grown?.map(({ key, params }) => [key, params['machine']])).toEqual(['vm-1', 'vm-2', 'vm-3'].map((vm) => ['process/grew.guest', vm]));
});

it('speaks of a line of which nothing came', () => {
  expect(momentCaption(endOf(play('lab', type('dokcer ps'))))).toMatchObject({ key: 'terminal/entered.noProgram' });
  expect(momentCaption(endOf(play('lab', type('docker rnu'))))).toMatchObject({ key: 'terminal/entered.noCommand' });
});

it('always has something to say inside a turn', () => {
  for (const [name, story] of ALL_STORIES) if (story.turns.length > 0) for (const moment of momentsOf(story, 12)) expect(momentCaption(moment), name).not.toBeNull();
});
