// The Life lens as a learner operates it: states and containers to pick, commands to send, refusals to read.
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { violations } from '../../../tests/axe';
import { createClock } from '../../lab/player';
import { type Moment } from '../../lab/timeline';
import { during, endOf, play, type as typed } from '../journey/testMoments';
import { testI18n } from '../shared/testWords';
import { LifeActions, type LifeActionsProps } from './LifeActions';
import { LifeDiagram, type LifeDiagramProps } from './LifeDiagram';
import { LIFE_MOMENTS, LIFE_STORIES, TWO } from './testStories';

const diagram = (moment: Moment, props: Partial<LifeDiagramProps> = {}) => (
  <I18nextProvider i18n={testI18n('en')}>
    <LifeDiagram clock={createClock(moment.cursor)} size="wide" {...props} moment={moment} />
  </I18nextProvider>
);
const actions = (moment: Moment, props: Partial<LifeActionsProps> = {}) => (
  <I18nextProvider i18n={testI18n('en')}>
    <LifeActions picked={[]} type={() => undefined} {...props} moment={moment} />
  </I18nextProvider>
);
const two = endOf(play('lab', ...TWO));

afterEach(() => {
  delete document.documentElement.dataset['motion'];
});

describe('LifeDiagram', () => {
  it('is walked through state by state, each followed by its containers', async () => {
    const onPick = vi.fn();
    render(diagram(two, { onPick }));
    const user = userEvent.setup();
    await user.tab();
    expect(screen.getByRole('button', { name: /^State Created/ })).toHaveFocus();
    await user.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    expect(onPick).toHaveBeenLastCalledWith('container:web');
    await user.click(screen.getByRole('button', { name: /^State Exited \(exited\)/ }));
    expect(onPick).toHaveBeenLastCalledWith('state:exited');
  });

  it('slides a container along its arrow with the clock', () => {
    document.documentElement.dataset['motion'] = 'full';
    const moment = during(LIFE_STORIES['a start'], 'runtime/called');
    const clock = createClock(moment.cursor);
    const { container } = render(diagram(moment, { clock }));
    const left = () => Number(/translate\(([\d.]+)/.exec(container.querySelector('[class*="mover"]')?.getAttribute('transform') ?? '')?.[1]);
    const before = left();
    act(() => {
      clock.set(moment.cursor + 60);
    });
    expect(left()).toBeGreaterThan(before + 5);
  });

  it('fills the ring of the grace with the clock', () => {
    document.documentElement.dataset['motion'] = 'full';
    const moment = during(LIFE_STORIES['a stop with grace'], 'time/passed', undefined, 0.25);
    const clock = createClock(moment.cursor);
    const { container } = render(diagram(moment, { clock }));
    const filled = () => Number(container.querySelector('[pathLength]')?.getAttribute('stroke-dasharray')?.split(' ')[0]);
    expect(filled()).toBeCloseTo(0.25, 2);
    act(() => {
      clock.set(moment.cursor + 5000);
    });
    expect(filled()).toBeCloseTo(0.75, 2);
  });

  it.each(['wide', 'medium', 'narrow', 'projector'] as const)('is whole on a server in size %s', (size) => {
    for (const [name, moment] of LIFE_MOMENTS.filter((_each, at) => at % 5 === 0)) {
      const html = renderToString(diagram(moment, { size, onPick: () => undefined }));
      expect(html, name).not.toContain('style=');
      expect(html, name).not.toMatch(/NaN|undefined|\[object/);
    }
  });

  it('breaks no rule of accessibility', async () => {
    const { container } = render(diagram(endOf(LIFE_STORIES['a refusal']), { onPick: () => undefined, picked: ['container:web'] }));
    expect(await violations(container)).toEqual([]);
  });
});

describe('LifeActions', () => {
  it('types the real line for the picked container', async () => {
    const type = vi.fn();
    render(actions(two, { picked: ['container:web'], type }));
    const user = userEvent.setup();
    for (const command of ['stop', 'kill', 'rm']) await user.click(screen.getByRole('button', { name: `docker ${command} web` }));
    await user.click(screen.getByRole('button', { name: 'docker create nginx' }));
    expect(type.mock.calls.flat()).toEqual(['docker stop web', 'docker kill web', 'docker rm web', 'docker create nginx']);
  });

  it('offers a first container where none is picked', () => {
    render(actions(two));
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['docker create nginx']);
  });

  it("repeats the daemon's own words when it refuses", () => {
    render(actions(endOf(LIFE_STORIES['a refusal']), { picked: ['container:web'] }));
    expect(screen.getByRole('status')).toHaveTextContent('The daemon says cannot remove container "/web": container is running');
  });

  it('waits for a terminal that is busy', () => {
    render(actions(endOf(play('lab', typed('docker run --name web nginx'))), { picked: ['container:web'] }));
    expect(screen.getByRole('button', { name: 'docker stop web' })).toHaveAttribute('aria-disabled', 'true');
  });

  it('breaks no rule of accessibility', async () => {
    const { container } = render(actions(endOf(LIFE_STORIES['a refusal']), { picked: ['container:web'] }));
    expect(await violations(container)).toEqual([]);
  });
});
