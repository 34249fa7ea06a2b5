// nginx: reads its own configuration for port and root, serves files, and logs as the official image does.
import { type FileView } from '../../../kernel/files';
import { signalProcess } from '../../../kernel/processes';
import { type HttpAnswer, type Program, type ProgramContext, type ProgramResult } from '../../program';
import { accessTime, nowOf, slashTime } from '../dates';
import { visibleProcesses } from '../namespace';
import { byteLength, isBusybox, machineHere } from '../support';
import { wordAt } from '../../../text';
import { errorPage, GRACEFUL, isPortTaken, printLines, staying, versionFrom } from './service';

/** The versions that Ubuntu 24.04 and Debian 13 package. */
const UBUNTU_VERSION = '1.24.0 (Ubuntu)';
const DEBIAN_VERSION = '1.26.3';
/** Whether it is a distribution's package, not the official image's. */
const isPackaged = (files: FileView): boolean => files.read('/etc/nginx/sites-enabled/default') !== undefined;

const packagedVersion = (files: FileView): string => (files.read('/etc/lsb-release') ? UBUNTU_VERSION : DEBIAN_VERSION);

/** The server block that decides: conf.d in the official image, http.d on Alpine, sites-enabled on Ubuntu. */
function configOf(files: FileView): { port: number; root: string } {
  const conf = ['/etc/nginx/conf.d', '/etc/nginx/http.d'].flatMap((dir) =>
    files
      .list(dir)
      .filter((name) => name.endsWith('.conf'))
      .map((name) => `${dir}/${name}`),
  );
  for (const path of [...conf, '/etc/nginx/sites-enabled/default']) {
    const node = files.read(path);
    if (node?.kind !== 'file') continue;
    const active = node.text.replace(/#[^\n]*/g, '');
    return { port: Number(/listen\s+(\d+)/.exec(active)?.[1] ?? 80), root: /root\s+([^;\s]+)/.exec(active)?.[1] ?? '/etc/nginx/html' };
  }
  return { port: 80, root: '/etc/nginx/html' };
}

/** Finds the file behind a path: itself, or the index of its directory. */
function lookUp(files: FileView, root: string, path: string): { text: string } | 'forbidden' | undefined {
  const node = files.read(root + path.replace(/\/+$/, ''));
  if (node?.kind === 'file') return path.endsWith('/') ? undefined : node;
  if (node?.kind !== 'dir') return undefined;
  for (const index of ['index.html', 'index.htm', 'index.nginx-debian.html']) {
    const page = files.read(`${root}${path.replace(/\/+$/, '')}/${index}`);
    if (page?.kind === 'file') return page;
  }
  return 'forbidden';
}

function serve({ path, agent, client, when }: Parameters<NonNullable<Program['serve']>>[0], files: FileView): HttpAnswer {
  const found = lookUp(files, configOf(files).root, path);
  const status = found === undefined ? 404 : found === 'forbidden' ? 403 : 200;
  const body = typeof found === 'object' ? found.text : errorPage(status === 404 ? '404 Not Found' : '403 Forbidden', 'nginx');
  const line = `${client} - - [${accessTime(when)}] "GET ${path} HTTP/1.1" ${status} ${byteLength(body)} "-" "${agent}"`;
  return { status, body, log: `${line}${isPackaged(files) ? '' : ' "-"'}\n` };
}

/** nginx -s: a signal to the master process. */
function signalMaster(context: ProgramContext, word: string): number {
  const master = visibleProcesses(context).find(({ process }) => process.argv.join(' ').startsWith('nginx: master'));
  const signal = { stop: 'TERM', quit: 'QUIT', reload: 'HUP', reopen: 'USR1' }[word];
  if (signal === undefined) {
    context.err(`nginx: invalid option: "-s ${word}"\n`);
    return 1;
  }
  if (!master) {
    context.err('nginx: [error] open() "/run/nginx.pid" failed (2: No such file or directory)\n');
    return 1;
  }
  if (signal === 'TERM' || signal === 'QUIT') signalProcess(context.sim, context.machine, master.process.pid, signal);
  if (!isPackaged(context.files)) context.err(`${slashTime(nowOf(context))} [notice] 30#30: signal process started\n`);
  return 0;
}

function bindProblem(context: ProgramContext, port: number): string | null {
  const address = `bind() to 0.0.0.0:${port} failed`;
  if (context.container === null && context.session.user !== 'root' && port < 1024) return `nginx: [emerg] ${address} (13: Permission denied)`;
  return isPortTaken(context, port) ? `nginx: [emerg] ${address} (98: Address already in use)` : null;
}

/** The lines that the official image's nginx writes to its error log when it starts. */
function announce(context: ProgramContext, version: string): void {
  const notice = `${slashTime(nowOf(context))} [notice] 1#1:`;
  const compiler = isBusybox(context.files) ? '15.2.0 (Alpine 15.2.0)' : '14.2.0 (Debian 14.2.0-19)';
  const workers = machineHere(context).hardware.cpuCores;
  printLines(context, 'err', [
    `${notice} using the "epoll" event method`,
    `${notice} nginx/${version}`,
    `${notice} built by gcc ${compiler} `,
    `${notice} OS: Linux ${machineHere(context).kernel?.release ?? ''}`,
    `${notice} getrlimit(RLIMIT_NOFILE): 1048576:1048576`,
    `${notice} start worker processes`,
    ...Array.from({ length: workers }, (_, index) => `${notice} start worker process ${29 + index}`),
  ]);
}

/** The nginx server: in the foreground with "daemon off;", otherwise a daemon. */
export const nginx: Program = {
  serve,
  run(context): ProgramResult {
    const args = context.argv.slice(1);
    const version = isPackaged(context.files) ? packagedVersion(context.files) : versionFrom(context, 'NGINX_VERSION', '1.31.3');
    if (args.includes('-v') || args.includes('-V')) {
      context.err(`nginx version: nginx/${version}\n`);
      return 0;
    }
    if (args.includes('-t')) {
      context.err('nginx: the configuration file /etc/nginx/nginx.conf syntax is ok\nnginx: configuration file /etc/nginx/nginx.conf test is successful\n');
      return 0;
    }
    if (args.includes('-s')) return signalMaster(context, wordAt(args, args.indexOf('-s') + 1));
    const { port } = configOf(context.files);
    const problem = bindProblem(context, port);
    if (problem !== null) {
      printLines(context, 'err', problem.includes('98') ? [...Array.from({ length: 5 }, () => problem), 'nginx: [emerg] still could not bind()'] : [problem]);
      return 1;
    }
    const cache = '/var/cache/nginx/client_temp';
    if (context.sim.isReadOnly(context.machine, context.container, cache)) {
      printLines(context, 'err', [
        `${slashTime(nowOf(context))} [emerg] 1#1: mkdir() "${cache}" failed (30: Read-only file system)`,
        `nginx: [emerg] mkdir() "${cache}" failed (30: Read-only file system)`,
      ]);
      return 1;
    }
    const foreground = /daemon\s+off/.test(args.join(' '));
    // A daemon leaves its parent; in a container the parent was PID 1, and everything ends with it.
    if (!foreground && context.container !== null) return 0;
    if (!isPackaged(context.files)) announce(context, version);
    const title = [`nginx: master process ${context.argv.join(' ')}`];
    return { ...staying('nginx', [port], title, GRACEFUL), ...(foreground ? {} : { background: true }) };
  },
};
