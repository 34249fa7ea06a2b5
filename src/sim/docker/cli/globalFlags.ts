// Flags before the command: which daemon to talk to, how much to log, help and version.
import { type Chosen } from './connect';
import { type FlagTable, parseFlags } from './flags';

/** What `docker --help` lists; the values of a flag that is not simulated are refused. */
export const globalFlags: FlagTable = {
  config: { type: 'string', help: 'Keep the configuration of the client here' },
  context: { type: 'string', short: 'c', help: 'Name of the context to use (stronger than DOCKER_HOST and "docker context use")' },
  debug: { type: 'bool', short: 'D', help: 'Print more about what happens', simplified: true },
  host: { type: 'list', short: 'H', help: 'Address of the daemon to talk to' },
  'log-level': { type: 'string', short: 'l', help: 'How much to log ("debug", "info", "warn", "error", "fatal")', simplified: true },
  tls: { type: 'bool', help: 'Use TLS; --tlsverify means it too' },
  tlscacert: { type: 'string', help: 'Trust certificates of this authority only' },
  tlscert: { type: 'string', help: 'File of the TLS certificate' },
  tlskey: { type: 'string', help: 'File of the TLS key' },
  tlsverify: { type: 'bool', help: 'Use TLS and check the other side' },
  version: { type: 'bool', short: 'v', help: 'Print the version and quit' },
};

/** Global flags that the simulator does not act on. */
export const GLOBAL_MISSING = ['config', 'tls', 'tlscacert', 'tlscert', 'tlskey', 'tlsverify'];

const HELP: FlagTable = { help: { type: 'bool', short: 'h', help: '' } };
const LEVELS = ['debug', 'info', 'warn', 'error', 'fatal'];

/** What stands before the command, and the rest; or the CLI's words for what is wrong. */
export type GlobalFlags =
  | { chosen: Chosen; args: string[]; version: boolean; help: 'long' | 'short' | null; missing: string | undefined }
  | { error: string; /** Whether the usage line follows. */ usage: boolean };

/** Takes the global flags off the arguments of `docker`. */
export function takeGlobalFlags(argv: readonly string[]): GlobalFlags {
  const parsed = parseFlags({ ...globalFlags, ...HELP }, argv, false);
  if (!parsed.ok) return { error: parsed.error, usage: true };
  const { flags, args } = parsed;
  const [host, ...more] = flags.list('host');
  const context = flags.text('context');
  const level = flags.text('log-level');
  if (level !== undefined && !LEVELS.includes(level)) return { error: `Unable to parse logging level: ${level}`, usage: false };
  if (context !== undefined && host !== undefined) return { error: 'conflicting options: cannot specify both --host and --context', usage: false };
  if (more.length > 0) return { error: 'Failed to initialize: unable to resolve docker endpoint: Specify only one -H', usage: false };
  return {
    chosen: { ...(context === undefined ? {} : { context }), ...(host === undefined ? {} : { host }) },
    args,
    version: flags.on('version'),
    help: !flags.on('help') ? null : argv.includes('--help') ? 'long' : 'short',
    missing: GLOBAL_MISSING.find((name) => flags.has(name)),
  };
}
