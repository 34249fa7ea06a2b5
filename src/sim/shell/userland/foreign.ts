// What the disks of a Windows and a macOS hold, as far as a terminal there looks.
import { type FileMap } from '../../kernel/files';
import { dirs, file, tools } from './tree';

/** Windows: no Linux program is here. Drives are folders of the root: `/c` is `C:\`. */
export function windowsRoot(): FileMap {
  return {
    ...dirs('/c/Users/you /c/Windows/System32 /c/Program-Files'),
    ...tools('/c/Windows/System32', 'docker ver wsl hostname whoami curl'),
  };
}

/** macOS: a Unix of its own, with its own kernel. */
export function macosRoot(): FileMap {
  return {
    ...dirs('/Applications /Library /System /Users/you /tmp /var'),
    ...tools('/bin', 'cat cp date echo hostname kill ls mkdir mv ps pwd rm rmdir sh sleep zsh'),
    ...tools('/usr/bin', 'basename curl dirname env grep head id printf sort sw_vers tail top touch uname uniq uptime vim wc which whoami xargs'),
    ...tools('/usr/local/bin', 'docker'),
    '/etc/passwd': file('root:*:0:0:System Administrator:/var/root:/bin/sh\nyou:*:501:20:You:/Users/you:/bin/zsh\n'),
    '/etc/group': file('wheel:*:0:root\nstaff:*:20:you\n'),
  };
}
