// The commands that the Life lens can send: real lines for a terminal that is free.
import { type Moment } from '../../lab/timeline';
import { type Terminal, type World } from '../../sim/world';
import { clientMachine } from '../journey/hosts';
import { LIFE_COMMANDS, type LifeCommand } from './graph';
import { type LifeToken } from './life';

/** A terminal that is at its prompt on the machine that the CLI runs on; undefined when none is. */
export function freeTerminal(moment: Moment): Terminal | undefined {
  const { world } = moment;
  const at = clientMachine(moment)?.id;
  return terminalsOf(world).find(({ job, machine }) => job === null && machine === at);
}

const terminalsOf = ({ terminals }: World): Terminal[] => Object.values(terminals);

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
