// Puts in place what a command needs before it can run: installed packages, a fresh build. Works in a bare clone with nothing but Node.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { BASE } from './site.mjs';

const root = path.resolve(import.meta.dirname, '..');
const SOURCES = ['src', 'locales', 'public', 'build', 'scripts', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json'];
const GENERATED = path.join('src', 'ui', 'fonts');

/**
 * Runs a program here, showing what it prints; stops this process if it fails.
 * @param {string} program
 * @param {string[]} args
 */
export function run(program, args) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }> }} Lock */

/** Whether node_modules holds what the lock file asks for. */
function installed() {
  const record = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  /** @type {Lock} */
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  /** @type {Lock} */
  const present = JSON.parse(readFileSync(record, 'utf8'));
  return Object.entries(wanted.packages).every(([name, { version, optional, devOptional }]) => {
    const found = present.packages[name];
    return name === '' || (found ? found.version === version : optional === true || devOptional === true);
  });
}

/** Installs the packages if any is missing or of another version. */
export function install() {
  if (!installed()) run('npm', ['ci', '--no-audit', '--no-fund']);
}

/**
 * When the newest file in a file or folder was changed; 0 if there is none.
 * @param {string} name
 * @returns {number}
 */
function changed(name) {
  const full = path.join(root, name);
  if (name === GENERATED || !existsSync(full)) return 0;
  const found = statSync(full);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(full).map((child) => changed(path.join(name, child))));
}

/** Whether dist was built for the path under which it is to be served: its pages begin with the script that they take from there. */
const isForBase = () => readFileSync(path.join(root, 'dist/404.html'), 'utf8').includes(`src="${BASE}early.js"`);

/** Builds the site if dist is missing, older than what it is made of, or meant for another path. */
export function build() {
  if (Math.max(...SOURCES.map(changed)) > changed('dist/404.html') || !isForBase()) run('npm', ['run', '--silent', 'build']);
}
