// The command line of apt, apt-get and apt-cache.
import { type ProgramContext } from '../../../program';
import { calledAs } from '../../support';

/** What was asked for. */
export interface Asked {
  operation: string;
  words: string[];
  yes: boolean;
  assumeNo: boolean;
  /** 1 leaves progress out, 2 leaves out everything but errors and what dpkg says. */
  quiet: number;
  recommends: boolean;
  simulate: boolean;
  downloadOnly: boolean;
  reinstall: boolean;
  purge: boolean;
  autoRemove: boolean;
  onlyUpgrade: boolean;
  installedOnly: boolean;
  allowEssential: boolean;
  version: boolean;
  help: boolean;
}

/** An option that apt does not have, in its own words. */
export interface Misread {
  problem: string;
}

const NOTHING: Asked = {
  ...{ operation: '', words: [], yes: false, assumeNo: false, quiet: 0, recommends: true, simulate: false, downloadOnly: false, reinstall: false, purge: false },
  ...{ autoRemove: false, onlyUpgrade: false, installedOnly: false, allowEssential: false, version: false, help: false },
};

const OPTIONS: Readonly<Record<string, Partial<Asked>>> = {
  ...{ y: { yes: true }, yes: { yes: true }, 'assume-yes': { yes: true }, 'force-yes': { yes: true, allowEssential: true }, 'assume-no': { assumeNo: true } },
  ...{ 'no-install-recommends': { recommends: false }, 'install-recommends': { recommends: true } },
  ...{ s: { simulate: true }, simulate: { simulate: true }, 'dry-run': { simulate: true }, 'just-print': { simulate: true } },
  ...{ d: { downloadOnly: true }, 'download-only': { downloadOnly: true }, reinstall: { reinstall: true }, purge: { purge: true } },
  ...{ 'auto-remove': { autoRemove: true }, autoremove: { autoRemove: true }, 'only-upgrade': { onlyUpgrade: true }, installed: { installedOnly: true } },
  ...{ 'allow-remove-essential': { allowEssential: true }, v: { version: true }, version: { version: true }, h: { help: true }, help: { help: true } },
};
/** Options that change nothing that is simulated. */
const WITHOUT_EFFECT =
  'f fix-broken m fix-missing ignore-missing u V verbose-versions a all-versions no-upgrade no-remove allow-downgrades allow-change-held-packages allow-unauthenticated allow-releaseinfo-change allow-insecure-repositories no-show-progress show-progress no-download print-uris upgradable manual-installed full names-only n no-all-versions';
const WITH_VALUE = ['o', 'option', 't', 'target-release', 'default-release', 'c', 'config-file', 'host-architecture'];

function takeLong(asked: Asked, name: string, value: string | undefined): boolean {
  if (name === 'quiet') asked.quiet = value === undefined ? asked.quiet + 1 : Number(value);
  else if (Object.hasOwn(OPTIONS, name)) Object.assign(asked, OPTIONS[name]);
  else return WITHOUT_EFFECT.split(' ').includes(name);
  return true;
}

function takeSetting(asked: Asked, setting: string): void {
  const [name = '', value = ''] = setting.split('=');
  if (/^apt::install-recommends$/i.test(name)) asked.recommends = !/^["']?(?:0|no|false|off)/i.test(value);
  if (/^apt::get::assume-yes$/i.test(name)) asked.yes = !/^["']?(?:0|no|false|off)/i.test(value);
}

/** Reads a command line. */
export function readAsked(context: ProgramContext): Asked | Misread {
  const asked: Asked = { ...NOTHING, words: [], quiet: 0 };
  const queue = context.argv.slice(1);
  const unknown = (what: string): Misread => ({ problem: `E: Command line option ${what} is not understood in combination with the other options` });
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    if (!/^-./.test(word)) asked.words.push(word);
    else if (word.startsWith('--')) {
      const [name = '', value] = word.slice(2).split('=');
      if (WITH_VALUE.includes(name)) takeSetting(asked, value ?? queue.shift() ?? '');
      else if (!takeLong(asked, name, value)) return unknown(word);
    } else {
      const problem = takeLetters(asked, word.slice(1), queue);
      if (problem !== undefined) return unknown(`'${problem}' [from ${word}]`);
    }
  }
  asked.operation = asked.words.shift() ?? '';
  asked.quiet = Math.max(asked.quiet, context.outputIsTty ? 0 : 1);
  return asked;
}

/** Reads letters behind one dash; the letter that is none, if there is one. */
function takeLetters(asked: Asked, letters: string, queue: string[]): string | undefined {
  for (let at = 0; at < letters.length; at++) {
    const letter = letters.charAt(at);
    const rest = letters.slice(at + 1);
    if (letter === 'q') {
      const [, level] = /^=(\d)/.exec(rest) ?? [];
      asked.quiet = level === undefined ? asked.quiet + 1 : Number(level);
      if (level !== undefined) return undefined;
    } else if (letter === 'o' || letter === 't' || letter === 'c') {
      takeSetting(asked, rest.replace(/^=/, '') || (queue.shift() ?? ''));
      return undefined;
    } else if (letter.length !== 1 || !takeLong(asked, letter, undefined)) return letter;
  }
  return undefined;
}

/** Whether the friendlier of the two tools was called. */
export const isApt = (context: ProgramContext): boolean => calledAs(context) === 'apt';
