// Reads every lesson's words in both languages for the laws about prose.
import { readdirSync, readFileSync } from 'node:fs';
import { compileLesson, type CompiledLesson } from '../../build/mdx/compileLesson';
import { attribute, childrenOf, isTag, type MdxNode, plainText, tags, walk } from '../../build/mdx/tree';

/** The languages of the product. */
export const LANGUAGES = ['ko', 'en'] as const;

/** One of them. */
export type Language = (typeof LANGUAGES)[number];

const folder = (lang: Language) => `locales/${lang}/lessons`;

/** The file names of the lessons of one language. */
export function lessonFiles(lang: Language): string[] {
  return readdirSync(folder(lang)).filter((name) => name.endsWith('.mdx'));
}

/** One lesson in one language. */
export interface LessonWords extends CompiledLesson {
  readonly lang: Language;
  readonly file: string;
}

/** Every lesson of one language, compiled. */
export async function lessonsIn(lang: Language): Promise<LessonWords[]> {
  return Promise.all(
    lessonFiles(lang).map(async (file) => {
      const path = `${folder(lang)}/${file}`;
      return { lang, file, ...(await compileLesson(readFileSync(path, 'utf8'), path)) };
    }),
  );
}

/** The steps of a lesson with a name to report them by. */
export function stepsOf(lesson: LessonWords): { name: string; id: string; node: MdxNode }[] {
  return childrenOf(lesson.tree).map((node) => {
    const id = String(attribute(node, 'id'));
    return { id, node, name: `${lesson.lang} ${lesson.file}#${id}` };
  });
}

/** The words of a node as a reader meets them: one space between blocks, none of the mark-up. */
export function readable(node: MdxNode): string {
  const block = childrenOf(node).some((child) => child.type === 'paragraph' || child.type === 'mdxJsxFlowElement');
  return block ? childrenOf(node).map(readable).join(' ').trim() : plainText(node).trim();
}

/** The values of one attribute on every tag of that name, sorted. */
export function valuesOf(node: MdxNode, name: string, attributeName: string): string[] {
  return tags(node, name)
    .map((tag) => String(attribute(tag, attributeName)))
    .sort();
}

/** The code spans of a node, each once, sorted. */
export function codeSpans(node: MdxNode): string[] {
  return [...new Set([...walk(node)].filter(({ type }) => type === 'inlineCode').map(plainText))].sort();
}

/** Pairs of a tag or code span and the text written right behind it, anywhere under the node. */
export function whatFollows(node: MdxNode): { before: MdxNode; text: string }[] {
  return [...walk(node)].flatMap((parent) =>
    childrenOf(parent).flatMap((before, index) => {
      const text = childrenOf(parent)[index + 1];
      return text?.type === 'text' && (before.type === 'inlineCode' || isTag(before)) ? [{ before, text: text.value ?? '' }] : [];
    }),
  );
}

/** A namespace of words as JSON. */
export function namespace(lang: Language, name: string): unknown {
  return JSON.parse(readFileSync(`locales/${lang}/${name}.json`, 'utf8'));
}

/** The names of the namespaces of one language. */
export function namespaces(lang: Language): string[] {
  return readdirSync(`locales/${lang}`)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));
}

/** Every string in a JSON value, with the keys that lead to it. */
export function stringsIn(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, path === '' ? key : `${path}.${key}`));
}
