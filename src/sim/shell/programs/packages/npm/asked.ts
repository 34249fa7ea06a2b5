// The command lines of npm and yarn. Like the real ones, they take options that they do not know without a word.
import { type ProgramContext } from '../../../program';

/** What was asked for. */
export interface AskedNpm {
  command: string;
  words: string[];
  /** What stands behind `--`, for a script. */
  passed: string[];
  global: boolean;
  /** Packages are for developing only. */
  saveDev: boolean;
  save: boolean;
  exact: boolean;
  /** Packages for developing are left out. */
  omitDev: boolean;
  silent: boolean;
  audit: boolean;
  fund: boolean;
  yes: boolean;
  version: boolean;
  help: boolean;
  ifPresent: boolean;
  frozen: boolean;
}

const FLAGS: Readonly<Record<string, Partial<AskedNpm>>> = {
  ...{ '-g': { global: true }, '--global': { global: true }, '--location=global': { global: true } },
  ...{ '-D': { saveDev: true }, '--save-dev': { saveDev: true }, '--dev': { saveDev: true }, '--no-save': { save: false }, '-E': { exact: true }, '--save-exact': { exact: true } },
  ...{ '--omit=dev': { omitDev: true }, '--production': { omitDev: true }, '--production=true': { omitDev: true }, '--prod': { omitDev: true } },
  ...{ '--only=production': { omitDev: true }, '--only=prod': { omitDev: true }, '--include=dev': { omitDev: false }, '--production=false': { omitDev: false } },
  ...{ '-s': { silent: true }, '--silent': { silent: true }, '--loglevel=silent': { silent: true }, '--no-audit': { audit: false }, '--no-fund': { fund: false } },
  ...{ '-y': { yes: true }, '--yes': { yes: true }, '-v': { version: true }, '--version': { version: true }, '-h': { help: true }, '--help': { help: true } },
  ...{ '--if-present': { ifPresent: true }, '--frozen-lockfile': { frozen: true }, '--immutable': { frozen: true } },
};
const WITH_VALUE = ['--omit', '--only', '--loglevel', '--prefix', '--registry', '--cache', '--cwd', '-C', '--network-timeout', '--tag', '-w', '--workspace', '--include'];

/** Reads a command line. */
export function readNpm({ argv, session }: ProgramContext): AskedNpm {
  const asked: AskedNpm = {
    ...{ command: '', words: [], passed: [], global: false, saveDev: false, save: true, exact: false, omitDev: session.env['NODE_ENV'] === 'production' },
    ...{ silent: false, audit: true, fund: true, yes: false, version: false, help: false, ifPresent: false, frozen: false },
  };
  const queue = argv.slice(1);
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    const value = WITH_VALUE.includes(word) ? queue.shift() : undefined;
    const option = value === undefined ? word : `${word}=${value}`;
    if (word === '--') asked.passed.push(...queue.splice(0));
    else if (Object.hasOwn(FLAGS, option)) Object.assign(asked, FLAGS[option]);
    else if (!/^-./.test(word)) asked.words.push(word);
  }
  asked.command = asked.words.shift() ?? '';
  return asked;
}
