// The planner of every kind of question.
import { type KindId } from './kinds';
import { blast } from './cases/blast';
import { exit } from './cases/exit';
import { latest } from './cases/latest';
import { layers } from './cases/layers';
import { listing } from './cases/listing';
import { names } from './cases/names';
import { pid1 } from './cases/pid1';
import { ports } from './cases/ports';
import { rebuild } from './cases/rebuild';
import { restart } from './cases/restart';
import { size } from './cases/size';
import { survives } from './cases/survives';
import { type Planner } from './question';

/** By kind; the compiler asks for each. */
export const planners: Readonly<Record<KindId, Planner>> = { pid1, blast, layers, latest, size, rebuild, listing, exit, restart, survives, names, ports };
