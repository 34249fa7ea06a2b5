// The composer in the terminal: taps write on the same line as keys, one tab stop, and a way back.
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createInstance } from 'i18next';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { describe, expect, it, vi } from 'vitest';
import ko from '../../locales/ko/commands.json';
import { violations } from '../../tests/axe';
import { complete, type CompletionSource } from './completion';
import { nextTokens } from './nextTokens';
import { Terminal } from './Terminal';

const source: CompletionSource = {
  commands: [
    { path: ['docker', 'stop'], flags: [{ long: 'time', short: 't', takesValue: true }], args: [['running']], repeats: true },
    { path: ['docker', 'ps'], flags: [{ long: 'all', short: 'a', takesValue: false }] },
  ],
  names: { running: ['web', 'db'] },
  examples: { time: ['1'] },
};

function setup() {
  const announce = vi.fn();
  const onSubmit = vi.fn();
  const i18n = createInstance();
  void i18n.use(initReactI18next).init({ lng: 'ko', fallbackLng: false, resources: { ko: { commands: ko } }, ns: ['commands'], initAsync: false });
  const nothing = () => undefined;
  const at = (prompt: string | null) => (
    <I18nextProvider i18n={i18n}>
      <Terminal
        title="터미널 1"
        prompt={prompt}
        rows={[]}
        busy={false}
        history={[]}
        complete={(line, caret) => complete(source, line, caret)}
        compose={(line) => nextTokens(source, line)}
        onSubmit={onSubmit}
        onInterrupt={nothing}
        onClear={nothing}
        onEof={nothing}
        onDetach={nothing}
        announce={announce}
      />
    </I18nextProvider>
  );
  const { container, rerender } = render(at('$ '));
  const user = userEvent.setup();
  const open = () => user.click(screen.getByRole('button', { name: ko.composer.toggle }));
  const words = () =>
    within(screen.getByRole('toolbar'))
      .getAllByRole('button')
      .map((button) => button.querySelector('code')?.textContent);
  const tap = (word: string) => user.click(within(screen.getByRole('toolbar')).getByText(word));
  return { container, user, onSubmit, announce, prompt: (prompt: string | null) => rerender(at(prompt)), open, words, tap, input: screen.getByRole('combobox') };
}

describe('composer', () => {
  it('is closed where there is a keyboard, and opens by its key', async () => {
    const { open } = setup();
    expect(screen.queryByRole('toolbar')).toBeNull();
    await open();
    expect(screen.getByRole('toolbar')).toBeVisible();
  });

  it('writes on the line, offers what may follow, and runs it', async () => {
    const { open, tap, words, input, user, onSubmit } = setup();
    await open();
    await tap('docker');
    expect(words()).toEqual(['stop', 'ps']);
    await tap('stop');
    expect(words()).toEqual(['web', 'db', '-t 1']);
    await tap('-t 1');
    await tap('web');
    expect(input).toHaveValue('docker stop -t 1 web ');
    expect(words()).toEqual(['db']);
    await user.click(screen.getByRole('button', { name: ko.composer.run }));
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith('docker stop -t 1 web ');
    expect(input).toHaveValue('');
  });

  it('finishes a word that was begun by key, and takes words back', async () => {
    const { open, tap, words, input, user } = setup();
    await open();
    await user.type(input, 'docker s');
    expect(words()).toEqual(['stop']);
    await tap('stop');
    expect(input).toHaveValue('docker stop ');
    await user.click(screen.getByRole('button', { name: ko.composer.back }));
    expect(input).toHaveValue('docker ');
  });

  it('is one tab stop; the arrow keys go along', async () => {
    const { open, tap, user } = setup();
    await open();
    await tap('docker');
    const [stop, ps] = within(screen.getByRole('toolbar')).getAllByRole('button');
    expect(stop).toHaveAttribute('tabindex', '0');
    expect(ps).toHaveAttribute('tabindex', '-1');
    stop?.focus();
    await user.keyboard('{ArrowRight}');
    expect(ps).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(stop).toHaveFocus();
  });

  it('keeps the focus while words are pressed that go, and says the line', async () => {
    const { open, user, announce, input, prompt } = setup();
    await open();
    const word = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name}`) });
    word('docker').focus();
    await user.keyboard('{Enter}');
    expect(word('stop')).toHaveFocus();
    expect(announce).toHaveBeenLastCalledWith('docker ');
    await user.keyboard('{Enter}{Enter}{Enter}');
    expect(input).toHaveValue('docker stop web db ');
    const back = screen.getByRole('button', { name: ko.composer.back });
    back.focus();
    await user.keyboard('{Enter}{Enter}{Enter}{Enter}');
    expect(back).toHaveFocus();
    expect(back).toHaveAttribute('aria-disabled', 'true');
    expect(announce).toHaveBeenLastCalledWith(ko.composer.empty);
    prompt(null);
    expect(screen.getByRole('region', { name: '터미널 1' })).toHaveFocus();
    prompt('$ ');
    expect(word('docker')).toHaveFocus();
  });

  it('breaks no rule of access', async () => {
    const { open, container } = setup();
    await open();
    expect(await violations(container)).toEqual([]);
  });
});
