// Every endpoint of the Engine API that the simulated daemon answers: the daemon's table of contents.
import { wordAt } from '../text';
import { type Handler } from './api/daemon';
import { type ApiRequest } from './api/types';
import { attachContainer } from './attach/daemon';
import { control, openSession } from './build/daemon';
import { commitContainer } from './commit/daemon';
import { exportContainer } from './export/daemon';
import { loadImages } from './load/daemon';
import { saveImages } from './save/daemon';
import { getArchive, putArchive, statPath } from './copy/daemon';
import { createContainer } from './create/daemon';
import { containerChanges } from './diff/daemon';
import { listEvents } from './events/daemon';
import { createExec, inspectExec, startExec } from './exec/daemon';
import { imageHistory } from './history/daemon';
import { removeImage } from './image-remove/daemon';
import { pruneImages } from './image-prune/daemon';
import { listImages } from './images/daemon';
import { inspectImage } from './images/inspect';
import { inspectContainer } from './inspect/daemon';
import { killContainer } from './kill/daemon';
import { checkLogin } from './login/daemon';
import { containerLogs } from './logs/daemon';
import { connectNetwork, createNetwork, deleteNetwork, disconnectNetwork, inspectNetwork, listNetworks } from './network/daemon';
import { pauseContainer, unpauseContainer } from './pause/daemon';
import { pruneBuildCache, pruneContainers, pruneNetworks, pruneVolumes } from './prune/daemon';
import { diskUsage } from './disk-usage/daemon';
import { listContainers } from './ps/daemon';
import { createImage } from './pull/daemon';
import { pushImage } from './push/daemon';
import { deleteContainer } from './remove/daemon';
import { renameContainer } from './rename/daemon';
import { restartContainer } from './restart/daemon';
import { searchImages } from './search/daemon';
import { startContainer } from './start/daemon';
import { containerStats } from './stats/daemon';
import { stopContainer } from './stop/daemon';
import { tagImage } from './tag/daemon';
import { topContainer } from './top/daemon';
import { updateContainer } from './update/daemon';
import { createVolume, deleteVolume, inspectVolume, listVolumes } from './volume/daemon';
import { inspectPlugin, ping, serverInfo, serverVersion } from './version/daemon';
import { waitContainer } from './wait/daemon';

interface Route {
  method: ApiRequest['method'];
  /** `:name` is one part; `*name` may hold slashes, as image names do. */
  path: string;
  handler: Handler;
}

