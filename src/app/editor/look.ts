// How code looks: the terminal's own colours, which are the same in every theme.
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const surface = EditorView.theme({
  '&': { height: '100%', color: 'var(--term-ink)', backgroundColor: 'var(--term-bg)', fontSize: 'var(--code-size, var(--step--1))' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', fontWeight: 'var(--weight-medium)', lineHeight: '1.55', scrollbarColor: 'var(--term-dim) transparent' },
  '.cm-content': { caretColor: 'var(--term-ink)', padding: '0.5em 0' },
  '.cm-line': { padding: '0 0.9em 0 0.6em' },
  '.cm-gutters': { color: 'var(--term-dim)', backgroundColor: 'var(--term-bg)', borderRight: '1px solid var(--term-line)' },
  '.cm-activeLine': { backgroundColor: 'var(--term-surface)' },
  '.cm-activeLineGutter': { color: 'var(--term-ink)', backgroundColor: 'var(--term-surface)' },
  '.cm-content ::selection, .cm-line::selection': { color: 'var(--term-bg)', backgroundColor: 'var(--term-focus)' },
  '&.cm-focused .cm-matchingBracket': { color: 'var(--term-ink)', backgroundColor: 'var(--term-line)', outline: '1px solid var(--term-dim)' },
  '.cm-problem-error': { textDecoration: 'underline wavy var(--term-red) 1.5px', textUnderlineOffset: '0.2em' },
  '.cm-problem-warning': { textDecoration: 'underline wavy var(--term-yellow) 1.5px', textUnderlineOffset: '0.2em' },
});

const words = HighlightStyle.define([
  { tag: [tags.keyword, tags.tagName], color: 'var(--term-blue)', fontWeight: 'var(--weight-bold)' },
  { tag: [tags.string, tags.special(tags.string), tags.attributeValue], color: 'var(--term-green)' },
  { tag: [tags.comment, tags.meta], color: 'var(--term-dim)' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: 'var(--term-yellow)' },
  { tag: [tags.propertyName, tags.attributeName, tags.definition(tags.variableName)], color: 'var(--term-cyan)' },
  { tag: [tags.standard(tags.variableName), tags.special(tags.variableName), tags.typeName], color: 'var(--term-magenta)' },
]);

/** The look of the editor. */
export const look: Extension = [surface, syntaxHighlighting(words)];
