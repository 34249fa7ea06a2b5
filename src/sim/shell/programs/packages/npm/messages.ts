// npm's own words for what goes wrong.
import { type ProgramContext } from '../../../program';
import { NPM_HOST } from '../data/mirrors';

const logName = ({ sim }: ProgramContext): string => new Date(sim.world.epoch + sim.world.now).toISOString().replace(/[:.]/g, '_');

/** Prints lines as npm prints errors, and names the log that the real one would keep. */
export function npmError(context: ProgramContext, lines: readonly string[], code = 1): number {
  for (const line of lines) context.err(`npm error${line === '' ? '' : ` ${line}`}\n`);
  const home = context.session.env['HOME'] ?? '/root';
  context.err(`npm error A complete log of this run can be found in: ${home === '/' ? '' : home}/.npm/_logs/${logName(context)}-debug-0.log\n`);
  return code;
}

/** The exit code for a file that is not there (errno 2, counted from the end), and for one that may not be written. */
const NO_FILE = 254;
const DENIED = 243;

/** package.json cannot be used. */
export function noProject(context: ProgramContext, why: 'missing' | 'broken', path: string): number {
  if (why === 'broken')
    return npmError(context, [
      'code EJSONPARSE',
      `path ${path}`,
      'JSON.parse Failed to parse JSON data.',
      'JSON.parse Note: package.json must be actual JSON, not just JavaScript.',
    ]);
  const lines = [
    'code ENOENT',
    'syscall open',
    `path ${path}`,
    'errno -2',
    `enoent Could not read package.json: Error: ENOENT: no such file or directory, open '${path}'`,
    'enoent This is related to npm not being able to find a file.',
    'enoent',
  ];
  return npmError(context, lines, NO_FILE);
}

/** The registry has no such package. */
export function notFound(context: ProgramContext, name: string, range: string): number {
  return npmError(context, [
    'code E404',
    `404 Not Found - GET https://${NPM_HOST}/${name.replace('/', '%2f')} - Not found`,
    '404',
    `404  '${name}@${range === '' ? '*' : range}' is not in this registry.`,
    '404',
    '404 Note that you can also install from a',
    '404 tarball, folder, http url, or git folder.',
  ]);
}

/** Nobody knows the registry's name. */
export function noNetwork(context: ProgramContext, name: string): number {
  return npmError(context, [
    'code EAI_AGAIN',
    'syscall getaddrinfo',
    'errno EAI_AGAIN',
    `request to https://${NPM_HOST}/${name.replace('/', '%2f')} failed, reason: getaddrinfo EAI_AGAIN ${NPM_HOST}`,
  ]);
}

/** The user may not write there. */
export function mayNot(context: ProgramContext, path: string): number {
  return npmError(
    context,
    [
      'code EACCES',
      'syscall mkdir',
      `path ${path}`,
      'errno -13',
      `Error: EACCES: permission denied, mkdir '${path}'`,
      '',
      'The operation was rejected by your operating system.',
      'It is likely you do not have the permissions to access this file as the current user',
      '',
      'If you believe this might be a permissions issue, please double-check the',
      'permissions of the file and its containing directories, or try running',
      'the command again as root/Administrator.',
    ],
    DENIED,
  );
}

const CI_USAGE = ['', 'Clean install a project', '', 'Usage:', 'npm ci', '', 'aliases: clean-install, ic, install-clean, isntall-clean', '', 'Run "npm help ci" for more info'];

/** `npm ci` needs a lock file. */
export function noLock(context: ProgramContext): number {
  return npmError(context, [
    'code EUSAGE',
    '',
    'The `npm ci` command can only install with an existing package-lock.json or',
    'npm-shrinkwrap.json with lockfileVersion >= 1. Run an install with npm@5 or',
    'later to generate a package-lock.json file, then try again.',
    ...CI_USAGE,
  ]);
}

/** `npm ci` needs a lock file that fits. */
export function outOfSync(context: ProgramContext, missing: readonly string[]): number {
  return npmError(context, [
    'code EUSAGE',
    '',
    '`npm ci` can only install packages when your package.json and package-lock.json or npm-shrinkwrap.json are in sync. Please update your lock file with `npm install` before continuing.',
    '',
    ...missing.map((one) => `Missing: ${one} from lock file`),
    ...CI_USAGE,
  ]);
}

/** package.json has no such script. */
export function noScript(context: ProgramContext, name: string): number {
  return npmError(context, [`Missing script: "${name}"`, '', 'To see a list of scripts, run:', '  npm run']);
}
