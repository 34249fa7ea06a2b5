// The Network lens as a learner meets it: walked by key, picked, read out, with envelopes that go along with the clock.
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { violations } from '../../../tests/axe';
import { createClock } from '../../lab/player';
import { type Moment } from '../../lab/timeline';
import { DEFAULT_VIEW } from '../../lab/view';
import { playFigure, viewOfFigure } from '../playFigure';
import { FIGURE_SIZES } from '../shared/testGeometry';
import { testI18n } from '../shared/testWords';
import { diagram } from './diagram';
import { NetworkDiagram, type NetworkDiagramProps } from './NetworkDiagram';

const draw = (moment: Moment, props: Partial<NetworkDiagramProps> = {}) => (
  <I18nextProvider i18n={testI18n('en')}>
    <NetworkDiagram clock={createClock(moment.cursor)} view={DEFAULT_VIEW} size="wide" {...props} moment={moment} />
  </I18nextProvider>
);
const figure = (id: string): Moment => {
  const found = diagram.figures.find((each) => each.id === id);
  if (!found) throw new Error(`no figure ${id}`);
  return playFigure(found);
};

afterEach(() => {
  delete document.documentElement.dataset['motion'];
});

describe('NetworkDiagram', () => {
  it('is walked from the way in to the bridges and their containers', async () => {
    const onPick = vi.fn();
    render(draw(figure('names'), { onPick }));
    const user = userEvent.setup();
    await user.tab();
    expect(screen.getByRole('button', { name: 'A browser outside the host' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: /^Bridge shop/ }));
    expect(onPick).toHaveBeenLastCalledWith('network:shop');
    await user.click(screen.getByRole('button', { name: /^Container db .*Also called: data/ }));
    expect(onPick).toHaveBeenLastCalledWith('container:db');
    await user.click(screen.getByRole('button', { name: /^Door at host port 0\.0\.0\.0:8080/ }));
    expect(onPick).toHaveBeenLastCalledWith('port:8080');
  });

  it('sends an envelope along the line with the clock', () => {
    document.documentElement.dataset['motion'] = 'full';
    const moment = figure('packet');
    const clock = createClock(moment.cursor);
    const { container } = render(draw(moment, { clock }));
    const place = () => container.querySelector('[class*="packet"]')?.getAttribute('transform');
    const before = place();
    expect(before).toMatch(/^translate\(/);
    act(() => {
      clock.set(moment.cursor + 0.3);
    });
    expect(place()).not.toBe(before);
  });

  it.each(FIGURE_SIZES)('is whole on a server in size %s', (size) => {
    for (const each of diagram.figures) {
      const { id } = each;
      const html = renderToString(draw(figure(id), { view: viewOfFigure(diagram, each), size, onPick: () => undefined }));
      expect(html, id).not.toContain('style=');
      expect(html, id).not.toMatch(/NaN|undefined|\[object/);
    }
  });

  it('breaks no rule of accessibility', async () => {
    const { container } = render(draw(figure('hostAndNone'), { onPick: () => undefined, picked: ['container:web'] }));
    expect(await violations(container)).toEqual([]);
  });
});
