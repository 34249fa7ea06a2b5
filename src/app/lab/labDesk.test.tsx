// What comes to the lab from outside: a session of the lab is opened, one of a lesson is sent to its step, and what is none is refused by name.
import { waitFor } from '@testing-library/react';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { loadDiagram } from '../../diagrams';
import { lab } from '../../lab/lab';
import { labPlaces } from '../../lab/labPlaces';
import { FIRST_LENS, type LabSession } from '../../lab/session';
import { hashOf } from '../../lab/shareLink';
import { DEFAULT_VIEW } from '../../lab/view';
import { handOver } from '../share/handOver';
import { createDesk } from './labDesk';

const OF_LAB: LabSession = { version: 2, start: { scenario: 'lab', seed: 1 }, inputs: [{ input: { terminal: 't1', line: 'echo theirs' } }], cursor: null, view: DEFAULT_VIEW };
const OF_STEP: LabSession = { ...OF_LAB, start: { lesson: '07-isolated-process', step: 'find-it' }, beat: 'do' };

const typed = () =>
  lab()
    .store.getState()
    .timeline.turns.flatMap(({ input }) => ('line' in input ? [input.line] : []));

function deskAt(hash: string) {
  history.replaceState(null, '', `/en/lab${hash}`);
  const told = vi.fn();
  const leaveFor = vi.fn();
  const desk = createDesk({ look: () => ({ view: DEFAULT_VIEW }), show: () => undefined, tell: told, leaveFor });
  return { desk, told, leaveFor, ready: () => waitFor(() => expect(told).toHaveBeenCalledWith(expect.objectContaining({ ready: true }))) };
}

beforeAll(() => Promise.all([loadDiagram(DEFAULT_VIEW.lens), loadDiagram(FIRST_LENS)]));

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

test('a link to a step is opened on the page of the step, instead of the lab', async () => {
  const { desk, told, leaveFor } = deskAt(`#${hashOf(OF_STEP)}`);
  const end = desk.begin();
  await waitFor(() => expect(leaveFor).toHaveBeenCalledWith(OF_STEP, true));
  expect(told).not.toHaveBeenCalled();
  end();
});

test('so is a file, and what cannot be read is named', async () => {
  const { desk, told, leaveFor, ready } = deskAt('');
  const end = desk.begin();
  await ready();
  desk.openRead({ session: OF_STEP });
  expect(leaveFor).toHaveBeenCalledWith(OF_STEP, false);
  desk.openRead({ problem: 'unknown' });
  expect(told).toHaveBeenLastCalledWith({ problem: 'unknown' });
  expect(typed()).toEqual([]);
  end();
});

test('what a lesson hands over is opened and kept', async () => {
  expect(handOver('en', OF_LAB)).toBe('/en/lab');
  const { desk, told, ready } = deskAt('');
  const end = desk.begin();
  await ready();
  expect(told).toHaveBeenCalledWith(expect.objectContaining({ shared: { own: null } }));
  expect(typed()).toEqual(['echo theirs']);
  end();
  expect(
    labPlaces()
      .all()
      .map(({ session }) => session.inputs.map(({ input }) => input)),
  ).toEqual([[{ terminal: 't1', line: 'echo theirs' }]]);
});
