// Gets the simulator going when a learner is about to type for the first time on this page.
import { lab } from '../../lab/lab';
import { rehearse } from '../../lab/rehearsal';
import { worldAtEnd } from '../../lab/timeline';
import { simulate } from '../../sim/simulate';
import { whenIdle } from '../whenIdle';

let begun = false;

/** Plays lines through in idle time, once for a page, unless something is done in the lab first. */
export function rehearseOnce(terminal: string): void {
  if (begun) return;
  begun = true;
  const { store } = lab();
  const { timeline } = store.getState();
  const untouched = (): boolean => store.getState().timeline === timeline;
  void rehearse(simulate, worldAtEnd(timeline), terminal, () => new Promise(whenIdle), untouched).catch(reportError);
}
