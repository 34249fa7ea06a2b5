// What the Life lens reads from a moment: who is where, who is on the way, and what will happen by itself.
import { describe, expect, it } from 'vitest';
import { type Moment, momentAt } from '../../lab/timeline';
import { type ContainerState } from '../../sim/docker/container';
import { during, endOf, momentsOf, play, type } from '../journey/testMoments';
import { fitsState, LIFE_COMMANDS, LIFE_EDGES, type LifeCommand, wayBetween } from './graph';
import { lifeAt, shownRefusal } from './life';
import { LIFE_MOMENTS, LIFE_STORIES, TWO } from './testStories';

const tokenOf = (moment: Moment, name: string) => {
  const token = lifeAt(moment).tokens.find((each) => each.name === name);
  if (!token) throw new Error(`no ${name}`);
  return token;
};

describe('lifeAt', () => {
  it('lets a start travel from created to running for as long as containerd and runc are at it', () => {
    const ways = momentsOf(LIFE_STORIES['a start'], 60).flatMap((moment) => lifeAt(moment).moves.map(({ from, to }) => `${from} → ${to}`));
    expect([...new Set(ways)]).toEqual(['image → created', 'created → running']);
    expect(lifeAt(during(LIFE_STORIES['a start'], 'runtime/called')).moves).toMatchObject([{ from: 'created', to: 'running', bounce: false }]);
  });

  it('turns a container back that cannot start, with its exit code', () => {
    const failing = LIFE_STORIES['a start that fails'];
    expect(lifeAt(during(failing, 'runtime/called')).moves).toMatchObject([{ to: 'running', bounce: true }]);
    expect(tokenOf(endOf(failing), 'odd')).toMatchObject({ state: 'created', exitCode: 127 });
  });

  it.each([
    ['a stop with grace', 10_000],
    ['a stop with its own time', 3000],
  ] as const)('%s: waits %d ms between SIGTERM and SIGKILL', (name, grace) => {
    const story = LIFE_STORIES[name];
    const { countdown, state } = tokenOf(during(story, 'time/passed'), 'sleepy');
    expect(state).toBe('running');
    expect(countdown).toMatchObject({ kind: 'grace' });
    expect((countdown?.until ?? 0) - (countdown?.from ?? 0)).toBeCloseTo(grace, 6);
    const killed = story.turns.at(-1)?.events.find((event) => event.type === 'process/signalled' && event.signal === 'KILL');
    expect(killed?.at).toBe(countdown?.until);
    expect(tokenOf(endOf(story), 'sleepy')).toMatchObject({ state: 'exited', exitCode: 137, countdown: null });
  });

  it('kills at once, without grace', () => {
    const kinds = momentsOf(LIFE_STORIES['a kill'], 40).flatMap((moment) => lifeAt(moment).tokens.flatMap(({ countdown }) => countdown?.kind ?? []));
    expect(kinds).toEqual([]);
  });

  it('doubles the pause before each restart: 100 ms, 200 ms, 400 ms …', () => {
    const lengths = momentsOf(LIFE_STORIES['a restart loop'], 400).flatMap((moment) => {
      const countdown = lifeAt(moment).tokens[0]?.countdown;
      return countdown ? [countdown.until - countdown.from] : [];
    });
    const steps = [...new Set(lengths)].slice(1, -1);
    expect(steps.length).toBeGreaterThan(2);
    steps.slice(1).forEach((length, at) => expect(length).toBe((steps[at] ?? 0) * 2));
    expect(steps.every((length) => length % 100 === 0)).toBe(true);
  });

  it("quotes the daemon's refusal, and only for the container that it was about", () => {
    const end = endOf(LIFE_STORIES['a refusal']);
    expect(shownRefusal(lifeAt(end))).toMatchObject({
      status: 409,
      container: 'web',
      message: 'cannot remove container "/web": container is running: stop the container before removing or force remove',
    });
    expect(tokenOf(end, 'sleepy').refusal).toBeNull();
    const later = play('lab', ...TWO, type('docker rm web'), type('docker ps'));
    expect(shownRefusal(lifeAt(endOf(later)))).toBeNull();
  });

  it('keeps the writable layer at a stop, and loses it with the container', () => {
    const wrote = [...TWO, type('docker exec web touch /note'), type('docker stop web')];
    const files = tokenOf(endOf(play('lab', ...wrote)), 'web').changes;
    expect(files).toBeGreaterThan(0);
    expect(tokenOf(endOf(play('lab', ...wrote, type('docker start web'))), 'web').changes).toBeGreaterThanOrEqual(files);
    expect(lifeAt(endOf(play('lab', ...wrote, type('docker rm web')))).tokens.map(({ name }) => name)).toEqual(['sleepy']);
  });

  it.each(LIFE_MOMENTS)('%s: whoever is on the way is where a way leads from and to', (_name, moment) => {
    for (const { from, to } of lifeAt(moment).moves) expect(wayBetween(from, to), `${from} → ${to}`).not.toEqual([]);
  });
});

describe('the graph', () => {
  it('has a way from every state to the end', () => {
    for (const { to } of LIFE_EDGES) if (to !== 'gone' && to !== 'dead') expect(wayBetween(to, 'gone'), to).not.toEqual([]);
  });

  const reach: Record<ContainerState, readonly ReturnType<typeof type>[]> = {
    created: [type('docker create --name it nginx')],
    running: [type('docker run -d --name it nginx')],
    paused: [type('docker run -d --name it nginx'), type('docker pause it')],
    restarting: [type('docker run -d --name it --restart always alpine sh -c "exit 3"')],
    exited: [type('docker run --name it hello-world')],
    removing: [],
    dead: [],
  };
  const cases = Object.entries(reach).flatMap(([state, inputs]) =>
    inputs.length > 0 ? LIFE_COMMANDS.filter((command) => command !== 'create').map((command) => [command, state as ContainerState, inputs] as const) : [],
  );

  it.each(cases)('knows whether `docker %s` changes a container that is %s, as the daemon does', (command: LifeCommand, state, inputs) => {
    const before = endOf(play('lab', ...inputs));
    expect(tokenOf(before, 'it').state).toBe(state);
    const story = play('lab', ...inputs, type(`docker ${command} it`));
    const turn = story.turns.at(-1);
    const id = tokenOf(before, 'it').id;
    const changed = turn?.events.some((event) => event.type.startsWith('container/') && 'container' in event && event.container === id && event.type !== 'container/logged');
    expect(changed && shownRefusal(lifeAt(momentAt(story, turn?.after.now ?? 0))) === null).toBe(fitsState(command, state));
  });
});
