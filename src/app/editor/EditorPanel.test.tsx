// The editor's window: typing, saving, leaving with and without changes, and what is wrong with the file.
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EditorView } from '@codemirror/view';
import { createInstance } from 'i18next';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import en from '../../../locales/en/editor.json';
import ko from '../../../locales/ko/editor.json';
import { violations } from '../../../tests/axe';
import EditorPanel, { type EditorPanelProps } from './EditorPanel';

beforeEach(() => {
  // happy-dom has no top layer, and cannot tell the focus in a shadow root that has left the page
  HTMLElement.prototype.showPopover = vi.fn();
  Object.defineProperty(ShadowRoot.prototype, 'activeElement', { configurable: true, get: () => null });
});

function setup(props: Partial<EditorPanelProps> = {}, language: 'ko' | 'en' = 'en') {
  const i18n = createInstance();
  void i18n.use(initReactI18next).init({ lng: language, fallbackLng: false, resources: { ko: { editor: ko }, en: { editor: en } }, ns: ['editor'], initAsync: false });
  const handlers = { onDraft: vi.fn(), onSave: vi.fn(), onClose: vi.fn() };
  const text = props.text ?? 'FROM alpine\n';
  const page = (more: Partial<EditorPanelProps> = {}) => (
    <I18nextProvider i18n={i18n}>
      <EditorPanel
        path="/home/you/Dockerfile"
        text={text}
        isSaved={(now) => now === text}
        refusal={null}
        isTooLong={(now) => now.length > 100}
        {...handlers}
        {...props}
        {...more}
      />
    </I18nextProvider>
  );
  const { container, rerender } = render(page());
  const place = [...container.querySelectorAll('div')].find((element) => element.shadowRoot !== null);
  const view = place?.shadowRoot ? EditorView.findFromDOM(place.shadowRoot.querySelector<HTMLElement>('.cm-editor') ?? place) : null;
  if (!view) throw new Error('no editor was opened');
  const type = (insert: string, from = view.state.doc.length) => act(() => view.dispatch({ changes: { from, insert }, userEvent: 'input.type' }));
  const press = (key: string, more: KeyboardEventInit = {}) =>
    act(() => void view.contentDOM.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })));
  return { ...handlers, container, view, type, press, user: userEvent.setup(), again: (more: Partial<EditorPanelProps>) => rerender(page(more)) };
}

describe('a file', () => {
  it('is named, shown, and its text field has a name and says how to get out of it', () => {
    const { view } = setup();
    expect(screen.getByRole('dialog', { name: /Dockerfile/ })).toHaveTextContent('/home/you/Dockerfile');
    expect(view.state.doc.toString()).toBe('FROM alpine\n');
    expect(view.contentDOM).toHaveAttribute('aria-label', 'Contents of Dockerfile');
    expect(view.contentDOM.getAttribute('aria-description')).toContain('Esc, then Tab');
  });

  it('is marked until it is saved, by the button or by Ctrl+S', async () => {
    const { type, press, user, onSave, onDraft } = setup();
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Dockerfile Saved');
    type('RUN date\n');
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Dockerfile Not saved');
    expect(onDraft).toHaveBeenLastCalledWith('FROM alpine\nRUN date\n');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    press('s', { ctrlKey: true });
    expect(onSave.mock.calls).toEqual([['FROM alpine\nRUN date\n'], ['FROM alpine\nRUN date\n']]);
  });

  it('keeps what is typed when the page draws it again', () => {
    const { view, type, again } = setup();
    type('RUN date\n');
    again({ text: 'something else' });
    expect(view.state.doc.toString()).toBe('FROM alpine\nRUN date\n');
  });

  it('tells why it cannot be saved', () => {
    const { again, type } = setup();
    again({ refusal: 'Permission denied' });
    expect(screen.getByRole('alert')).toHaveTextContent('Cannot be saved: Permission denied');
    type('x'.repeat(120));
    expect(screen.getByRole('alert')).toHaveTextContent('longer than 256 KiB');
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  });
});

describe('leaving', () => {
  it('is easy with nothing to lose: the cross, Ctrl+X, or Esc twice', async () => {
    const { press, user, onClose } = setup();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    press('x', { ctrlKey: true });
    press('Escape');
    press('Escape');
    expect(onClose).toHaveBeenCalledTimes(3);
  });

  it('asks first when something is not saved', async () => {
    const { type, press, user, onClose, onSave } = setup();
    type('RUN date\n');
    press('x', { ctrlKey: true });
    const bar = screen.getByRole('group', { name: /not saved/ });
    expect(onClose).not.toHaveBeenCalled();
    expect(within(bar).getByRole('button', { name: 'Save and close' })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('group', { name: /not saved/ })).toBeNull();
    press('x', { ctrlKey: true });
    await user.click(screen.getByRole('button', { name: 'Save and close' }));
    expect([onSave.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 1]);
    press('x', { ctrlKey: true });
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    expect([onSave.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 2]);
  });

  it('leaves cut alone while something is selected', () => {
    const { view, press, onClose } = setup();
    act(() => view.dispatch({ selection: { anchor: 0, head: 4 } }));
    press('x', { ctrlKey: true });
    expect(onClose).not.toHaveBeenCalled();
  });

  it('keeps the keys of the text from the page', () => {
    const heard = vi.fn();
    addEventListener('keydown', heard);
    setup().press('z', { ctrlKey: true, composed: true });
    removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('problems', () => {
  it('are listed in the language of the page, and a press goes to the place', async () => {
    const { view, type, user } = setup({}, 'ko');
    expect(screen.getByText('찾은 문제가 없습니다.')).toBeInTheDocument();
    type('RUNN date\n');
    await waitFor(() => expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent('문제 1개'));
    await user.click(screen.getByRole('button', { name: /2행.*없는 명령어입니다: RUNN/ }));
    expect(view.state.selection.main.head).toBe('FROM alpine\n'.length);
    expect(view.dom.querySelector('.cm-problem-error')).toHaveTextContent('RUNN');
  });

  it('are not looked for in a plain text', () => {
    setup({ path: '/home/you/notes' });
    expect(screen.queryByText('No problems found.')).toBeNull();
  });
});

it.each(['ko', 'en'] as const)('has no barrier that axe finds, in %s', async (language) => {
  const { container, type, press } = setup({}, language);
  type('RUNN date\n');
  await waitFor(() => expect(screen.getByRole('heading', { level: 3 })).toBeInTheDocument());
  expect(await violations(container)).toEqual([]);
  press('x', { ctrlKey: true });
  expect(await violations(container)).toEqual([]);
});
