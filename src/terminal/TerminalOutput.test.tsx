// The terminal as it is looked at and heard: a job in the foreground, what a screen reader hears, and how rows are rendered.
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { violations } from '../../tests/axe';
import { write, writeInput } from './screen';
import { Terminal } from './Terminal';
import { output, setup, words } from './testTerminal';

describe('a job in the foreground', () => {
  it('shows no prompt, still takes Ctrl+C, and has a button for those without a Ctrl key', async () => {
    const { user, input, onInterrupt, onEof } = setup({ prompt: null });
    expect(screen.getByText('Running')).toBeVisible();
    await user.click(input);
    await user.keyboard('{Control>}cd{/Control}');
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(onInterrupt).toHaveBeenCalledTimes(2);
    expect(onEof).toHaveBeenCalledOnce();
    expect(input).toHaveFocus();
  });

  it('takes a line at once where the screen rests in the past and the shell is free by now', async () => {
    const { user, input, onSubmit } = setup({ prompt: null, resting: true });
    await user.type(input, 'docker ps{Enter}');
    expect(onSubmit).toHaveBeenCalledWith('docker ps');
  });

  it('keeps a line that is entered while the machine behind it is fetched, and runs it there', async () => {
    const { user, input, onSubmit, again } = setup({ held: true, status: 'Opening' });
    expect(screen.getByText('Opening')).toBeVisible();
    await user.type(input, 'docker ps{Enter}');
    expect(within(screen.getByRole('list', { name: 'Lines waiting' })).getByText('docker ps')).toBeVisible();
    expect(onSubmit).not.toHaveBeenCalled();
    again({ held: false });
    await waitFor(() => {
      expect(onSubmit).toHaveBeenCalledWith('docker ps');
    });
  });

  it('keeps what is typed ahead and runs it when the prompt is back', async () => {
    const { user, input, onSubmit, again } = setup({ prompt: null });
    await user.type(input, 'docker ps{Enter}');
    expect(onSubmit).not.toHaveBeenCalled();
    again({ prompt: '$ ' });
    await waitFor(() => {
      expect(onSubmit).toHaveBeenCalledWith('docker ps');
    });
  });
});

describe('for screen readers', () => {
  it('says new output once, when it has settled, and not what was there before', () => {
    vi.useFakeTimers();
    const { announce, again } = setup();
    act(() => void vi.advanceTimersByTime(5000));
    const pulling = write(writeInput(output, '$ ', 'docker pull nginx'), 'a: Waiting');
    again({ rows: pulling.rows, busy: true });
    act(() => void vi.advanceTimersByTime(5000));
    expect(announce).not.toHaveBeenCalled();
    const done = write(pulling, '\ra: Complete\n');
    again({ rows: done.rows });
    act(() => void vi.advanceTimersByTime(5000));
    again({ rows: [...done.rows] });
    act(() => void vi.advanceTimersByTime(5000));
    expect(announce.mock.calls).toEqual([['a: Complete']]);
    vi.useRealTimers();
  });

  it('says nothing of what stands there when something is opened, and what follows', () => {
    vi.useFakeTimers();
    const { announce, again } = setup();
    const before = write(writeInput(output, '$ ', 'docker pull nginx'), 'done before\n');
    again({ rows: before.rows, opened: 1 });
    act(() => void vi.advanceTimersByTime(5000));
    expect(announce).not.toHaveBeenCalled();
    again({ rows: write(before, 'new\n').rows, opened: 1 });
    act(() => void vi.advanceTimersByTime(5000));
    expect(announce.mock.calls).toEqual([['new']]);
    vi.useRealTimers();
  });

  it('says the word that Tab put in', async () => {
    const { user, input, announce } = setup();
    await user.type(input, 'docker sto{Tab}');
    expect(input).toHaveValue('docker stop ');
    expect(announce).toHaveBeenLastCalledWith('stop');
  });

  it('says a note after the output that it explains, once', () => {
    vi.useFakeTimers();
    const { announce, again } = setup();
    const failed = write(writeInput(output, '$ ', 'docker runn'), 'docker: unknown command\n');
    const notes = [{ rowId: failed.rows.at(-1)?.id ?? 0, text: 'Did you mean run?' }];
    again({ rows: failed.rows, notes });
    act(() => void vi.advanceTimersByTime(1000));
    expect(announce).toHaveBeenLastCalledWith('docker: unknown command\nDid you mean run?');
    again({ rows: write(failed, 'more\n').rows, notes });
    act(() => void vi.advanceTimersByTime(1000));
    expect(announce).toHaveBeenLastCalledWith('more');
    vi.useRealTimers();
  });

  it('says a question that waits for an answer', () => {
    vi.useFakeTimers();
    const { announce, again } = setup();
    again({ prompt: 'Are you sure you want to continue? [y/N] ' });
    act(() => void vi.advanceTimersByTime(1000));
    expect(announce).toHaveBeenCalledWith('Are you sure you want to continue? [y/N] ');
    vi.useRealTimers();
  });

  it('keeps the log itself silent, and reads each note at its row in its own language', () => {
    const row = output.rows.at(-1)?.id ?? 0;
    setup({ notes: [{ rowId: row, text: '컨테이너가 하나 있습니다' }] }, 'ko');
    const log = screen.getByRole('log', { name: '출력' });
    expect(log).toHaveAttribute('aria-live', 'off');
    expect(log).toHaveAttribute('lang', 'en');
    expect(within(log).getByText('컨테이너가 하나 있습니다')).toHaveAttribute('lang', 'ko');
  });

  it.each(['closed', 'open'])('has no violations with the list %s', async (list) => {
    const { user, input, container } = setup({ notes: [{ rowId: 1, text: 'note' }], status: 'Pulling' });
    if (list === 'open') await user.type(input, 'docker st{Tab}');
    expect(await violations(container)).toEqual([]);
  });
});

