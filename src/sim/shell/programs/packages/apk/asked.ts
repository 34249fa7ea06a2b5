// The command line of apk.

/** What was asked for. */
export interface AskedApk {
  operation: string;
  words: string[];
  noCache: boolean;
  update: boolean;
  quiet: boolean;
  simulate: boolean;
  /** The name of a package that only stands for those that are added. */
  virtual: string | undefined;
  installed: boolean;
  exists: boolean;
  version: boolean;
  help: boolean;
}

const FLAGS: Readonly<Record<string, Partial<AskedApk>>> = {
  ...{ 'no-cache': { noCache: true }, U: { update: true }, 'update-cache': { update: true }, update: { update: true } },
  ...{ q: { quiet: true }, quiet: { quiet: true }, s: { simulate: true }, simulate: { simulate: true }, I: { installed: true }, installed: { installed: true } },
  ...{ e: { exists: true }, V: { version: true }, version: { version: true }, h: { help: true }, help: { help: true } },
};
/** Options that change nothing that is simulated. */
const WITHOUT_EFFECT =
  'u upgrade l latest f force v verbose i interactive r a A no-progress progress purge no-interactive no-network allow-untrusted clean-protected force-overwrite force-refresh force-broken-world no-check-certificate no-scripts available d description installed-size all exact x initramfs-diskless-boot';
const WITH_VALUE = ['p', 'root', 'X', 'repository', 'repositories-file', 'keys-dir', 'cache-dir', 'arch', 'wait', 'timeout', 'cache-max-age', 'progress-fd'];

/** Reads a command line; the option that apk does not have, if there is one. */
export function readApk(args: readonly string[]): AskedApk | { unknown: string } {
  const asked: AskedApk = {
    ...{ operation: '', words: [], noCache: false, update: false, quiet: false, simulate: false, virtual: undefined, installed: false, exists: false, version: false, help: false },
  };
  const queue = [...args];
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    if (!/^-./.test(word)) {
      asked.words.push(word);
      continue;
    }
    const isLong = word.startsWith('--');
    const [name = '', value] = isLong ? word.slice(2).split('=') : [''];
    for (const option of isLong ? [name] : Array.from(word.slice(1))) {
      if (option === 't' || option === 'virtual') asked.virtual = value ?? queue.shift() ?? '';
      else if (WITH_VALUE.includes(option)) {
        if (value === undefined) queue.shift();
      } else if (Object.hasOwn(FLAGS, option)) Object.assign(asked, FLAGS[option]);
      else if (!WITHOUT_EFFECT.split(' ').includes(option)) return { unknown: option };
    }
  }
  asked.operation = asked.words.shift() ?? '';
  return asked;
}
