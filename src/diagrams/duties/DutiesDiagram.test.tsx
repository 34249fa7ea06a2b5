// The six duties as a learner switches them.
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { violations } from '../../../tests/axe';
import { DUTIES } from '../../sim/kernel/duties';
import { startOf } from '../../sim/scenarios';
import { simulate } from '../../sim/simulate';
import { testI18n } from '../shared/testWords';
import { DutiesDiagram, type DutiesDiagramProps } from './DutiesDiagram';

const diagram = (props: Partial<DutiesDiagramProps> = {}) => (
  <I18nextProvider i18n={testI18n('en')}>
    <DutiesDiagram world={startOf('small-computers')} {...props} />
  </I18nextProvider>
);

describe('DutiesDiagram', () => {
  beforeEach(() => {
    document.documentElement.dataset['motion'] = 'reduce';
  });

  it('has a key for each duty, which takes it away and gives it back', async () => {
    const act = vi.fn();
    const { rerender } = render(diagram({ act }));
    expect(screen.getAllByRole('button', { pressed: true })).toHaveLength(DUTIES.length);
    await userEvent.setup().click(screen.getByRole('button', { name: /^Duty “Protect”: /, pressed: true }));
    expect(act).toHaveBeenLastCalledWith({ kind: 'duty', machine: 'small', duty: 'protect', on: false });
    const { after } = simulate(startOf('small-computers'), { control: { kind: 'duty', machine: 'small', duty: 'protect', on: false } });
    rerender(diagram({ act, world: after }));
    await userEvent.setup().click(screen.getByRole('button', { name: "Duty “Protect”: B wrote in A's cell.", pressed: false }));
    expect(act).toHaveBeenLastCalledWith({ kind: 'duty', machine: 'small', duty: 'protect', on: true });
  });

  it('walks through the keys with the arrow keys', async () => {
    render(diagram({ act: vi.fn() }));
    const user = userEvent.setup();
    await user.tab();
    expect(screen.getByRole('button', { name: /^Duty “Run programs”: / })).toHaveFocus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(screen.getByRole('button', { name: /^Duty “Manage”/ })).toHaveFocus();
  });

  it('is only looked at where nobody may operate it, and can be picked from', async () => {
    const onPick = vi.fn();
    const { rerender } = render(diagram());
    expect(screen.queryAllByRole('button')).toEqual([]);
    rerender(diagram({ onPick }));
    await userEvent.setup().click(screen.getByRole('button', { name: /^Duty “Watch”/ }));
    expect(onPick).toHaveBeenLastCalledWith('duty:watch');
  });

  it('says so where the scenario has no such computer', () => {
    render(diagram({ world: startOf('lab') }));
    expect(screen.getByText(/no small computer/)).toBeInTheDocument();
  });

  it('renders on a server without inline styles, and has no accessibility violations', async () => {
    expect(renderToString(diagram())).not.toContain('style=');
    const { container } = render(diagram({ act: vi.fn() }));
    expect(await violations(container)).toEqual([]);
  });
});
