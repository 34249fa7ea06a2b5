// A stop of the stack lens without VMs is no dead end: one button leads to a VM with an app, whatever the host has.
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, test } from 'vitest';
import { DEFAULT_VIEW, type View } from '../../lab/view';
import { type ScenarioId } from '../../sim/scenarios';
import { type Input } from '../../sim/simulate';
import { playFigure } from '../playFigure';
import { testI18n } from '../shared/testWords';
import { FirstVm } from './FirstVm';
import { countKernels, sceneOf } from './scene';

const momentOf = (scenario: ScenarioId, inputs: readonly Input[]) => playFigure({ id: 'first', scenario, inputs });

const STOPS: readonly Partial<View>[] = [{ stack: 'vm', type: '1' }, { stack: 'vm', type: '2' }, { stack: 'nested' }];

/** Opens a stop, presses its button where there is one, and gives back what that does. */
async function pressed(view: View, scenario: ScenarioId, before: readonly Input[] = []): Promise<Input[]> {
  const done: Input[] = [];
  render(
    <I18nextProvider i18n={testI18n('en')}>
      <FirstVm moment={momentOf(scenario, before)} view={view} act={(control) => done.push({ control })} type={(line) => done.push({ terminal: 't1', line })} />
    </I18nextProvider>,
  );
  const button = screen.queryByRole('button');
  if (button) await userEvent.setup().click(button);
  return done;
}

describe.each(STOPS)('%j', (stop) => {
  const view: View = { ...DEFAULT_VIEW, lens: 'stack', ...stop };
  const choice = { view: view.stack, type: view.type === '2' ? 2 : 1 } as const;

  test.each(['lab', 'three-apps'] as const)('%s: the button leads to VMs with apps, and is gone then', async (scenario) => {
    const inputs = await pressed(view, scenario);
    expect('line' in (inputs[0] ?? {})).toBe(scenario === 'lab');
    const { world } = momentOf(scenario, inputs);
    const scene = sceneOf(world, choice);
    expect(scene?.guests.length).toBeGreaterThan(0);
    expect(scene?.guests.flatMap(({ floor }) => floor?.members ?? []).filter(({ app }) => app !== null).length).toBeGreaterThan(0);
    expect(countKernels(world, choice)).toBeGreaterThan(0);
    cleanup();
    expect(await pressed(view, scenario, inputs)).toEqual([]);
  });
});

test('the container stop, whose terminal is the way on, has none', async () => {
  expect(await pressed({ ...DEFAULT_VIEW, lens: 'stack', stack: 'container' }, 'lab')).toEqual([]);
});