export const routes: readonly Route[] = [
  { method: 'HEAD', path: '/_ping', handler: ping },
  { method: 'GET', path: '/version', handler: serverVersion },
  { method: 'GET', path: '/info', handler: serverInfo },
  { method: 'GET', path: '/plugins/*name/json', handler: inspectPlugin },
  { method: 'POST', path: '/auth', handler: checkLogin },
  { method: 'GET', path: '/events', handler: listEvents },
  { method: 'GET', path: '/containers/json', handler: listContainers },
  { method: 'GET', path: '/system/df', handler: diskUsage },
  { method: 'POST', path: '/containers/create', handler: createContainer },
  { method: 'POST', path: '/containers/prune', handler: pruneContainers },
  { method: 'POST', path: '/networks/prune', handler: pruneNetworks },
  { method: 'POST', path: '/volumes/prune', handler: pruneVolumes },
  { method: 'POST', path: '/commit', handler: commitContainer },
  { method: 'GET', path: '/images/get', handler: saveImages },
  { method: 'POST', path: '/images/load', handler: loadImages },
  { method: 'GET', path: '/containers/:id/export', handler: exportContainer },
  { method: 'POST', path: '/session', handler: openSession },
  { method: 'POST', path: '/grpc', handler: control },
  { method: 'POST', path: '/build/prune', handler: pruneBuildCache },
  { method: 'GET', path: '/containers/:id/json', handler: inspectContainer },
  { method: 'GET', path: '/containers/:id/logs', handler: containerLogs },
  { method: 'GET', path: '/containers/:id/stats', handler: containerStats },
  { method: 'GET', path: '/containers/:id/top', handler: topContainer },
  { method: 'POST', path: '/containers/:id/attach', handler: attachContainer },
  { method: 'POST', path: '/containers/:id/wait', handler: waitContainer },
  { method: 'POST', path: '/containers/:id/start', handler: startContainer },
  { method: 'POST', path: '/containers/:id/stop', handler: stopContainer },
  { method: 'POST', path: '/containers/:id/restart', handler: restartContainer },
  { method: 'POST', path: '/containers/:id/kill', handler: killContainer },
  { method: 'POST', path: '/containers/:id/pause', handler: pauseContainer },
  { method: 'POST', path: '/containers/:id/unpause', handler: unpauseContainer },
  { method: 'POST', path: '/containers/:id/rename', handler: renameContainer },
  { method: 'POST', path: '/containers/:id/update', handler: updateContainer },
  { method: 'GET', path: '/containers/:id/changes', handler: containerChanges },
  { method: 'HEAD', path: '/containers/:id/archive', handler: statPath },
  { method: 'GET', path: '/containers/:id/archive', handler: getArchive },
  { method: 'PUT', path: '/containers/:id/archive', handler: putArchive },
  { method: 'POST', path: '/containers/:id/exec', handler: createExec },
  { method: 'DELETE', path: '/containers/:id', handler: deleteContainer },
  { method: 'POST', path: '/exec/:id/start', handler: startExec },
  { method: 'GET', path: '/exec/:id/json', handler: inspectExec },
  { method: 'POST', path: '/images/create', handler: createImage },
  { method: 'GET', path: '/images/search', handler: searchImages },
  { method: 'GET', path: '/images/json', handler: listImages },
  { method: 'POST', path: '/images/prune', handler: pruneImages },
  { method: 'GET', path: '/images/*name/json', handler: inspectImage },
  { method: 'GET', path: '/images/*name/history', handler: imageHistory },
  { method: 'POST', path: '/images/*name/tag', handler: tagImage },
  { method: 'POST', path: '/images/*name/push', handler: pushImage },
  { method: 'DELETE', path: '/images/*name', handler: removeImage },
  { method: 'GET', path: '/networks', handler: listNetworks },
  { method: 'POST', path: '/networks/create', handler: createNetwork },
  { method: 'GET', path: '/networks/:id', handler: inspectNetwork },
  { method: 'DELETE', path: '/networks/:id', handler: deleteNetwork },
  { method: 'POST', path: '/networks/:id/connect', handler: connectNetwork },
  { method: 'POST', path: '/networks/:id/disconnect', handler: disconnectNetwork },
  { method: 'GET', path: '/volumes', handler: listVolumes },
  { method: 'POST', path: '/volumes/create', handler: createVolume },
  { method: 'GET', path: '/volumes/:name', handler: inspectVolume },
  { method: 'DELETE', path: '/volumes/:name', handler: deleteVolume },
];

const compiled = routes.map((route) => {
  const names: string[] = [];
  const source = route.path.replace(/[:*](\w+)/g, (mark, name: string) => {
    names.push(name);
    return mark.startsWith('*') ? '(.+)' : '([^/]+)';
  });
  return { ...route, names, regex: new RegExp(`^${source}$`) };
});

/** The route for a request and the parts of its path, which stands in a request as it was typed (unescaped); undefined when the daemon does not know it. */
export function matchRoute(request: ApiRequest): { handler: Handler; params: Record<string, string> } | undefined {
  for (const { method, regex, names, handler } of compiled) {
    const match = method === request.method ? regex.exec(request.path) : null;
    if (match) return { handler, params: Object.fromEntries(names.map((name, index) => [name, wordAt(match, index + 1)])) };
  }
  return undefined;
}
