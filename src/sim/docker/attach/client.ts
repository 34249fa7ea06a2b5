// `docker attach` on the client: connects to a container that runs already.
import { ask, type DockerCommand, errorText } from '../cli/context';
import { CliFailure } from '../cli/problems';
import { sessionIn } from '../run/session';
import { joinShell } from '../run/stream';
import { machineOf } from '../../world';
import { holdAttached } from './hold';
import { detachKeysFlag, keysQuery, proxiesSignals, sigProxyFlag } from './keys';

/** What the client looks at before it connects. */
interface Inspected {
  Id: string;
  State: { Running: boolean; Paused: boolean; Restarting: boolean };
  Config: { OpenStdin: boolean };
}

export const attach: DockerCommand = {
  path: ['container', 'attach'],
  aliases: [['attach']],
  usage: '[OPTIONS] CONTAINER',
  summary: "Connect to a running container's input and output",
  flags: { ...detachKeysFlag, ...sigProxyFlag, 'no-stdin': { type: 'bool', help: 'Do not connect the keyboard' } },
  fidelity: 'exact',
  args: { min: 1, max: 1 },
  run(cli, flags, [name = '']) {
    ask(cli, 'POST', `/containers/${name}/wait`);
    const { Id: id, State, Config } = ask(cli, 'GET', `/containers/${name}/json`).body as Inspected;
    if (!State.Running) throw new CliFailure('cannot attach to a stopped container, start it first');
    if (State.Paused) throw new CliFailure('cannot attach to a paused container, unpause it first');
    if (State.Restarting) throw new CliFailure('cannot attach to a restarting container, wait until it is running');
    const stdin = Config.OpenStdin && !flags.on('no-stdin');
    const query = { ...keysQuery(flags), stderr: '1', ...(stdin ? { stdin: '1' } : {}), stdout: '1', stream: '1' };
    const held = holdAttached(cli, id, () => cli.api('POST', `/containers/${id}/attach`, { query }), proxiesSignals(flags));
    if ('refused' in held) throw new CliFailure(errorText(held.refused));
    const { sim, terminal } = cli.program;
    const container = machineOf(sim.world, cli.connection.machine).engine?.containers[id];
    if (stdin && container && terminal !== null && typeof held.result !== 'number') joinShell(sim, terminal, cli.connection.machine, id, sessionIn(container));
    return held.result;
  },
};
