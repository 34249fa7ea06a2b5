// The curtains as a learner operates them.
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { violations } from '../../../tests/axe';
import { DEFAULT_VIEW } from '../../lab/view';
import { startOf } from '../../sim/scenarios';
import { simulate } from '../../sim/simulate';
import { testI18n } from '../shared/testWords';
import { CurtainsDiagram, type CurtainsDiagramProps } from './CurtainsDiagram';
import { subjectsOf } from './subject';

const world = startOf('from-parts');
const pid = subjectsOf(world).plain?.process.pid ?? 0;
const use = { ...DEFAULT_VIEW, curtains: 'use' } as const;
const diagram = (props: Partial<CurtainsDiagramProps> = {}) => (
  <I18nextProvider i18n={testI18n('en')}>
    <CurtainsDiagram moment={{ world, done: [] }} view={DEFAULT_VIEW} {...props} />
  </I18nextProvider>
);

describe('CurtainsDiagram', () => {
  beforeEach(() => {
    document.documentElement.dataset['motion'] = 'reduce';
  });

  it('draws a curtain and opens it again', async () => {
    const act = vi.fn();
    const { rerender } = render(diagram({ act }));
    await userEvent.setup().click(screen.getByRole('button', { name: /^Network \(net\): shared/, pressed: false }));
    const control = { kind: 'namespace', machine: 'host', pid, namespace: 'net', on: true } as const;
    expect(act).toHaveBeenLastCalledWith(control);
    rerender(diagram({ act, moment: { world: simulate(world, { control }).after, done: [] } }));
    await userEvent.setup().click(screen.getByRole('button', { name: /^Network \(net\): its own.*It has: lo\./, pressed: true }));
    expect(act).toHaveBeenLastCalledWith({ ...control, on: false });
  });

  it('gives the process another root directory', async () => {
    const act = vi.fn();
    render(diagram({ act }));
    await userEvent.setup().click(screen.getByRole('button', { name: /^Root directory/ }));
    expect(act).toHaveBeenLastCalledWith({ kind: 'root', machine: 'host', pid, on: true });
  });

  it('changes nothing on a container: its curtains were drawn when it started', () => {
    const { after } = simulate(world, { terminal: 't1', line: 'docker run -d --name web nginx' });
    render(diagram({ act: vi.fn(), moment: { world: after, done: [] }, view: { ...DEFAULT_VIEW, subject: 'container' } }));
    expect(screen.queryAllByRole('button')).toEqual([]);
    expect(screen.getByRole('img', { name: /^Processes \(pid\): its own.*Set when the container started/ })).toBeInTheDocument();
  });

  it('slides a memory limit by keys, and goes round with Enter', async () => {
    const act = vi.fn();
    render(diagram({ act, view: use }));
    const user = userEvent.setup();
    const lid = screen.getByRole('slider', { name: 'Memory limit of nginx' });
    expect(lid).toHaveAttribute('aria-valuetext', 'no limit');
    lid.focus();
    await user.keyboard('{ArrowDown}');
    expect(act).toHaveBeenLastCalledWith({ kind: 'limit', machine: 'host', pid, memoryMiB: 1024, cpus: null });
    await user.keyboard('{ArrowUp}');
    expect(act).toHaveBeenCalledTimes(1);
    await user.keyboard('{Enter}');
    expect(act).toHaveBeenCalledTimes(2);
  });

  it('makes a program greedy', async () => {
    const act = vi.fn();
    render(diagram({ act, view: use }));
    await userEvent.setup().click(screen.getByRole('button', { name: 'nginx: Memory leak', pressed: false }));
    expect(act).toHaveBeenLastCalledWith({ kind: 'greed', machine: 'host', pid, resource: 'memory', on: true });
  });

  it('walks through the windows with the arrow keys', async () => {
    render(diagram({ act: vi.fn() }));
    const user = userEvent.setup();
    await user.tab();
    expect(screen.getByRole('button', { name: /^Processes/ })).toHaveFocus();
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(screen.getByRole('button', { name: /^Host name/ })).toHaveFocus();
  });

  it('can be picked from where nobody may operate it', async () => {
    const onPick = vi.fn();
    render(diagram({ onPick }));
    await userEvent.setup().click(screen.getByRole('button', { name: /^Users/ }));
    expect(onPick).toHaveBeenLastCalledWith('namespace:user');
  });

  it('asks for a process where there is none', () => {
    render(diagram({ moment: { world: startOf('lab'), done: [] } }));
    expect(screen.getByRole('list', { hidden: true })).toHaveTextContent('No process to look at yet');
  });

  it.each([DEFAULT_VIEW, use])('renders on a server without inline styles, and has no accessibility violations', async (view) => {
    expect(renderToString(diagram({ view }))).not.toContain('style=');
    const { container } = render(diagram({ view, act: vi.fn() }));
    expect(await violations(container)).toEqual([]);
  });
});
