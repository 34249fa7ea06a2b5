// `docker create` on the client: a create, and a pull when the image is missing.
import { machineOf } from '../../world';
import { type ApiResponse, type ContainerCreateBody } from '../api/types';
import { type Cli, type DockerCommand, errorText, failed, messageOf } from '../cli/context';
import { type FlagValues } from '../cli/flags';
import { CliFailure, Complaint } from '../cli/problems';
import { readPlatform, writePlatform } from '../platform';
import { pullImage } from '../pull/client';
import { isBadReference, parseReference } from '../reference';
import { containerFlags, createBody } from './flags';

/** Sends the create request, pulling the image if the daemon says that it has none. Gives back the ID. Throws CliFailure and Complaint. */
export function createContainer(cli: Cli, flags: FlagValues, body: ContainerCreateBody): string {
  const name = flags.text('name');
  const pull = flags.text('pull') ?? 'missing';
  if (!['always', 'missing', 'never'].includes(pull)) throw new Complaint(`invalid pull option: '${pull}': must be one of "always", "missing" or "never"`);
  const reference = parseReference(body.Image);
  if (isBadReference(reference)) throw new CliFailure(reference.error);
  const platform = flags.text('platform') ?? cli.program.session.env['DOCKER_DEFAULT_PLATFORM'];
  const asked = platform === undefined || platform === '' ? {} : { platform };
  const fetch = (): void => {
    pullImage(cli, reference, { quiet: flags.on('quiet'), toStderr: true, ...asked });
  };
  if (pull === 'always') fetch();
  const query = { ...(name === undefined ? {} : { name }), ...(asked.platform === undefined ? {} : { platform: canonical(cli, asked.platform) }) };
  const send = (): ApiResponse => cli.api('POST', '/containers/create', { query, body });
  let response = send();
  if (response.status === 404 && /^(?:No such image|image with reference)/.test(messageOf(response)) && pull === 'missing') {
    if (!flags.on('quiet')) cli.err(`Unable to find image '${body.Image}${reference.tagGiven || reference.digest !== null ? '' : ':latest'}' locally\n`);
    fetch();
    response = send();
  }
  if (failed(response)) throw new CliFailure(errorText(response));
  const { Id, Warnings } = response.body as { Id: string; Warnings: string[] };
  for (const warning of Warnings) cli.err(`WARNING: ${warning}\n`);
  return Id;
}

/** A platform as the client sends it. Throws CliFailure. */
function canonical({ program }: Cli, text: string): string {
  const platform = readPlatform(text, machineOf(program.sim.world, program.machine).hardware.architecture);
  if ('error' in platform) throw new CliFailure(`error parsing specified platform: ${platform.error}`);
  return writePlatform(platform);
}

export const create: DockerCommand = {
  path: ['container', 'create'],
  aliases: [['create']],
  usage: '[OPTIONS] IMAGE [COMMAND] [ARG...]',
  summary: 'Create a container from an image, without starting it',
  flags: containerFlags,
  fidelity: 'exact',
  args: { min: 1 },
  interspersed: false,
  run(cli, flags, args) {
    cli.out(`${createContainer(cli, flags, createBody(cli, flags, args))}\n`);
    return 0;
  },
};
