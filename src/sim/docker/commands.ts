// Every docker command that the simulator knows: feeds the parser, the help, the completion and the laws.
import { type DockerCommand } from './cli/context';
import { contextList, contextShow, contextUse } from './context/client';
import { exec } from './exec/client';
import { imageList, imagePull, imageRemove } from './images/client';
import { inspect } from './inspect/client';
import { kill } from './kill/client';
import { logs } from './logs/client';
import { pause, unpause } from './pause/client';
import { list } from './ps/client';
import { remove } from './remove/client';
import { rename } from './rename/client';
import { restart } from './restart/client';
import { run } from './run/client';
import { start } from './start/client';
import { stop } from './stop/client';
import { top } from './top/client';
import { info, version } from './version/client';

export const commands: readonly DockerCommand[] = [
  run,
  list,
  start,
  stop,
  restart,
  kill,
  pause,
  unpause,
  rename,
  remove,
  logs,
  exec,
  top,
  imagePull,
  imageList,
  imageRemove,
  inspect,
  contextList,
  contextUse,
  contextShow,
  version,
  info,
];

/** Management commands and what they are for. */
export const groups: Readonly<Record<string, string>> = {
  container: 'Manage containers',
  context: 'Manage contexts',
  image: 'Manage images',
  system: 'Manage Docker',
};

/** The description of a management command; undefined when there is none of that name. */
export function groupSummary(name: string): string | undefined {
  return Object.hasOwn(groups, name) ? groups[name] : undefined;
}
