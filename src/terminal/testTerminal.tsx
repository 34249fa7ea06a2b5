// A terminal to be tested, and what it told.
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createInstance } from 'i18next';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { vi } from 'vitest';
import en from '../../locales/en/commands.json';
import ko from '../../locales/ko/commands.json';
import { complete, type CompletionSource } from './completion';
import { EMPTY_SCREEN, write, writeInput } from './screen';
import { Terminal, type TerminalProps } from './Terminal';

const source: CompletionSource = {
  commands: ['start', 'stats', 'stop'].map((verb) => ({ path: ['docker', verb], flags: [], args: [['container']] })),
  names: { container: ['web'] },
};
/** What stands in it. */
export const output = write(writeInput(EMPTY_SCREEN, '$ ', 'docker ps'), 'CONTAINER ID   IMAGE   NAMES\n3f1c9ab2d4e5   nginx   web\n');

/** The words of a terminal. */
export function words(language: 'ko' | 'en') {
  const i18n = createInstance();
  void i18n.use(initReactI18next).init({ lng: language, fallbackLng: false, resources: { ko: { commands: ko }, en: { commands: en } }, ns: ['commands'], initAsync: false });
  return i18n;
}

/** Shows a terminal, with a button after it. */
export function setup(props: Partial<TerminalProps> = {}, language: 'ko' | 'en' = 'en') {
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
