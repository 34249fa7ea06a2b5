// The instruction gate as a learner operates it.
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { violations } from '../../../tests/axe';
import { startOf } from '../../sim/scenarios';
import { testI18n } from '../shared/testWords';
import { GateDiagram, type GateDiagramProps } from './GateDiagram';

const world = startOf('gate');
const diagram = (props: Partial<GateDiagramProps> = {}) => (
  <I18nextProvider i18n={testI18n('en')}>
    <GateDiagram moment={{ world, done: [], inFlight: [] }} guest="same" {...props} />
  </I18nextProvider>
);

describe('GateDiagram', () => {
  beforeEach(() => {
    document.documentElement.dataset['motion'] = 'reduce';
  });

  it('fires the card that is pressed, from the guest that is chosen', async () => {
    const act = vi.fn();
    const { rerender } = render(diagram({ act }));
    await userEvent.setup().click(screen.getByRole('button', { name: /^WRITE_DISK card/ }));
    expect(act).toHaveBeenLastCalledWith({ kind: 'fire', machine: 'gate/same', instruction: 'WRITE_DISK' });
    rerender(diagram({ act, guest: 'other' }));
    await userEvent.setup().click(screen.getByRole('button', { name: /^ADD card/ }));
    expect(act).toHaveBeenLastCalledWith({ kind: 'fire', machine: 'gate/other', instruction: 'ADD' });
  });

  it('can be walked through by key: guest, cards, hypervisor, ways, CPU, board', async () => {
    const onPick = vi.fn();
    render(diagram({ onPick }));
    const user = userEvent.setup();
    await user.tab();
    expect(screen.getByRole('button', { name: /^Guest: built for x86/ })).toHaveFocus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onPick).toHaveBeenLastCalledWith('opcode:ADD');
    await user.keyboard('{End}{Enter}');
    expect(onPick).toHaveBeenLastCalledWith('tally:emulated');
  });

  it('renders on a server without inline styles, and has no accessibility violations', async () => {
    expect(renderToString(diagram())).not.toContain('style=');
    const { container } = render(diagram({ act: vi.fn(), onPick: vi.fn() }));
    expect(await violations(container)).toEqual([]);
  });
});
