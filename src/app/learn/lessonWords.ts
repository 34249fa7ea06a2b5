// Fetches the words of a lesson in one language, and remembers them so that a page can render them at once.
import { type LessonModule } from '../../lessons/prose/lessonModule';
import { type Language } from '../address';

const files = import.meta.glob<LessonModule>('../../../locales/*/lessons/*.mdx');
const loaded = new Map<string, LessonModule>();

const fileOf = (language: Language, lesson: string) => `../../../locales/${language}/lessons/${lesson}.mdx`;

/** Loads the words of a lesson; does nothing for a lesson that does not exist. */
export async function loadLessonWords(language: Language, lesson: string): Promise<void> {
  const file = fileOf(language, lesson);
  const load = files[file];
  if (load && !loaded.has(file)) loaded.set(file, await load());
}

/** The words of a lesson that has been loaded; undefined when there is no such lesson. */
export function lessonWords(language: Language, lesson: string): LessonModule | undefined {
  return loaded.get(fileOf(language, lesson));
}

/** The module of a lesson's words as the build's manifest names it; none when there is no such lesson. */
export function lessonWordsSource(language: Language, lesson: string): string[] {
  return fileOf(language, lesson) in files ? [`locales/${language}/lessons/${lesson}.mdx`] : [];
}
