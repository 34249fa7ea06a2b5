// The command line of pip.
import { type ProgramContext } from '../../../program';

/** What was asked for. */
export interface AskedPip {
  command: string;
  words: string[];
  /** Files of requirements. */
  files: string[];
  yes: boolean;
  quiet: boolean;
  upgrade: boolean;
  noCache: boolean;
  noDeps: boolean;
  breakSystem: boolean;
  /** No word about running as root. */
  quietRoot: boolean;
  version: boolean;
  help: boolean;
}

const FLAGS: Readonly<Record<string, Partial<AskedPip>>> = {
  ...{
    '-y': { yes: true },
    '--yes': { yes: true },
    '-q': { quiet: true },
    '--quiet': { quiet: true },
    '-qq': { quiet: true },
    '-U': { upgrade: true },
    '--upgrade': { upgrade: true },
  },
  ...{ '--no-cache-dir': { noCache: true }, '--no-deps': { noDeps: true }, '--break-system-packages': { breakSystem: true }, '--root-user-action=ignore': { quietRoot: true } },
  ...{ '-V': { version: true }, '--version': { version: true }, '-h': { help: true }, '--help': { help: true } },
};
const WITHOUT_EFFECT =
  '--user --no-input --disable-pip-version-check --no-warn-script-location --prefer-binary --pre --force-reinstall --no-build-isolation --no-color -v --verbose --ignore-installed -I --no-compile --compile --require-hashes --local -l --outdated -o --exclude-editable --all --isolated --no-python-version-warning';
const WITH_VALUE = ['-i', '--index-url', '--extra-index-url', '--trusted-host', '--timeout', '--retries', '-f', '--find-links', '--progress-bar', '--only-binary', '--no-binary', '-c', '--constraint', '--cache-dir', '--platform', '--format', '--proxy', '--cert', '--log', '--root-user-action', '--upgrade-strategy']; // prettier-ignore

/** Reads a command line; the option that pip does not have, if there is one. */
export function readPip({ argv, session }: ProgramContext): AskedPip | { unknown: string; command: string } {
  const isSet = (name: string): boolean => /^(?:1|true|yes|on)$/i.test(session.env[name] ?? '');
  const asked: AskedPip = {
    ...{ command: '', words: [], files: [], yes: false, quiet: isSet('PIP_QUIET'), upgrade: false, noCache: isSet('PIP_NO_CACHE_DIR'), noDeps: false },
    ...{ breakSystem: isSet('PIP_BREAK_SYSTEM_PACKAGES'), quietRoot: session.env['PIP_ROOT_USER_ACTION'] === 'ignore', version: false, help: false },
  };
  const queue = argv.slice(1);
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    const [name = '', value] = word.startsWith('--') ? word.split('=') : [word];
    if (word === '-r' || name === '--requirement') asked.files.push(value ?? queue.shift() ?? '');
    else if (/^-r./.test(word)) asked.files.push(word.slice(2));
    else if (word === '-e' || name === '--editable') asked.words.push(value ?? queue.shift() ?? '.');
    else if (Object.hasOwn(FLAGS, word)) Object.assign(asked, FLAGS[word]);
    else if (WITH_VALUE.includes(name)) {
      const given = value ?? queue.shift();
      if (name === '--root-user-action') asked.quietRoot = given === 'ignore';
    } else if (!/^-./.test(word)) asked.words.push(word);
    else if (!WITHOUT_EFFECT.split(' ').includes(name)) return { unknown: name, command: asked.words[0] ?? '' };
  }
  asked.command = asked.words.shift() ?? '';
  return asked;
}
