// Rehearsals are given once, and only rest while nothing plays.
import { afterEach, expect, test, vi } from 'vitest';
import { lab } from '../../lab/lab';
import { rehearse } from '../../lab/rehearsal';
import { rehearseOnce } from './rehearsal';

vi.mock('../../lab/rehearsal', () => ({ rehearse: vi.fn(() => Promise.resolve()) }));

/** What waits for an idle moment. */
const waiting: (() => void)[] = [];
vi.stubGlobal('requestIdleCallback', (work: () => void) => waiting.push(work));
// Node has none
vi.stubGlobal('reportError', vi.fn());

const given = vi.mocked(rehearse);

async function idle(): Promise<void> {
  await Promise.resolve();
  waiting.splice(0).forEach((work) => work());
  await new Promise((resolve) => setTimeout(resolve, 0));
}

afterEach(() => lab().store.setState({ playing: false }));

test('once for a page, on a machine in which the terminal is', () => {
  rehearseOnce();
  rehearseOnce();
  expect(given).toHaveBeenCalledOnce();
  const [, world, terminal] = given.mock.calls[0] ?? [];
  expect(world?.terminals).toHaveProperty(String(terminal));
});

test('each line waits for an idle moment, and for the end of what plays', async () => {
  rehearseOnce();
  const rest = given.mock.calls[0]?.[3];
  const over = vi.fn();
  void rest?.().then(over);
  // it begins to play before the browser has time
  lab().store.setState({ playing: true });
  await idle();
  await idle();
  expect(over).not.toHaveBeenCalled();
  lab().store.setState({ playing: false });
  expect(waiting).toHaveLength(0);
  await idle();
  await idle();
  expect(over).toHaveBeenCalledOnce();
});
