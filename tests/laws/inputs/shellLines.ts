// Lines for the shell itself, some of which no shell understands.
import fc from 'fast-check';

/** Any line without docker. */
export const shellLine = fc.constantFrom(
  'ls',
  'ls /nope',
  'echo $HOME > f; cat f',
  'cd /etc && ls',
  'curl localhost:8080',
  'uname -a | wc -l',
  'yes > /dev/null',
  'ipcmk -M 64',
  'sudo unshare -pfmu --mount-proc bash',
  'hostname box',
  'sudo chroot /opt/alpine sh',
  'sudo nsenter -t 700 -a ps',
  'ps',
  'exit',
  'cat < nope',
  'echo "unclosed',
  ';;',
  'sleep 2',
  'A=1 env | grep A',
  'rm -rf /',
  'cd nowhere || pwd',
  'nano f; echo closed',
  'vi /etc/hosts',
  '!!',
  'echo !n "!$"',
);
