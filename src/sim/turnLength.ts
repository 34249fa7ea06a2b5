// How much may happen in one turn, so that a machine that goes round and round cannot keep its page from answering.
import { type Simulation } from './shell/program';

/** Events after which a turn ends; what is still due waits for the next one. About a second of work (measured on a 2-core server); an hour of a program that speaks each second tells fewer. */
export const MOST_EVENTS = 40_000;

/** Whether a turn has told so much that time stops in it. */
export const isFull = ({ events }: Simulation): boolean => events.length >= MOST_EVENTS;
