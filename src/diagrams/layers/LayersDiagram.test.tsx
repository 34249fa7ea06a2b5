// The Layers lens as a learner meets it: walked by key, picked, read out, still where motion is unwanted.
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it, vi } from 'vitest';
import { violations } from '../../../tests/axe';
import { createClock } from '../../lab/player';
import { type Moment } from '../../lab/timeline';
import { DEFAULT_VIEW, type View } from '../../lab/view';
import { playFigure, viewOfFigure } from '../playFigure';
import { testI18n } from '../shared/testWords';
import { FIGURE_SIZES } from '../shared/testGeometry';
import { diagram } from './diagram';
import { LayersDiagram, type LayersDiagramProps } from './LayersDiagram';

const draw = (moment: Moment, view: View, props: Partial<LayersDiagramProps> = {}) => (
  <I18nextProvider i18n={testI18n('en')}>
    <LayersDiagram clock={createClock(moment.cursor)} size="wide" {...props} view={view} moment={moment} />
  </I18nextProvider>
);
const [wrote, shared] = ['copyUp', 'shared'].map((id) => {
  const figure = diagram.figures.find((each) => each.id === id);
  if (!figure) throw new Error(`no figure ${id}`);
  return { moment: playFigure(figure), view: viewOfFigure(diagram, figure) };
});
if (!wrote || !shared) throw new Error('no figures');

describe('LayersDiagram', () => {
  it('is walked from the recipe to the stack, from the top down', async () => {
    const onPick = vi.fn();
    render(draw(wrote.moment, wrote.view, { onPick }));
    const user = userEvent.setup();
    await user.tab();
    expect(screen.getByRole('button', { name: /^Step 1, rootfs: Debian trixie slim/ })).toHaveFocus();
    await user.keyboard('{End}{Enter}');
    expect(onPick).toHaveBeenLastCalledWith(expect.stringMatching(/^layer:[0-9a-f]{12}$/));
    await user.click(screen.getByRole('button', { name: /^Writable layer of container web: 11B, 3 files changed/ }));
    expect(onPick).toHaveBeenLastCalledWith('container:web');
  });

  it('offers every image, container and shared layer of the store', async () => {
    const onPick = vi.fn();
    render(draw(shared.moment, shared.view, { onPick }));
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: /^Image httpd: 116MB, 6 layers/ }));
    expect(onPick).toHaveBeenLastCalledWith('image:httpd');
    expect(screen.getByRole('button', { name: /Shared by 2 images: httpd, redis/ })).toBeInTheDocument();
  });

  it.each(FIGURE_SIZES)('is whole on a server in size %s', (size) => {
    for (const figure of diagram.figures) {
      const html = renderToString(draw(playFigure(figure), viewOfFigure(diagram, figure), { size, onPick: () => undefined }));
      expect(html, figure.id).not.toContain('style=');
      expect(html, figure.id).not.toMatch(/NaN|undefined|\[object/);
    }
  });

  it('breaks no rule of accessibility', async () => {
    const { container } = render(draw(wrote.moment, { ...DEFAULT_VIEW, lens: 'layers' }, { onPick: () => undefined, picked: ['container:web'] }));
    expect(await violations(container)).toEqual([]);
  });
});
