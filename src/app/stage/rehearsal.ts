// Gets the simulator going when a learner is about to type for the first time on this page.
import { lab } from '../../lab/lab';
import { rehearse } from '../../lab/rehearsal';
import { worldAtEnd } from '../../lab/timeline';
import { simulate } from '../../sim/simulate';
import { whenIdle } from '../whenIdle';

let begun = false;

/** Plays lines through in idle time, once for a page, unless something has been done in the lab: then its code has run already. */
export function rehearseOnce(terminal: string): void {
  const { store } = lab();
  const { timeline } = store.getState();
  if (begun || timeline.turns.length > 0) return;
  begun = true;
  const untouched = (): boolean => store.getState().timeline === timeline;
  void rehearse(simulate, worldAtEnd(timeline), terminal, () => new Promise(whenIdle), untouched).catch(reportError);
}
