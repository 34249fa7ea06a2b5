// What is wrong with a file, found while it is edited: Dockerfiles, JSON and YAML.
import { parseDocument } from 'yaml';
import { dockerfileProblems } from './dockerfileProblems';
import { type FileKind } from './fileKind';
import { type Problem } from './problem';

/** The problems of a text, from its top to its end. */
export function problemsOf(kind: FileKind, text: string): Problem[] {
  switch (kind) {
    case 'dockerfile':
      return text.trim() === '' ? [] : dockerfileProblems(text);
    case 'json':
      return text.trim() === '' ? [] : jsonProblems(text);
    case 'yaml':
      return yamlProblems(text);
    default:
      return [];
  }
}

/** Whether a kind of file is looked through at all. */
export function isChecked(kind: FileKind): boolean {
  return kind === 'dockerfile' || kind === 'json' || kind === 'yaml';
}

/** The number of the line that holds a character, from 1. */
const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;

function jsonProblems(text: string): Problem[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    const [, position] = /position (\d+)/.exec(String(error)) ?? [];
    const from = Math.min(Number(position ?? text.trimEnd().length), Math.max(0, text.length - 1));
    return [{ line: lineAt(text, from), from, to: Math.min(text.length, from + 1), severity: 'error', words: 'json', text: '' }];
  }
}

function yamlProblems(text: string): Problem[] {
  const { errors, warnings } = parseDocument(text, { prettyErrors: false });
  return [...errors, ...warnings].map(({ code, pos, name }): Problem => {
    const from = Math.min(pos[0], text.length);
    const words = code === 'BAD_INDENT' ? 'yamlIndent' : code === 'TAB_AS_INDENT' ? 'yamlTab' : code === 'DUPLICATE_KEY' ? 'yamlTwice' : 'yaml';
    return { line: lineAt(text, from), from, to: Math.max(from, Math.min(pos[1], text.length)), severity: name === 'YAMLWarning' ? 'warning' : 'error', words, text: '' };
  });
}
