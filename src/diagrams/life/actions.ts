// The commands that the Life lens can send: real lines for the first terminal.
import { type Moment } from '../../lab/timeline';
import { LIFE_COMMANDS, type LifeCommand } from './graph';
import { type LifeToken } from './life';

/** Whether the first terminal is at its prompt, so that a line typed there reaches the CLI. */
export function isFree({ world }: Moment): boolean {
  return Object.values(world.terminals)[0]?.job === null;
}

/** What is typed for a command on a container; `create` makes another one from the same image. Without a container, from nginx. */
export function lineFor(command: LifeCommand, token: LifeToken | undefined): string {
  return command === 'create' ? `docker create ${token?.image ?? 'nginx'}` : `docker ${command} ${token?.name ?? ''}`;
}

/** The command that the turn on screen was typed for; undefined for any other line. */
export function commandIn({ turn }: Moment): LifeCommand | undefined {
  const line = turn && 'line' in turn.input ? turn.input.line : '';
  const word = /^\s*docker\s+(?:container\s+)?(\S+)/.exec(line)?.[1];
  return LIFE_COMMANDS.find((command) => command === word);
}
