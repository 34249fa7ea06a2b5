// `docker login` and `docker logout` on the client.
import { type ProgramResult } from '../../shell/program';
import { type Cli, type DockerCommand, errorText, failed } from '../cli/context';
import { type FlagValues } from '../cli/flags';
import { CliFailure } from '../cli/problems';
import { configPath, type Credentials, credentialsFor, forgetCredentials, HUB_SERVER, keepCredentials } from './credentials';

/** Names under which Docker Hub is known. */
const HUB_NAMES = ['', 'docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com', HUB_SERVER];

const serverOf = (name: string): string => (HUB_NAMES.includes(name) ? HUB_SERVER : name.replace(/^https?:\/\//, '').replace(/\/.*$/, ''));

/** A line of advice as docker/cli draws it: in colour on a terminal. */
function advice(cli: Cli, lines: readonly string[]): string {
  const [first = '', ...rest] = lines;
  if (!cli.program.outputIsTty) return `\n Info -> ${first}\n${rest.map((line) => `         ${line}\n`).join('')}`;
  const italic = (text: string): string => `\u001b[3m${text}\u001b[0m`;
  return `\n\u001b[1m\u001b[106m\u001b[30mi\u001b[0m\u001b[0m \u001b[96mInfo → \u001b[0m\u001b[0m${italic(first)}\n${rest.map((line) => `         ${italic(line)}\n`).join('')}`;
}

export const login: DockerCommand = {
  path: ['login'],
  usage: '[OPTIONS] [SERVER]',
  summary: 'Log in to a registry',
  flags: {
    password: { type: 'string', short: 'p', help: 'Password or access token' },
    'password-stdin': { type: 'bool', help: 'Read the password from STDIN' },
    username: { type: 'string', short: 'u', help: 'User name' },
  },
  fidelity: 'simplified',
  args: { min: 0, max: 1 },
  run(cli, flags, [name = '']) {
    const given = givenCredentials(cli, flags);
    const server = serverOf(name);
    const { username = '', password = '' } = given;
    if (username === '' && password === '') {
      const kept = credentialsFor(cli.program, server);
      if (kept) return loginAgain(cli, server, kept);
    }
    if (username !== '' && password !== '') return sendLogin(cli, server, { username, password });
    return askInTerminal(cli, server, username);
  },
};

/** What the flags say. Throws CliFailure in the words of docker/cli. */
function givenCredentials(cli: Cli, flags: FlagValues): Partial<Credentials> {
  const username = flags.text('username');
  const password = flags.text('password');
  const fromStdin = flags.on('password-stdin');
  if (username === '') throw new CliFailure('username is empty');
  if (password === '') throw new CliFailure('password is empty');
  if (password !== undefined && fromStdin) throw new CliFailure('conflicting options: cannot specify both --password and --password-stdin');
  if (password !== undefined) cli.err('WARNING! Using --password via the CLI is insecure. Use --password-stdin.\n');
  if (fromStdin && username === undefined) throw new CliFailure('the --password-stdin option requires --username to be set');
  const read = fromStdin ? cli.program.stdin.replace(/\r?\n$/, '') : password;
  return { ...(username === undefined ? {} : { username }), ...(read === undefined ? {} : { password: read }) };
}

function loginAgain(cli: Cli, server: string, kept: Credentials): number {
  cli.err(
    `Authenticating with existing credentials... [Username: ${kept.username}]\n${advice(cli, ["To login with a different account, run 'docker logout' followed by 'docker login'"])}\n\n`,
  );
  const answer = cli.api('POST', '/auth', { body: { ...kept, serveraddress: server } });
  if (failed(answer)) throw new CliFailure(errorText(answer));
  cli.out('Login Succeeded\n');
  return 0;
}

/** Sends a login to the daemon, and keeps it when the registry takes it. Throws CliFailure when it does not. */
export function sendLogin(cli: Cli, server: string, credentials: Credentials): number {
  const answer = cli.api('POST', '/auth', { body: { ...credentials, serveraddress: server } });
  if (failed(answer)) throw new CliFailure(errorText(answer));
  keepCredentials(cli.program, server, credentials);
  cli.err(
    `\nWARNING! Your credentials are stored unencrypted in '${configPath(cli.program)}'.\nConfigure a credential helper to remove this warning. See\nhttps://docs.docker.com/go/credential-store/\n\n`,
  );
  cli.out('Login Succeeded\n');
  return 0;
}

/** Asks for what is missing: the terminal then waits for a line. */
function askInTerminal(cli: Cli, server: string, username: string): ProgramResult {
  const { sim, terminal, foreground, keyboard } = cli.program;
  if (!foreground || terminal === null || !keyboard) throw new CliFailure('Error: Cannot perform an interactive login from a non TTY device');
  const isHub = server === HUB_SERVER;
  if (isHub && username === '') {
    cli.err('docker: the real docker login signs in through a browser; this simulator does not (yet)\n');
    sim.record({ type: 'cli/refused', machine: cli.program.machine, terminal, command: 'login', flag: null, instead: 'docker login -u NAME' });
    return 125;
  }
  if (isHub) cli.err(advice(cli, ['A Personal Access Token (PAT) can be used instead.', 'To create a PAT, visit https://app.docker.com/settings', '', '']));
  sim.record({ type: 'terminal/jobStarted', terminal, job: { kind: 'credentials', machine: cli.connection.machine, server, username } });
  return { kind: 'holds' };
}

export const logout: DockerCommand = {
  path: ['logout'],
  usage: '[SERVER]',
  summary: 'Forget the login to a registry',
  flags: {},
  fidelity: 'exact',
  args: { min: 0, max: 1 },
  run(cli, _flags, [name = '']) {
    const server = serverOf(name);
    cli.out(`Removing login credentials for ${server}\n`);
    forgetCredentials(cli.program, server);
    return 0;
  },
};
