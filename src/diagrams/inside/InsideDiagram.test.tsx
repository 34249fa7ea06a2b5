// The Inside lens as a learner operates it.
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { violations } from '../../../tests/axe';
import { testI18n } from '../shared/testWords';
import { worldWith } from '../stack/fixtures';
import { InsideDiagram, type InsideDiagramProps } from './InsideDiagram';

const diagram = (props: Partial<InsideDiagramProps> = {}) => (
  <I18nextProvider i18n={testI18n('en')}>
    <InsideDiagram moment={{ world: worldWith() }} view="host" container="web" {...props} />
  </I18nextProvider>
);

describe('InsideDiagram', () => {
  beforeEach(() => {
    document.documentElement.dataset['motion'] = 'reduce';
  });

  it('gives the number on the host when a line is picked', async () => {
    const onPick = vi.fn();
    const { rerender } = render(diagram({ onPick }));
    await userEvent.setup().click(screen.getByRole('button', { name: /^PID 4127: nginx.*container web; inside it, PID 1/ }));
    expect(onPick).toHaveBeenLastCalledWith('process:4127');
    rerender(diagram({ onPick, view: 'inside' }));
    await userEvent.setup().click(screen.getByRole('button', { name: /^PID 1: nginx/ }));
    expect(onPick).toHaveBeenLastCalledWith('process:4127');
    expect(screen.queryByRole('button', { name: /^PID 4127/ })).toBeNull();
  });

  it('walks through the lines of the list in front with the arrow keys', async () => {
    render(diagram({ onPick: vi.fn() }));
    const user = userEvent.setup();
    await user.tab();
    expect(screen.getByRole('button', { name: /^PID 1: / })).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('button', { name: /^PID 640: / })).toHaveFocus();
  });

  it('keeps what is behind the wall out of reach, but readable', () => {
    render(diagram({ onPick: vi.fn() }));
    expect(screen.getByRole('img', { name: /^Inside web, PID 1: nginx/ })).toBeInTheDocument();
  });

  it('asks for a container where there is none to look into', () => {
    render(diagram({ moment: { world: worldWith([]) }, view: 'inside' }));
    expect(screen.getByRole('list', { hidden: true })).toHaveTextContent("There's no container to look into yet.");
  });

  it('renders on a server without inline styles, and has no accessibility violations', async () => {
    expect(renderToString(diagram())).not.toContain('style=');
    const { container } = render(diagram({ onPick: vi.fn(), picked: ['process:4127'] }));
    expect(await violations(container)).toEqual([]);
  });
});
