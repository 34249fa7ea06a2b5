// Waves under what is wrong, as a set of marks that the editor is told.
import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

/** A stretch of the text, and what is said about it. */
export interface Mark {
  from: number;
  to: number;
  severity: 'error' | 'warning';
  title: string;
}

/** Replaces all marks. */
export const setMarks = StateEffect.define<readonly Mark[]>();

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    const moved = shown.map(transaction.changes);
    const [told] = transaction.effects.filter((effect) => effect.is(setMarks));
    if (!told) return moved;
    const { length } = transaction.newDoc;
    const ranges = told.value
      .filter(({ from, to }) => from < to && to <= length)
      .map(({ from, to, severity, title }) => Decoration.mark({ class: `cm-problem-${severity}`, attributes: { title } }).range(from, to));
    return Decoration.set(ranges, true);
  },
  provide: (marks) => EditorView.decorations.from(marks),
});

/** The extension that shows marks. */
export const marks: Extension = field;
