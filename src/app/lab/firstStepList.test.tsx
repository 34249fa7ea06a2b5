// The tour can be walked by its own buttons, and each step waits until it is really done.
import { expect, test } from 'vitest';
import { lab } from '../../lab/lab';
import { endOfTimeline, momentAt } from '../../lab/timeline';
import { DEFAULT_VIEW, type View } from '../../lab/view';
import { FIRST_STEPS, type Seen } from './firstStepList';

test('every step is open until its own button is pressed', async () => {
  await lab().store.getState().open('lab', 1);
  let view: View = { ...DEFAULT_VIEW, lens: 'journey' };
  const seen = (): Seen => {
    const { timeline } = lab().store.getState();
    return { moment: momentAt(timeline, endOfTimeline(timeline)), view, turns: timeline.turns };
  };
  for (const step of FIRST_STEPS) {
    expect(step.isDone(seen()), `${step.id} before`).toBe(false);
    step.go((next) => {
      view = { ...view, ...next };
    });
    expect(step.isDone(seen()), `${step.id} after`).toBe(true);
  }
});
