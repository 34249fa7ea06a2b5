// The moves of an app as a learner operates them.
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { violations } from '../../../tests/axe';
import { startOf } from '../../sim/scenarios';
import { testI18n } from '../shared/testWords';
import { MovesDiagram, type MovesDiagramProps } from './MovesDiagram';

const diagram = (props: Partial<MovesDiagramProps> = {}) => (
  <I18nextProvider i18n={testI18n('en')}>
    <MovesDiagram world={startOf('moves')} {...props} />
  </I18nextProvider>
);
const press = (name: RegExp) => userEvent.setup().click(screen.getByRole('button', { name }));

describe('MovesDiagram', () => {
  beforeEach(() => {
    document.documentElement.dataset['motion'] = 'reduce';
  });

  it('moves the app to the computer whose key is pressed, and types what makes the image', async () => {
    const act = vi.fn();
    const type = vi.fn();
    render(diagram({ act, type }));
    await press(/as one file and run it: Computer server/);
    expect(act).toHaveBeenLastCalledWith({ kind: 'move-app', machine: 'server', form: 'file' });
    await press(/^Make the app's image/);
    expect(type).toHaveBeenLastCalledWith('docker build -t orders:1.0 orders');
  });

  it('offers no image before there is one', () => {
    render(diagram({ act: vi.fn(), type: vi.fn() }));
    expect(screen.queryByRole('button', { name: /as an image.*Computer ci/ })).toBeNull();
  });

  it('can be walked through by key', async () => {
    const onPick = vi.fn();
    render(diagram({ onPick }));
    const user = userEvent.setup();
    await user.tab();
    await user.keyboard('{End}{Enter}');
    expect(onPick).toHaveBeenLastCalledWith('cpu:windows');
  });

  it('renders on a server without inline styles, and has no accessibility violations', async () => {
    expect(renderToString(diagram())).not.toContain('style=');
    const { container } = render(diagram({ act: vi.fn(), type: vi.fn(), onPick: vi.fn() }));
    expect(await violations(container)).toEqual([]);
  });
});
