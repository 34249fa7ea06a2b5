// The terminal as learners use it: keys, input methods, completion, pastes, the way out, and what a screen reader hears.
import { act, createEvent, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createInstance } from 'i18next';
import { useState } from 'react';
import { renderToString } from 'react-dom/server';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { afterEach, describe, expect, it, vi } from 'vitest';
import en from '../../locales/en/commands.json';
import ko from '../../locales/ko/commands.json';
import { violations } from '../../tests/axe';
import { complete, type CompletionSource } from './completion';
import { EMPTY_SCREEN, write, writeInput } from './screen';
import { Terminal, type TerminalProps } from './Terminal';

const source: CompletionSource = {
  commands: ['start', 'stats', 'stop'].map((verb) => ({ path: ['docker', verb], flags: [], args: [['container']] })),
  names: { container: ['web'] },
};
const output = write(writeInput(EMPTY_SCREEN, '$ ', 'docker ps'), 'CONTAINER ID   IMAGE   NAMES\n3f1c9ab2d4e5   nginx   web\n');

function words(language: 'ko' | 'en') {
  const i18n = createInstance();
  void i18n.use(initReactI18next).init({ lng: language, fallbackLng: false, resources: { ko: { commands: ko }, en: { commands: en } }, ns: ['commands'], initAsync: false });
  return i18n;
}

function setup(props: Partial<TerminalProps> = {}, language: 'ko' | 'en' = 'en') {
  const handlers = { onSubmit: vi.fn(), onInterrupt: vi.fn(), onClear: vi.fn(), onEof: vi.fn(), onDetach: vi.fn(), announce: vi.fn() };
  const all: TerminalProps = {
    title: 'Terminal 1',
    prompt: '$ ',
    rows: output.rows,
    busy: false,
    history: ['docker ps', 'docker run nginx'],
    complete: (line, caret) => complete(source, line, caret),
    ...handlers,
    ...props,
  };
  const page = (more: Partial<TerminalProps> = {}) => (
    <I18nextProvider i18n={words(language)}>
      <Terminal {...all} {...more} />
      <button type="button">after</button>
    </I18nextProvider>
  );
  const view = render(page());
  const input = screen.getByRole<HTMLInputElement>('combobox');
  return { ...handlers, ...view, input, user: userEvent.setup(), again: (more: Partial<TerminalProps>) => view.rerender(page(more)) };
}

describe('typing', () => {
  it('runs the line at Enter and empties it', async () => {
    const { user, input, onSubmit } = setup();
    await user.type(input, 'docker ps{Enter}');
    expect(onSubmit.mock.calls).toEqual([['docker ps']]);
    expect(input).toHaveValue('');
  });

  it('leaves Enter to the input method while a Hangul syllable is composed', async () => {
    const { user, input, onSubmit } = setup();
    await user.type(input, 'echo 하');
    fireEvent.keyDown(input, { key: 'Enter', isComposing: true });
    await new Promise((later) => void setTimeout(later, 20));
    expect(onSubmit).not.toHaveBeenCalled();
    fireEvent.keyDown(input, { key: 'Enter' });
    await vi.waitFor(() => expect(onSubmit).toHaveBeenCalledWith('echo 하'));
  });

  it('tells that somebody is about to type', async () => {
    const onFocus = vi.fn();
    const { user, input } = setup({ onFocus });
    expect(onFocus).not.toHaveBeenCalled();
    await user.click(input);
    expect(onFocus).toHaveBeenCalledOnce();
  });

  it('walks through the history', async () => {
    const { user, input } = setup();
    await user.type(input, 'x{ArrowUp}');
    expect(input).toHaveValue('docker run nginx');
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(input).toHaveValue('docker ps');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(input).toHaveValue('x');
  });

  it('searches the history backwards and runs what it found', async () => {
    const { user, input, onSubmit } = setup();
    await user.type(input, '{Control>}r{/Control}ps');
    expect(screen.getByText('(reverse-i-search)')).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('docker ps');
    await user.keyboard('{Enter}');
    expect(onSubmit).toHaveBeenCalledWith('docker ps');
    expect(screen.queryByText('(reverse-i-search)')).toBeNull();
  });

  it('edits as a shell does, with the caret where the key put it', async () => {
    const { user, input } = setup();
    await user.type(input, 'docker ps{Control>}aw{/Control}');
    await user.keyboard('sudo ');
    expect(input).toHaveValue('sudo docker ps');
    await user.keyboard('{Control>}e{/Control} -a{Control>}w{/Control}');
    expect(input).toHaveValue('sudo docker ps ');
    await user.keyboard('{Control>}u{/Control}');
    expect(input).toHaveValue('');
  });

  it('tells the terminal of Ctrl+C, Ctrl+L and Ctrl+D', async () => {
    const { user, input, onInterrupt, onClear, onEof } = setup();
    await user.type(input, 'half{Control>}ldc{/Control}');
    expect(onClear).toHaveBeenCalledOnce();
    expect(onEof).not.toHaveBeenCalled();
    expect(onInterrupt.mock.calls).toEqual([['half']]);
    await user.keyboard('{Control>}d{/Control}');
    expect(onEof).toHaveBeenCalledOnce();
  });
});