describe('rendering', () => {
  it('renders on a server, without inline styles', () => {
    const Page = () => {
      const [rows] = useState(output.rows);
      return (
        <Terminal
          title="Terminal 1"
          prompt="$ "
          rows={rows}
          notes={[{ rowId: 2, text: 'note' }]}
          busy={false}
          history={[]}
          complete={() => []}
          onSubmit={vi.fn()}
          onInterrupt={vi.fn()}
          onClear={vi.fn()}
          onEof={vi.fn()}
          onDetach={vi.fn()}
        />
      );
    };
    const html = renderToString(
      <I18nextProvider i18n={words('ko')}>
        <Page />
      </I18nextProvider>,
    );
    expect(html).toContain('3f1c9ab2d4e5');
    expect(html).not.toContain('style=');
  });

  it('keeps the columns of a table together and wraps other rows', () => {
    setup({ rows: write(output, 'docker: Error response from daemon\n').rows });
    expect(screen.getByText(/3f1c9ab2d4e5/).className).toContain('table');
    expect(screen.getByText(/Error response/).className).not.toContain('table');
  });

  it('follows the output at the end, and stays for those who scrolled up', async () => {
    const told: (() => void)[] = [];
    const grown = () => act(() => told.forEach((tell) => tell()));
    vi.stubGlobal(
      'ResizeObserver',
      class {
        constructor(tell: () => void) {
          told.push(tell);
        }
        observe = vi.fn();
        disconnect = vi.fn();
      },
    );
    const { user } = setup();
    const log = screen.getByRole('log');
    const scrollTo = vi.spyOn(log, 'scrollTo');
    const hasHeight = (scrollHeight: number) =>
      Object.defineProperties(log, { scrollHeight: { value: scrollHeight, configurable: true }, clientHeight: { value: 200, configurable: true } });
    hasHeight(900);
    grown();
    expect(scrollTo).toHaveBeenLastCalledWith({ top: 900 });
    // the browser tells of that scroll when there is more already
    hasHeight(1000);
    fireEvent.scroll(log);
    grown();
    expect(scrollTo).toHaveBeenLastCalledWith({ top: 1000 });
    log.scrollTop = 100;
    fireEvent.scroll(log);
    scrollTo.mockClear();
    hasHeight(1100);
    grown();
    expect(scrollTo).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Latest' }));
    expect(scrollTo).toHaveBeenCalledWith({ top: 1100 });
    expect(screen.queryByRole('button', { name: 'Latest' })).toBeNull();
  });

  afterEach(() => vi.unstubAllGlobals());
});
