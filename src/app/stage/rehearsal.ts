// Gets the simulator going when a learner is about to type for the first time on this page.
import { FIRST_SCENARIO, lab } from '../../lab/lab';
import { rehearse } from '../../lab/rehearsal';
import { startOf } from '../../sim/scenarios';
import { simulate } from '../../sim/simulate';
import { whenIdle } from '../whenIdle';

let begun = false;

/** Plays lines through on a machine of their own, once for a page, in idle time in which nothing plays. */
export function rehearseOnce(): void {
  if (begun) return;
  begun = true;
  void rehearse(simulate, startOf(FIRST_SCENARIO), 't1', rest).catch(reportError);
}

async function rest(): Promise<void> {
  do {
    await stillness();
    await new Promise<void>(whenIdle);
  } while (lab().store.getState().playing);
}

/** Comes when nothing plays. */
function stillness(): Promise<void> {
  const { store } = lab();
  return new Promise((resolve) => {
    if (!store.getState().playing) {
      resolve();
      return;
    }
    const leave = store.subscribe(({ playing }) => {
      if (playing) return;
      leave();
      resolve();
    });
  });
}
