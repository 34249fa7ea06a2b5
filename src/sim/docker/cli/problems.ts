// What can go wrong before or between requests, and how the CLI words it.
import { lastWord } from '../../text';
import { type Cli, type DockerCommand } from './context';

/** The command could not be carried out: its words on stderr and exit code 1, or 125 where the command is `run`. */
export class CliFailure extends Error {}

/** Nobody answers at the endpoint. */
export class Unreachable extends CliFailure {}

/** What was asked of `run` or `create` makes no sense: the words, and where help is (exit code 125). */
export class Complaint extends Error {}

/** A flag's value is wrong in a way that the CLI itself notices: the words, and the usage line (exit code 125). */
export class BadFlag extends Error {}

/** Words a failure as docker/cli does and gives back the exit code. Throws what is none of the above. */
export function explain(cli: Pick<Cli, 'name' | 'err'>, failure: unknown, { path, usage }: Pick<DockerCommand, 'path' | 'usage'>): number {
  const verb = lastWord(path);
  if (failure instanceof BadFlag) {
    cli.err(`${failure.message}\n\nUsage:  ${cli.name} ${usage}\n\nRun '${cli.name} --help' for more information\n`);
    return 125;
  }
  if (failure instanceof Complaint || (failure instanceof CliFailure && verb === 'run')) {
    cli.err(`docker: ${failure.message}\n\nRun 'docker ${verb} --help' for more information\n`);
    return 125;
  }
  if (!(failure instanceof CliFailure)) throw failure;
  cli.err(`${failure.message}\n`);
  return 1;
}
