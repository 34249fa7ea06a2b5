// Every docker command that the simulator knows: feeds the parser, the help, the completion and the laws.
import { attach } from './attach/client';
import { buildxBuild } from './build/client';
import { builderPrune, buildxPrune } from './build-prune/client';
import { containerCommit } from './commit/client';
import { containerExport } from './export/client';
import { imageImport } from './import/client';
import { imageLoad } from './load/client';
import { imageSave } from './save/client';
import { type DockerCommand } from './cli/context';
import { composeDown } from './compose/down';
import { composeLogs } from './compose/logs';
import { composeBuild, composeConfig, composeExec, composeKill, composeRestart, composeStart, composeStop } from './compose/others';
import { composePs } from './compose/ps';
import { composeUp } from './compose/up';
import { contextCreate, contextRemove, contextUpdate } from './context/change';
import { contextInspect } from './context/inspect';
import { contextList, contextShow, contextUse } from './context/client';
import { copy } from './copy/client';
import { create } from './create/client';
import { diff } from './diff/client';
import { events } from './events/client';
import { exec } from './exec/client';
import { imageHistory } from './history/client';
import { imageList } from './images/client';
import { imagePrune } from './image-prune/client';
import { imageRemove } from './image-remove/client';
import { containerInspect, imageInspect, inspect, networkInspect, volumeInspect } from './inspect/client';
import { kill } from './kill/client';
import { login, logout } from './login/client';
import { logs } from './logs/client';
import { networkConnect, networkCreate, networkDisconnect, networkList, networkRemove } from './network/client';
import { pause, unpause } from './pause/client';
import { port } from './port/client';
import { containerPrune, networkPrune, systemPrune, volumePrune } from './prune/client';
import { diskUsage } from './disk-usage/client';
import { list } from './ps/client';
import { imagePull } from './pull/client';
import { imagePush } from './push/client';
import { remove } from './remove/client';
import { rename } from './rename/client';
import { restart } from './restart/client';
import { run } from './run/client';
import { search } from './search/client';
import { start } from './start/client';
import { stats } from './stats/client';
import { stop } from './stop/client';
import { imageTag } from './tag/client';
import { top } from './top/client';
import { update } from './update/client';
import { volumeCreate, volumeList, volumeRemove } from './volume/client';
import { info, version } from './version/client';
import { wait } from './wait/client';

export const commands: readonly DockerCommand[] = [
  ...[run, create, list, start, stop, restart, kill, pause, unpause, wait, attach, rename, update, remove, logs, exec, top, stats, port, diff, copy],
  ...[imagePull, imagePush, imageList, imageRemove, imagePrune, imageTag, imageHistory, buildxBuild, imageSave, imageLoad, imageImport],
  ...[containerCommit, containerExport, builderPrune, buildxPrune],
  ...[networkCreate, networkList, networkInspect, networkConnect, networkDisconnect, networkRemove, networkPrune],
  ...[volumeCreate, volumeList, volumeInspect, volumeRemove, volumePrune, containerPrune, diskUsage, systemPrune],
  ...[inspect, containerInspect, imageInspect, contextList, contextUse, contextShow, contextCreate, contextUpdate, contextRemove, contextInspect, version, info, events],
  ...[login, logout, search],
  ...[composeUp, composeDown, composePs, composeLogs, composeBuild, composeExec, composeStop, composeStart, composeRestart, composeKill, composeConfig],
];
