// The desktop instrument as a learner operates it: the cover is a button, the switches name the four, and the facts can be typed.
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it, vi } from 'vitest';
import { violations } from '../../../tests/axe';
import { DEFAULT_VIEW } from '../../lab/view';
import { createClock } from '../../lab/player';
import { type DiagramProps } from '../diagram';
import { playFigure } from '../playFigure';
import { testI18n } from '../shared/testWords';
import { diagram } from './diagram';

const inEnglish = (children: ReactNode) => <I18nextProvider i18n={testI18n('en')}>{children}</I18nextProvider>;
const moment = playFigure({ id: 'used', scenario: 'desktops' });
const show = (props: Partial<DiagramProps> = {}) => (
  <diagram.Component
    moment={moment}
    clock={createClock(moment.cursor)}
    view={{ ...DEFAULT_VIEW, lens: 'desktop' }}
    size="wide"
    picked={[]}
    levers={[]}
    selectedCard={null}
    onSelectCard={() => undefined}
    twin="hidden"
    {...props}
  />
);

describe('the desktop instrument', () => {
  it('takes the cover off by press and by key', async () => {
    const onView = vi.fn();
    render(inEnglish(show({ onView, onPick: vi.fn() })));
    const user = userEvent.setup();
    const cover = screen.getByRole('button', { name: /^Docker Desktop/ });
    await user.click(cover);
    cover.focus();
    await user.keyboard('{Enter}');
    expect(onView.mock.calls).toEqual([[{ peel: 'open' }], [{ peel: 'open' }]]);
  });

  it('types the commands whose answers it shows', async () => {
    const type = vi.fn();
    render(inEnglish(show({ type })));
    await userEvent.setup().click(screen.getByRole('button', { name: 'Try it in the terminal: docker run --rm alpine uname -r' }));
    expect(type).toHaveBeenCalledExactlyOnceWith('docker run --rm alpine uname -r');
  });

  it('greys Content Trust out with the date of its data', () => {
    render(inEnglish(show()));
    expect(screen.getByText('Docker Content Trust').tagName).toBe('S');
    expect(screen.getByText(/the Notary v1 service ends on December 8, 2026/)).toBeInTheDocument();
  });

  it('switches between the four computers', async () => {
    const onView = vi.fn();
    const { Switches } = diagram;
    render(inEnglish(Switches && <Switches view={{ ...DEFAULT_VIEW, lens: 'desktop' }} world={moment.world} onView={onView} reveal />));
    await userEvent.setup().click(screen.getByRole('radio', { name: 'Windows' }));
    expect(onView).toHaveBeenCalledExactlyOnceWith({ desktop: 'windows' });
  });

  it('has no accessibility violations', async () => {
    const { container } = render(inEnglish(show({ onView: vi.fn(), onPick: vi.fn(), type: vi.fn() })));
    expect(await violations(container)).toEqual([]);
  });
});
