// GET /containers/{id}/json and its neighbours: everything that the daemon knows.
import { engineOf, findContainer, type Handler, named } from '../api/daemon';
import { sizesOf } from '../ps/daemon';
import { HOST_DEFAULTS } from './hostDefaults';
import { type Health } from '../container';
import { containerConfig, filesOf, graphDriverOf } from './container';
import { networkSettings } from '../network/settings';
import { present } from '../../draft';
import { mountPoints } from '../mounts/points';

const NEVER = '0001-01-01T00:00:00Z';

/** GET /containers/{id}/json */
export const inspectContainer: Handler = (daemon, request) => {
  const container = present(findContainer(daemon, named(request, 'id')));
  const { epoch } = daemon.sim.world;
  const date = (at: number | null): string => (at === null ? NEVER : new Date(epoch + at).toISOString().replace('Z', '000000Z'));
  const [path = '', ...args] = container.argv;
  const { state } = container;
  return {
    status: 200,
    body: {
      Id: container.id,
      Created: date(container.createdAt),
      Path: path,
      Args: args,
      State: {
        Status: state,
        Running: state === 'running' || state === 'paused' || state === 'restarting',
        Paused: state === 'paused',
        Restarting: state === 'restarting',
        OOMKilled: container.oomKilled,
        Dead: state === 'dead',
        Pid: container.pid,
        ExitCode: container.exitCode,
        Error: container.error,
        StartedAt: date(container.startedAt),
        FinishedAt: date(container.finishedAt),
        ...(container.health ? { Health: healthBody(container.health, date) } : {}),
      },
      Image: container.imageId,
      ...filesOf(container),
      Name: `/${container.name}`,
      RestartCount: container.restartCount,
      Driver: 'overlay2',
      Platform: 'linux',
      MountLabel: '',
      ProcessLabel: '',
      AppArmorProfile: container.startedAt === null ? '' : container.hostConfig.Privileged === true ? 'unconfined' : 'docker-default',
      ExecIDs: null,
      HostConfig: { ...HOST_DEFAULTS, ...container.hostConfig },
      GraphDriver: graphDriverOf(container),
      ...(request.query['size'] === '1' ? sizesOf(engineOf(daemon), container) : {}),
      Mounts: mountPoints(container),
      Config: containerConfig(container.config),
      NetworkSettings: networkSettings(engineOf(daemon), container),
    },
  };
};

function healthBody({ status, failingStreak, log }: Health, date: (at: number) => string): Record<string, unknown> {
  return {
    Status: status,
    FailingStreak: failingStreak,
    Log: log.map(({ start, end, exitCode, output }) => ({ Start: date(start), End: date(end), ExitCode: exitCode, Output: output })),
  };
}
