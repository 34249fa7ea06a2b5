// CodeMirror in a shadow root: its styles become adopted sheets there, which the Content Security Policy allows.
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentUnit } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import { fileKind } from './fileKind';
import { look } from './look';
import { type Mark, marks, setMarks } from './marks';
import { modeOf } from './modes';

/** What an editor is opened with. */
export interface CodeEditorParts {
  /** Where it goes; a shadow root is attached here. */
  place: HTMLElement;
  /** The name of the file: it tells the language. */
  name: string;
  text: string;
  /** The name of the text field, and the hint that screen readers read with it. */
  label: string;
  hint: string;
  onChange: (text: string) => void;
  onSave: () => void;
  onClose: () => void;
}

/** An open editor. */
export interface CodeEditor {
  focus(): void;
  /** Puts the caret at a character, and shows its line. */
  goTo(at: number): void;
  mark(found: readonly Mark[]): void;
  destroy(): void;
}

/** Two presses of Esc within this time close the editor (ms). */
const TWICE_MS = 600;

/** Opens an editor in a place. */
export function openCodeEditor({ place, name, text, label, hint, onChange, onSave, onClose }: CodeEditorParts): CodeEditor {
  const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' });
  const kind = fileKind(name);
  const mode = modeOf(kind);
  let escapedAt = Number.NEGATIVE_INFINITY;
  const keys = keymap.of([
    { key: 'Mod-s', preventDefault: true, run: () => (onSave(), true) },
    // nano's way out; with a selection it is the browser's cut
    { key: 'Ctrl-x', run: ({ state }) => state.selection.main.empty && (onClose(), true) },
    {
      key: 'Escape',
      run: () => {
        const now = performance.now();
        const twice = now - escapedAt < TWICE_MS;
        escapedAt = now;
        if (twice) onClose();
        return twice;
      },
    },
    ...defaultKeymap,
    ...historyKeymap,
    indentWithTab,
  ]);
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        keys,
        history(),
        lineNumbers(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        bracketMatching(),
        indentUnit.of(kind === 'python' ? '    ' : '  '),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, 'aria-description': hint, lang: 'en', autocapitalize: 'none' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString());
        }),
        ...(mode ? [mode] : []),
        marks,
        look,
      ],
    }),
  });
  // keys of the page (undo of the machine, say) are not for whoever types
  const keep = (event: Event): void => event.stopPropagation();
  place.addEventListener('keydown', keep);
  return {
    focus: () => view.focus(),
    goTo(at) {
      const anchor = Math.min(at, view.state.doc.length);
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
      view.focus();
    },
    mark(found) {
      view.dispatch({ effects: setMarks.of(found) });
    },
    destroy() {
      place.removeEventListener('keydown', keep);
      view.destroy();
    },
  };
}
