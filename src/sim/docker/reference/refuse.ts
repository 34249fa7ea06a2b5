// The honest refusal: what the real docker has and the simulator has not is said to be so, never ignored and never called unknown.
import { type ProgramContext } from '../../shell/program';
import { nearby } from './nearby';

/** The exit code of a refusal, that of docker's own usage errors. */
const REFUSED = 125;

/** A real thing that was asked for. */
export interface Missing {
  /** Canonical words of the command: `container run`. */
  command: string;
  /** As it was typed: `docker run`. */
  typed: string;
  /** Long name of the flag, where the command is simulated and the flag is not. */
  flag?: string;
}

/** Says that the simulator has no such thing (yet), and records it. Gives back the exit code. */
export function refuse({ sim, terminal, machine, err }: ProgramContext, { command, typed, flag }: Missing): number {
  err(flag === undefined ? `docker: the real docker has ${typed}; this simulator does not (yet)\n` : `docker: the real ${typed} has --${flag}; this simulator does not (yet)\n`);
  sim.record({ type: 'cli/refused', machine, terminal: terminal ?? '', command, flag: flag ?? null, instead: nearby(command, flag) ?? null });
  return REFUSED;
}
