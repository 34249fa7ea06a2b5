// Finds a Chromium, or installs Debian's when that is possible.
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { installForCi, installFromDebian, onDebianAsRoot } from './debian.mjs';

const HELP = `The browser tests need Chromium, and none was found.
Install one of these, then run npm test again:
  Debian, Ubuntu:   sudo apt-get install chromium fonts-noto-cjk
  anywhere:         npx playwright install chromium
or name one:        CHROMIUM=/path/to/chromium npm test`;

/** Debian's Chromium without windows. Tests in it take three quarters of the time. */
const SHELL = '/usr/bin/chromium-headless-shell';
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where `playwright install` puts its browsers, newest first. */
function playwrightsOwn() {
  const folders = [
    process.env['PLAYWRIGHT_BROWSERS_PATH'],
    path.join(homedir(), '.cache/ms-playwright'),
    path.join(homedir(), 'Library/Caches/ms-playwright'),
    path.join(process.env['LOCALAPPDATA'] ?? homedir(), 'ms-playwright'),
  ];
  const programs = ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium', 'chrome-win/chrome.exe', 'chrome-win64/chrome.exe'];
  return folders
    .filter((folder) => folder !== undefined && existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder ?? '')
        .filter((name) => /^chromium-\d+$/.test(name))
        .sort()
        .reverse()
        .flatMap((name) => programs.map((program) => path.join(folder ?? '', name, program))),
    );
}

/** The path of a Chromium for tests, without windows where there is such a one; `CI` asks for it to be installed. */
export function chromiumForTests() {
  if (process.env['CHROMIUM'] !== undefined) return chromium();
  installForCi(SHELL, 'chromium-headless-shell');
  return existsSync(SHELL) ? SHELL : chromium();
}

/** The path of a Chromium; ends the process with a clear message when there is none. */
export function chromium() {
  const named = process.env['CHROMIUM'];
  if (named) {
    if (existsSync(named)) return named;
    console.error(`CHROMIUM=${named} does not exist.\n`);
  }
  const find = () => [...INSTALLED, SHELL, ...playwrightsOwn()].find((program) => existsSync(program));
  const found = named ? undefined : find();
  if (found) return found;
  if (!named && onDebianAsRoot()) {
    installFromDebian(['chromium', 'chromium-headless-shell']);
    const installed = find();
    if (installed) return installed;
  }
  console.error(HELP);
  process.exit(1);
}
