// Compiles one lesson file to a module: its words as a component, and what they declare as data.
import { compile } from '@mdx-js/mdx';
import { type LessonMeta } from '../../src/lessons/prose/lessonModule.ts';
import { lessonMeta } from './lessonMeta.ts';
import { structure } from './structure.ts';
import { LessonError, type MdxNode } from './tree.ts';
import { wordsOnly } from './wordsOnly.ts';

/** A compiled lesson: JavaScript, what it declares, and its structured words (for laws about prose). */
export interface CompiledLesson {
  readonly code: string;
  readonly meta: LessonMeta;
  readonly tree: MdxNode;
}

/** Compiles a lesson's source; a fault is thrown as `path:line:column: reason`. */
export async function compileLesson(source: string, path: string): Promise<CompiledLesson> {
  const read: { meta?: LessonMeta; tree?: MdxNode } = {};
  const toStructure = () => (root: MdxNode) => {
    wordsOnly(root);
    read.meta = lessonMeta(root, structure(root));
    read.tree = structuredClone(root);
  };
  try {
    const file = await compile({ value: source, path }, { remarkPlugins: [toStructure], jsxRuntime: 'automatic', outputFormat: 'program' });
    const { meta, tree } = read;
    if (!meta || !tree) throw new LessonError('nothing was read');
    return { code: `${String(file)}\nexport const meta = ${JSON.stringify(meta)};\n`, meta, tree };
  } catch (fault) {
    throw new Error(`${place(path, fault)}: ${fault instanceof LessonError ? fault.reason : reasonOf(fault)}`, { cause: fault });
  }
}

function place(path: string, fault: unknown): string {
  const point = fault instanceof LessonError ? fault.node?.position?.start : (fault as { line?: number; column?: number });
  return [path, point?.line, point?.column].filter((part) => part !== undefined).join(':');
}

function reasonOf(fault: unknown): string {
  const { reason, message } = fault as { reason?: string; message?: string };
  return reason ?? message ?? String(fault);
}
