// ~/.docker/config.json of the client: who has logged in where, kept as plain base64, as docker does without a credential helper.
import { fromBase64, toBase64 } from '../../base64';
import { type ProgramContext } from '../../shell/program';

/** The server address under which the login to Docker Hub is kept. */
export const HUB_SERVER = 'https://index.docker.io/v1/';

/** A name and a password. */
export interface Credentials {
  username: string;
  password: string;
}

/** The file, as far as it is understood. */
interface ConfigFile {
  auths?: Record<string, { auth?: string }>;
  [key: string]: unknown;
}

/** Where the client keeps its configuration. */
export function configPath({ session }: ProgramContext): string {
  return `${session.env['HOME'] ?? '/root'}/.docker/config.json`;
}

function read(program: ProgramContext): ConfigFile {
  const node = program.sim.filesOf(program.machine, program.container).read(configPath(program));
  if (node?.kind !== 'file') return {};
  try {
    const parsed: unknown = JSON.parse(node.text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? (parsed as ConfigFile) : {};
  } catch {
    return {};
  }
}

function write(program: ProgramContext, config: ConfigFile): void {
  program.write(configPath(program), { kind: 'file', text: JSON.stringify(config, null, '\t'), mode: '600' });
}

/** The login to a server; undefined where there is none. */
export function credentialsFor(program: ProgramContext, server: string): Credentials | undefined {
  const auth = read(program).auths?.[server]?.auth;
  const [username = '', password] = (typeof auth === 'string' ? (fromBase64(auth) ?? '') : '').split(/:(.*)/s);
  return password === undefined || username === '' ? undefined : { username, password };
}

/** Keeps a login. */
export function keepCredentials(program: ProgramContext, server: string, { username, password }: Credentials): void {
  const config = read(program);
  write(program, { ...config, auths: { ...config.auths, [server]: { auth: toBase64(`${username}:${password}`) } } });
}

/** Forgets a login. Nothing is written where there is none. */
export function forgetCredentials(program: ProgramContext, server: string): void {
  const config = read(program);
  if (!config.auths || !(server in config.auths)) return;
  write(program, { ...config, auths: Object.fromEntries(Object.entries(config.auths).filter(([key]) => key !== server)) });
}

/** The header by which the client lends a login to the daemon; an empty object where there is none. */
export function authHeader(program: ProgramContext, host: string): Record<string, string> {
  const server = host === 'docker.io' ? HUB_SERVER : host;
  const login = credentialsFor(program, server);
  return { 'X-Registry-Auth': toBase64(JSON.stringify(login ? { ...login, serveraddress: server } : {})) };
}

/** The login that a request carries; undefined for nobody. */
export function loginIn(headers: Readonly<Record<string, string>> | undefined): Credentials | undefined {
  const text = fromBase64(headers?.['X-Registry-Auth'] ?? '') ?? '';
  const parsed = text === '' ? {} : (JSON.parse(text) as Partial<Credentials>);
  return parsed.username === undefined || parsed.password === undefined ? undefined : { username: parsed.username, password: parsed.password };
}
