// Law: whatever start the lab offers is seen there. The view that it is shown in draws something else than a host with nothing on it.
import { describe, expect, test } from 'vitest';
import { diagrams, loadDiagram } from '../../diagrams';
import { playFigure } from '../../diagrams/playFigure';
import { DEFAULT_VIEW, LENS_IDS, type View } from '../../lab/view';
import { type ScenarioId } from '../../sim/scenarios';
import { startsBeside, viewOfStart } from './labStarts';

const LENSES = LENS_IDS.filter((id) => diagrams[id].kind === 'lens');

/** The picture of a start in words. */
async function told(scenario: ScenarioId, view: View): Promise<string> {
  const diagram = await loadDiagram(view.lens);
  const { world } = playFigure({ id: 'start', scenario });
  const control = diagram.needs?.(world, view);
  return JSON.stringify(diagram.describe(playFigure({ id: 'start', scenario, ...(control && { inputs: [{ control }] }) }), view, []));
}

describe.each(startsBeside('lab').filter((start) => start !== 'lab'))('%s', (start) => {
  test.each(LENSES)('is seen by whoever chooses it in the %s lens', async (lens) => {
    const before: View = { ...DEFAULT_VIEW, lens };
    const shown: View = { ...before, ...viewOfStart(start, before) };
    expect(await told(start, shown)).not.toBe(await told('lab', shown));
  });
});

test('a plain process is looked at where processes are drawn, and the lens stays where it draws them', () => {
  const journey: View = { ...DEFAULT_VIEW, lens: 'journey', side: 'inside' };
  expect(viewOfStart('from-parts', journey)).toEqual({ lens: 'inside', side: 'host' });
  expect(viewOfStart('from-parts', { ...journey, lens: 'stack' })).toEqual({});
  expect(viewOfStart('from-parts', { ...journey, lens: 'stack', stack: 'vm' })).toEqual({ lens: 'inside', side: 'host' });
  expect(viewOfStart('three-apps', journey)).toEqual({});
});

test('a machine of a lesson that was brought to the lab keeps its name in the list', () => {
  expect(startsBeside('gate')).toEqual([...startsBeside('lab'), 'gate']);
  expect(startsBeside('three-apps')).toEqual(startsBeside('lab'));
});
