// Gets the simulator going when a learner is about to type for the first time on this page.
import { FIRST_SCENARIO, lab } from '../../lab/lab';
import { quiet, rehearse } from '../../lab/rehearsal';
import { startOf } from '../../sim/scenarios';
import { simulate } from '../../sim/simulate';
import { whenIdle } from '../whenIdle';

let begun = false;

/** Plays lines through on a machine of their own, once for a page, in idle time in which nothing plays. */
export function rehearseOnce(): void {
  if (begun) return;
  begun = true;
  const rest = (): Promise<void> => quiet(lab().store, () => new Promise(whenIdle));
  void rehearse(simulate, startOf(FIRST_SCENARIO), 't1', rest).catch(reportError);
}
