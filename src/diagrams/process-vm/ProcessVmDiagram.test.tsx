// The process VM as a learner operates it.
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { violations } from '../../../tests/axe';
import { startOf } from '../../sim/scenarios';
import { simulate } from '../../sim/simulate';
import { testI18n } from '../shared/testWords';
import { ProcessVmDiagram, type ProcessVmDiagramProps } from './ProcessVmDiagram';

const start = startOf('three-systems');
const compiled = simulate(start, { control: { kind: 'compile', language: 'java' } }).after;
const diagram = (props: Partial<ProcessVmDiagramProps> = {}) => (
  <I18nextProvider i18n={testI18n('en')}>
    <ProcessVmDiagram moment={{ world: start, inFlight: [] }} language="java" {...props} />
  </I18nextProvider>
);
const press = (name: RegExp) => userEvent.setup().click(screen.getByRole('button', { name }));

describe('ProcessVmDiagram', () => {
  beforeEach(() => {
    document.documentElement.dataset['motion'] = 'reduce';
  });

  it('compiles first, then runs on each system and ends again', async () => {
    const act = vi.fn();
    const { rerender } = render(diagram({ act }));
    expect(screen.queryByRole('button', { name: /^Mac:/ })).toBeNull();
    await press(/^Compiler: javac/);
    expect(act).toHaveBeenLastCalledWith({ kind: 'compile', language: 'java' });
    rerender(diagram({ act, moment: { world: compiled, inFlight: [] } }));
    await press(/^Mac: the program is not running/);
    expect(act).toHaveBeenLastCalledWith({ kind: 'run-bytecode', machine: 'mac', language: 'java' });
    const { after } = simulate(compiled, { control: { kind: 'run-bytecode', machine: 'mac', language: 'java' } });
    rerender(diagram({ act, moment: { world: after, inFlight: [] } }));
    await press(/^Mac: one process, java, PID \d+; the JVM/);
    expect(act).toHaveBeenLastCalledWith({ kind: 'stop-bytecode', machine: 'mac', language: 'java' });
  });

  it('switches the guest on and off', async () => {
    const act = vi.fn();
    render(diagram({ act }));
    await press(/^VM on the Linux computer: off/);
    expect(act).toHaveBeenLastCalledWith({ kind: 'power', machine: 'host/guest', on: true });
  });

  it('can be walked through by key, and only picked from where nobody may operate it', async () => {
    const onPick = vi.fn();
    render(diagram({ onPick }));
    const user = userEvent.setup();
    await user.tab();
    expect(screen.getByRole('button', { name: /^Source file/ })).toHaveFocus();
    await user.keyboard('{End}{Enter}');
    expect(onPick).toHaveBeenLastCalledWith(expect.stringMatching(/^kernel:/));
  });

  it('says so where the scenario has no such systems', () => {
    render(diagram({ moment: { world: startOf('lab'), inFlight: [] } }));
    expect(screen.getByText(/aren't in this scene/)).toBeInTheDocument();
  });

  it('renders on a server without inline styles, and has no accessibility violations', async () => {
    expect(renderToString(diagram())).not.toContain('style=');
    const { container } = render(diagram({ act: vi.fn(), moment: { world: compiled, inFlight: [] } }));
    expect(await violations(container)).toEqual([]);
  });
});
