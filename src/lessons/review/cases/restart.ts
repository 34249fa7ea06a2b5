// What runs again after the daemon was restarted: the restart policy decides, and whether somebody had stopped the container.
import { CONTAINERS, containerIn, line, quiet, say, whichOf } from '../plan';
import { type Phrase, type Planner } from '../question';

const POLICIES = ['no', 'always', 'unless-stopped', 'on-failure'] as const;

interface Kept {
  readonly name: string;
  readonly policy: (typeof POLICIES)[number];
  readonly stopped: boolean;
}

/** Plans one. */
export const restart: Planner = (draw) => {
  const names = draw.some(CONTAINERS, 3);
  const policies = [...draw.some(POLICIES.slice(1, 3), 2), draw.pick(POLICIES)];
  const all = draw.shuffle(policies).map((policy, index): Kept => ({ name: names[index] ?? '', policy, stopped: draw.oneIn(2) }));
  // the two that differ most must not both run: a policy shows when somebody has stopped the container
  const kept = all.some(({ stopped }) => stopped) ? all : all.map((one, index) => (index === 0 ? { ...one, stopped: true } : one));
  const stopped = kept.filter((one) => one.stopped).map(({ name }) => name);
  return {
    setup: [
      quiet('docker pull -q nginx'),
      ...kept.map(({ name, policy }) => line(`docker run -d --name ${name}${policy === 'no' ? '' : ` --restart ${policy}`} nginx`)),
      line(`docker stop ${stopped.join(' ')}`),
    ],
    last: line('sudo systemctl restart docker'),
    view: { lens: 'life' },
    ask: say('kinds.restart.ask'),
    answers({ before, probe }) {
      const running = probe(`sleep 5; docker ps --format '{{.Names}}'`).out.split(/\s+/);
      const because = ({ name, policy }: Kept): Phrase => {
        const values = { name, policy };
        const wasStopped = containerIn(before, name)?.state !== 'running';
        if (running.includes(name)) return say(wasStopped ? 'kinds.restart.evenStopped' : 'kinds.restart.again', values);
        return say(policy === 'no' ? 'kinds.restart.no' : policy === 'on-failure' ? 'kinds.restart.noFailure' : 'kinds.restart.staysStopped', values);
      };
      return whichOf(
        draw,
        kept.map((one) => ({ name: one.name, holds: running.includes(one.name), because: because(one) })),
      );
    },
  };
};
