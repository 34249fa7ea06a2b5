// The Stack lens, its switches and its numbers as a learner operates them.
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { type ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { violations } from '../../../tests/axe';
import { testI18n } from '../shared/testWords';
import { NumberStrip } from './NumberStrip';
import { StackControls } from './StackControls';
import { StackDiagram, type StackDiagramProps } from './StackDiagram';
import { CHOICES, WORLDS } from './testCases';

const inEnglish = (children: ReactNode) => <I18nextProvider i18n={testI18n('en')}>{children}</I18nextProvider>;
const moment = { world: WORLDS['three apps'], inFlight: [] };
const diagram = (props: Partial<StackDiagramProps> = {}) => inEnglish(<StackDiagram moment={moment} view="vm" {...props} />);

describe('StackDiagram', () => {
  it('gives pick ids, and numbers the kernels in the order in which they were picked', async () => {
    const onPick = vi.fn();
    render(diagram({ onPick, picked: ['kernel:type1/db', 'kernel:type1/web'] }));
    await userEvent.setup().click(screen.getByRole('button', { name: /^VM 2, Kernel/ }));
    expect(onPick).toHaveBeenCalledExactlyOnceWith('kernel:type1/api');
    const first = screen.getByRole('button', { name: /^VM 3, Kernel/ });
    expect(first).toHaveAttribute('aria-pressed', 'true');
    expect(within(first).getByText('1')).toBeInTheDocument();
  });

  it('has a lever beside each kernel that says whose it is', async () => {
    const lever = vi.fn();
    render(diagram({ lever }));
    await userEvent.setup().click(screen.getByRole('button', { name: 'VM 1: cause a kernel panic' }));
    expect(lever).toHaveBeenCalledExactlyOnceWith('type1/web');
  });

  it('has no lever to pull where the kernel has stopped', async () => {
    const lever = vi.fn();
    render(diagram({ lever, moment: { world: WORLDS['a VM panicked'], inFlight: [] } }));
    const down = screen.getByRole('button', { name: 'VM 1: cause a kernel panic' });
    await userEvent.setup().click(down);
    expect(down).toHaveAttribute('aria-disabled', 'true');
    expect(lever).not.toHaveBeenCalled();
  });

  it('is a picture with names where nothing can be picked', () => {
    render(diagram({ view: 'container' }));
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByRole('img', { name: /3 containers share this one kernel/ })).toBeInTheDocument();
  });

  it('renders on a server without inline styles', () => {
    for (const { view, type } of CHOICES) {
      const html = renderToString(diagram({ view, type, onPick: () => undefined }));
      expect(html).toContain('Hardware');
      expect(html).not.toContain('style=');
    }
  });

  it('has no accessibility violations', async () => {
    const { container } = render(diagram({ onPick: vi.fn(), lever: vi.fn(), view: 'nested' }));
    expect(await violations(container)).toEqual([]);
  });
});

describe('StackControls', () => {
  it('switches views, and types while VMs are on screen', async () => {
    const [onView, onType] = [vi.fn(), vi.fn()];
    const { rerender } = render(inEnglish(<StackControls view="vm" onView={onView} onType={onType} kernels={3} />));
    const user = userEvent.setup();
    await user.click(screen.getByRole('radio', { name: 'Container' }));
    await user.click(screen.getByRole('radio', { name: 'Type 2' }));
    expect(onView).toHaveBeenCalledExactlyOnceWith('container');
    expect(onType).toHaveBeenCalledExactlyOnceWith(2);
    rerender(inEnglish(<StackControls view="container" onView={onView} onType={onType} />));
    expect(screen.queryByRole('radio', { name: 'Type 2' })).toBeNull();
  });
});

describe('NumberStrip', () => {
  it('shows the stop on screen, keeps unseen stops to itself, and renders on a server without inline styles', () => {
    const strip = inEnglish(<NumberStrip world={moment.world} view="vm" seen={['vm']} />);
    expect(renderToString(strip)).not.toContain('style=');
    render(strip);
    expect(screen.getByText('1,758')).toBeInTheDocument();
    expect(screen.getAllByText('Container: not seen yet')).toHaveLength(4);
    expect(screen.getByText('VM: 20 s')).toBeInTheDocument();
  });

  it('has no accessibility violations', async () => {
    const { container } = render(inEnglish(<NumberStrip world={moment.world} view="nested" />));
    expect(await violations(container)).toEqual([]);
  });
});
