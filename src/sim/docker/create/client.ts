// `docker create` on the client: a create, and a pull when the image is missing.
import { type ApiResponse, type ContainerCreateBody } from '../api/types';
import { type Cli, type DockerCommand, errorText, failed, messageOf } from '../cli/context';
import { type FlagValues } from '../cli/flags';
import { CliFailure, Complaint } from '../cli/problems';
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
  const send = (): ApiResponse => cli.api('POST', '/containers/create', { query: name === undefined ? {} : { name }, body });
  const fetch = (): void => {
    pullImage(cli, reference, { quiet: flags.on('quiet'), toStderr: true });
  };
  if (pull === 'always') fetch();
  let response = send();
  if (response.status === 404 && messageOf(response).startsWith('No such image') && pull === 'missing') {
    if (!flags.on('quiet')) cli.err(`Unable to find image '${body.Image}${reference.tagGiven || reference.digest !== null ? '' : ':latest'}' locally\n`);
    fetch();
    response = send();
  }
  if (failed(response)) throw new CliFailure(errorText(response));
  const { Id, Warnings } = response.body as { Id: string; Warnings: string[] };
  for (const warning of Warnings) cli.err(`WARNING: ${warning}\n`);
  return Id;
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