describe('copy and paste', () => {
  it('leaves Ctrl+C to the browser while text is selected', async () => {
    const { user, input, onInterrupt } = setup();
    await user.type(input, 'docker ps');
    input.setSelectionRange(0, 6);
    const event = createEvent.keyDown(input, { key: 'c', ctrlKey: true });
    fireEvent(input, event);
    expect(event.defaultPrevented).toBe(false);
    expect(onInterrupt).not.toHaveBeenCalled();
  });

  it('copies plain text only', () => {
    setup();
    const log = screen.getByRole('log');
    document.getSelection()?.selectAllChildren(log);
    const setData = vi.fn();
    fireEvent.copy(log, { clipboardData: { setData } });
    expect(setData.mock.calls).toEqual([['text/plain', expect.stringContaining('3f1c9ab2d4e5   nginx   web')]]);
    document.getSelection()?.removeAllRanges();
  });

  it('runs several pasted lines one after the other, each when the one before is done', async () => {
    const { user, input, onSubmit, again } = setup();
    onSubmit.mockImplementation((line: string) => again({ busy: line === 'one' }));
    await user.click(input);
    await user.paste('one\ntwo\nthree');
    await waitFor(() => expect(onSubmit.mock.calls).toEqual([['one']]));
    expect(input).toHaveValue('three');
    expect(within(screen.getByRole('list', { name: 'Lines waiting' })).getByText('two')).toBeVisible();
    again({ busy: false });
    await waitFor(() => {
      expect(onSubmit.mock.calls).toEqual([['one'], ['two']]);
    });
  });

  it('drops the lines that wait at Ctrl+C', async () => {
    const { user, input, onSubmit } = setup({ prompt: null });
    await user.click(input);
    await user.paste('one\ntwo\n');
    expect(screen.getByRole('list', { name: 'Lines waiting' })).toBeVisible();
    await user.keyboard('{Control>}c{/Control}');
    expect(screen.queryByRole('list', { name: 'Lines waiting' })).toBeNull();
    expect(onSubmit).not.toHaveBeenCalled();
  });
});

describe('completion', () => {
  it('lists the words with a description in the learner’s language; arrows choose, Tab puts in', async () => {
    const { user, input } = setup({}, 'ko');
    await user.type(input, 'docker st{Tab}');
    const options = within(screen.getByRole('listbox', { hidden: true })).getAllByRole('option', { hidden: true });
    expect(options.map(({ textContent }) => textContent)).toEqual(['start컨테이너 시작', 'stats자원 사용량', 'stop컨테이너 정지']);
    await user.keyboard('{ArrowDown}');
    expect(input).toHaveAttribute('aria-activedescendant', options[1]?.id);
    await user.keyboard('{Tab}');
    expect(input).toHaveValue('docker stats ');
    expect(input).toHaveAttribute('aria-expanded', 'false');
    expect(input).toHaveFocus();
  });

  it('takes the chosen word at Enter, and runs a word that is finished', async () => {
    const { user, input, onSubmit } = setup();
    await user.type(input, 'docker st{Tab}{Enter}');
    expect(input).toHaveValue('docker start ');
    expect(onSubmit).not.toHaveBeenCalled();
    await user.clear(input);
    await user.type(input, 'docker st{Tab}op{Enter}');
    expect(onSubmit).toHaveBeenCalledWith('docker stop');
  });

  it('can be picked with a pointer, and the input keeps the focus', async () => {
    const { user, input } = setup();
    await user.type(input, 'docker st{Tab}');
    await user.click(screen.getByText('stop running containers'));
    expect(input).toHaveValue('docker stop ');
    expect(input).toHaveFocus();
  });

  it('says so when nothing can follow', async () => {
    const { user, input, announce } = setup();
    await user.type(input, 'nonsense {Tab}');
    expect(announce).toHaveBeenCalledWith('Nothing to complete. Press Esc, then Tab, to leave the terminal.');
    expect(input).toHaveFocus();
  });
});

describe('leaving', () => {
  it('closes the list at Escape, and the next Tab leaves the terminal', async () => {
    const { user, input } = setup();
    await user.type(input, 'docker st{Tab}{Escape}');
    expect(input).toHaveAttribute('aria-expanded', 'false');
    await user.keyboard('{Tab}');
    expect(screen.getByRole('button', { name: 'after' })).toHaveFocus();
  });

  it('is no trap: Tab leaves an empty line, Shift+Tab leaves any line', async () => {
    const { user, input } = setup();
    await user.click(input);
    await user.tab();
    expect(screen.getByRole('button', { name: 'after' })).toHaveFocus();
    await user.type(input, 'docker');
    await user.tab({ shift: true });
    expect(input).not.toHaveFocus();
  });
});

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
