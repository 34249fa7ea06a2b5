// Accounts: what tutorials do with them in Debian's and in Alpine's own tools.
import { expect, test } from 'vitest';
import { openBench } from '../../docker/testBench';

const bench = openBench('docker pull alpine', 'docker pull debian');
const said = (image: string, script: string, flags = ''): string => {
  const { stdout, stderr } = bench.run(`docker run --rm ${flags} ${image} sh -c '${script}'`);
  return stdout + stderr;
};

test.each([
  ['alpine', 'adduser -D -u 1234 kim; id kim', 'uid=1234(kim) gid=1234(kim) groups=1234(kim)\n'],
  ['alpine', 'adduser -D kim; adduser -D kim; echo $?', "1\nadduser: user 'kim' in use\n"],
  ['alpine', 'adduser -D kim; addgroup ops; adduser kim ops; id -Gn kim', 'kim ops\n'],
  ['alpine', 'adduser -D kim; deluser kim; id kim', 'id: unknown user kim\n'],
  ['alpine', 'deluser kim', 'deluser: unknown user kim\n'],
  ['alpine', 'su nope -c id', 'su: unknown user nope\n'],
  ['debian', 'useradd -m -s /bin/bash lee; ls /home; id lee', 'lee\nuid=1000(lee) gid=1000(lee) groups=1000(lee)\n'],
  ['debian', 'useradd lee; useradd lee; echo $?', "9\nuseradd: user 'lee' already exists\n"],
  ['debian', 'useradd -r svc; id -u svc', '999\n'],
  ['debian', 'groupadd -g 77 ops; useradd -g ops lee; id -gn lee', 'ops\n'],
  ['debian', 'useradd -m lee; userdel -r lee; ls /home; id lee; userdel lee; echo $?', "6\nid: 'lee': no such user\nuserdel: user 'lee' does not exist\n"],
  ['debian', 'useradd -m lee; userdel lee; ls /home', 'lee\n'],
  ['debian', 'useradd lee; su lee -c whoami', 'lee\n'],
  ['debian', 'su nope -c id; echo $?', '1\nsu: user nope does not exist or the user entry does not contain all the required fields\n'],
])('%s: %s', (image, script, words) => {
  expect(said(image, script)).toBe(words);
});

test('nobody but root adds accounts', () => {
  expect(said('debian', 'useradd lee', '-u 1000')).toBe('useradd: Permission denied.\nuseradd: cannot lock /etc/passwd; try again later.\n');
  expect(said('alpine', 'adduser -D lee', '-u 1000')).toBe('adduser: permission denied (are you root?)\n');
});
