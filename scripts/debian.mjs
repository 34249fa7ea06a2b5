// Installs browsers from Debian's packages, where that is possible.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Whether apt-get may install here. */
export function onDebianAsRoot() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return process.getuid?.() === 0 && /^ID(_LIKE)?=.*debian/m.test(release);
}

/** @param {string[]} args */
const apt = (args) => spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });

/** @param {string[]} browsers of which the first that Debian has is enough */
export function installFromDebian(browsers) {
  apt(['update']);
  browsers.some((browser) => apt(['install', '-y', '--no-install-recommends', browser, 'fonts-noto-cjk']).status === 0);
}

/**
 * Installs a browser for CI where it is missing and may be installed.
 * @param {string} program its path
 * @param {string} name of its package
 */
export function installForCi(program, name) {
  if (process.env['CI'] && !existsSync(program) && onDebianAsRoot()) installFromDebian([name]);
}
