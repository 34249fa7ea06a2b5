// The terminal as learners type in it: keys, input methods, completion, pastes and the way out.
import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { setup } from './testTerminal';

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
