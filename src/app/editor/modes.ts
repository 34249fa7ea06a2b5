// Which grammar colours a file, by its name.
import { StreamLanguage } from '@codemirror/language';
import { dockerFile } from '@codemirror/legacy-modes/mode/dockerfile';
import { javascript, json } from '@codemirror/legacy-modes/mode/javascript';
import { python } from '@codemirror/legacy-modes/mode/python';
import { shell } from '@codemirror/legacy-modes/mode/shell';
import { html } from '@codemirror/legacy-modes/mode/xml';
import { yaml } from '@codemirror/legacy-modes/mode/yaml';
import { type FileKind } from './fileKind';

const MODES = { dockerfile: dockerFile, javascript, python, yaml, json, html, shell } as const;

/** The grammar of a kind of file; none for plain text. */
export function modeOf(kind: FileKind): StreamLanguage<unknown> | null {
  return kind === 'text' ? null : StreamLanguage.define(MODES[kind]);
}
