// The bench of lessons about VMs, operated as a learner would: VMs and their ledger.
import { act, fireEvent, render, screen } from '@testing-library/react';
import { createInstance } from 'i18next';
import { type ReactNode } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { afterEach, beforeEach, expect, test } from 'vitest';
import en from '../../../locales/en/stage.json';
import { lab } from '../../lab/lab';
import { worldAtEnd } from '../../lab/timeline';
import { type ScenarioId } from '../../sim/scenarios';
import { findMachine } from '../../sim/world';
import { VmBuilder } from './VmBuilder';

const i18n = createInstance();
void i18n.use(initReactI18next).init({ lng: 'en', resources: { en: { stage: en } }, ns: ['stage'], initAsync: false });

const world = () => worldAtEnd(lab().store.getState().timeline);
const click = (element: HTMLElement | undefined): void => {
  act(() => {
    fireEvent.click(element as HTMLElement);
  });
};
const press = (name: string, at = 0): void => click(screen.getAllByRole('button', { name })[at]);
const turn = (name: string): void => click(screen.getByRole('switch', { name: new RegExp(`^${name}`) }));
const choose = (label: string, value: string): void => {
  act(() => {
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  });
};

/** What the ledger says under a heading. */
const ledger = (heading: string): string => screen.getByText(heading).nextElementSibling?.textContent ?? '';

async function show(scenario: ScenarioId, bench: ReactNode): Promise<void> {
  await act(() => lab().store.getState().open(scenario, 1, [], { settled: Infinity }));
  render(<I18nextProvider i18n={i18n}>{bench}</I18nextProvider>);
}

beforeEach(() => lab().store.getState().setInstant(true));
afterEach(() => lab().store.getState().setInstant(false));

test('VMs are made, refused, switched on, filled, kept and put back, and the ledger adds up', async () => {
  await show('lab', <VmBuilder building />);
  expect(ledger('Left to promise')).toBe('15 GiB');
  press('Create VM');
  expect(findMachine(world().machines, 'host/vm1')?.hardware).toMatchObject({ cpuCores: 2, memoryMiB: 4096 });
  expect([ledger('Promised to VMs'), ledger('Left to promise')]).toEqual(['4 GiB', '11 GiB']);
  choose('Memory', '12');
  press('Create VM');
  expect(findMachine(world().machines, 'host/vm2')).toBeUndefined();
  turn('Promise more');
  press('Create VM');
  expect(ledger('Promised too much')).toBe('1 GiB');
  for (const [at, name] of ['vm1', 'vm2'].entries()) {
    turn(name);
    press('Fill its memory', at);
  }
  expect(ledger('Moved to disk')).toBe('1 GiB');
  press('Take snapshot');
  turn('vm1');
  expect(findMachine(world().machines, 'host/vm1')?.power).toBe('off');
  press('Restore snapshot');
  expect(findMachine(world().machines, 'host/vm1')?.power).toBe('on');
});

test('a list of VMs offers nothing to build', async () => {
  await show('lab', <VmBuilder building={false} />);
  expect(screen.queryByRole('button', { name: 'Create VM' })).toBeNull();
  expect(screen.queryByRole('switch')).toBeNull();
});
