// `docker compose build`, `exec`, `stop`, `start`, `restart`, `kill` and `config`: one service at a time, or all of them.
import { type DockerCommand, failed } from '../cli/context';
import { type FlagTable } from '../cli/flags';
import { exec } from '../exec/client';
import { composeCommand, runAs } from './command';
import { openProgress } from './progress';
import { chosenServices, ComposeFailure, containersOf, nameOf, NUMBER_LABEL, SERVICE_LABEL, serviceNameOf } from './project';
import { buildService } from './up';

export const composeBuild = composeCommand({
  name: 'build',
  usage: '[OPTIONS] [SERVICE...]',
  summary: 'Build the images of services',
  flags: {
    'no-cache': { type: 'bool', help: 'Run every step, also those in the cache' },
    pull: { type: 'bool', help: 'Ask the registry for base images, also for those that are here' },
    quiet: { type: 'bool', short: 'q', help: 'Print nothing' },
    'build-arg': { type: 'list', value: 'stringArray', help: 'Give an ARG its value' },
  },
  fidelity: 'simplified',
  args: { min: 0 },
  run(cli, flags, args, project) {
    const options = [
      ...['no-cache', 'pull', 'quiet'].filter((name) => flags.on(name)).map((name) => `--${name}`),
      ...flags.list('build-arg').flatMap((arg) => ['--build-arg', arg]),
    ];
    for (const service of chosenServices(project, args, false)) buildService(cli, project, service, options);
    return 0;
  },
});

export const composeExec = composeCommand({
  name: 'exec',
  usage: '[OPTIONS] SERVICE COMMAND [ARGS...]',
  summary: 'Run a command in a running container of a service',
  flags: {
    detach: { type: 'bool', short: 'd', help: 'Run in the background' },
    env: { type: 'list', short: 'e', value: 'stringArray', help: 'Set environment variables' },
    index: { type: 'int', help: 'Which of the containers of the service' },
    'no-tty': { type: 'bool', short: 'T', help: 'Give the command no terminal' },
    user: { type: 'string', short: 'u', help: 'Set the user' },
    workdir: { type: 'string', short: 'w', help: 'Set the working directory' },
  },
  fidelity: 'simplified',
  args: { min: 2 },
  interspersed: false,
  run(cli, flags, [service = '', ...command], project) {
    chosenServices(project, [service], false);
    const number = String(flags.int('index') ?? 1);
    const found = containersOf(cli, project, false).find(({ Labels }) => Labels[SERVICE_LABEL] === service && Labels[NUMBER_LABEL] === number);
    if (!found) throw new ComposeFailure(`service "${service}" is not running`, 1);
    const one = (name: string, value = flags.text(name)): string[] => (value === undefined ? [] : [`--${name}`, value]);
    const terminal = flags.on('no-tty') || flags.on('detach') || !cli.program.keyboard ? [] : ['--interactive', '--tty'];
    const words = [...terminal, ...(flags.on('detach') ? ['--detach'] : []), ...flags.list('env').flatMap((item) => ['--env', item]), ...one('user'), ...one('workdir')];
    return runAs(cli, exec, [...words, nameOf(found), ...command]);
  },
});

/** A command that does one thing to each container of services. */
function forEachContainer(name: 'stop' | 'start' | 'restart' | 'kill', summary: string, said: readonly [string, string], flags: FlagTable = {}): DockerCommand {
  return composeCommand({
    name,
    usage: name === 'start' ? '[SERVICE...]' : '[OPTIONS] [SERVICE...]',
    summary,
    flags,
    fidelity: 'simplified',
    args: { min: 0 },
    run(cli, values, args, project) {
      const [timeout, signal] = [values.text('timeout'), values.text('signal')];
      const query = { ...(timeout !== undefined && { t: timeout }), ...(signal !== undefined && { signal }) };
      const progress = openProgress(cli);
      const services = chosenServices(project, args, false).map((service) => service.name);
      const found = containersOf(cli, project).filter(
        (container) => services.includes(serviceNameOf(container)) && ((name !== 'stop' && name !== 'kill') || container.State === 'running'),
      );
      for (const container of found) {
        const id = `Container ${nameOf(container)}`;
        progress.begin(id, said[0]);
        const answer = cli.api('POST', `/containers/${container.Id}/${name}`, { query });
        if (failed(answer)) throw new ComposeFailure(`Error response from daemon: ${(answer.body as { message: string }).message}`, 1);
        progress.end(id, said[1]);
      }
      progress.finish();
      return 0;
    },
  });
}

/** `--timeout`, in seconds. */
export const TIMEOUT: FlagTable = { timeout: { type: 'int', short: 't', help: 'Seconds before what does not stop is killed' } };

export const composeStop = forEachContainer('stop', 'Stop the containers of services', ['Stopping', 'Stopped'], TIMEOUT);
export const composeStart = forEachContainer('start', 'Start the containers of services', ['Starting', 'Started']);
export const composeRestart = forEachContainer('restart', 'Restart the containers of services', ['Restarting', 'Started'], TIMEOUT);
export const composeKill = forEachContainer('kill', 'Kill the containers of services', ['Killing', 'Killed'], {
  signal: { type: 'string', short: 's', help: 'Signal to send' },
});

export const composeConfig = composeCommand({
  name: 'config',
  usage: '[OPTIONS] [SERVICE...]',
  summary: 'Check the file, and name what is in it',
  flags: {
    services: { type: 'bool', help: 'Print the names of services' },
    volumes: { type: 'bool', help: 'Print the names of volumes' },
    images: { type: 'bool', help: 'Print the images of services' },
    quiet: { type: 'bool', short: 'q', help: 'Only check' },
  },
  fidelity: 'simplified',
  args: { min: 0 },
  run(cli, flags, args, project) {
    const services = chosenServices(project, args, false);
    const lines = flags.on('volumes') ? project.volumes.map(({ key }) => key) : flags.on('images') ? services.map(({ image }) => image) : services.map(({ name }) => name);
    if (!flags.on('quiet')) cli.out(lines.map((line) => `${line}\n`).join(''));
    return 0;
  },
});
