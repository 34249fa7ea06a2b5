// The first steps in the lab: five things to do on the learner's own machine, each known by what it leaves behind.
import { type Moment } from '../../lab/timeline';
import { lab } from '../../lab/lab';
import { type View } from '../../lab/view';
import { type Turn } from '../../sim/simulate';
import { machineOf } from '../../sim/world';
import { act, type } from '../stage/operate';

/** What the steps look at. */
export interface Seen {
  readonly moment: Moment;
  readonly view: View;
  /** Everything that has been done. */
  readonly turns: readonly Turn[];
}

/** One thing to do. */
export interface FirstStep {
  readonly id: 'run' | 'stack' | 'open' | 'break' | 'undo';
  readonly isDone: (seen: Seen) => boolean;
  /** Does it for the learner; a view to change to is handed to `onView`. */
  readonly go: (onView: (view: Partial<View>) => void) => void;
}

const HOST = 'host';
/** Where the web server of the first step is found. */
export const FIRST_ADDRESS = 'localhost:8080';
/** The line of the first step. */
export const FIRST_LINE = 'docker run -d -p 8080:80 nginx';

const isPanicked = ({ moment }: Seen): boolean => machineOf(moment.world, HOST).kernel?.state === 'panicked';

/** The steps, in order. Each may be done by other means than its button. */
export const FIRST_STEPS: readonly FirstStep[] = [
  {
    id: 'run',
    isDone: ({ moment }) => Object.values(machineOf(moment.world, HOST).engine?.containers ?? {}).some(({ state }) => state === 'running'),
    go: () => type(FIRST_LINE),
  },
  { id: 'stack', isDone: ({ view }) => view.lens === 'stack', go: (onView) => onView({ lens: 'stack', stack: 'container' }) },
  {
    id: 'open',
    isDone: ({ turns }) => turns.some(({ input }) => 'control' in input && input.control.kind === 'browse'),
    go: () => act({ kind: 'browse', machine: HOST, url: `http://${FIRST_ADDRESS}` }),
  },
  { id: 'break', isDone: isPanicked, go: () => act({ kind: 'panic', machine: HOST }) },
  { id: 'undo', isDone: (seen) => !isPanicked(seen), go: () => lab().store.getState().undo() },
];
