// What goes into a package: one lesson, or all of them in the modules of the course.
import { type ModuleId, MODULES } from '../../src/app/course/modules';
import { plainTitle } from '../../src/app/course/plainTitle';
import { type PackageGroup } from './manifest';

export { manifestXml, pageOf } from './manifest';

/** The words of `locales/<lang>/course.json` that a package needs. */
export interface CourseWords {
  modules: Readonly<Record<ModuleId, string>>;
  lessons: Readonly<Record<string, string>>;
}

/** The lessons that can be packed. */
export function lessonIds(): string[] {
  return MODULES.flatMap(({ lessons }) => lessons.flatMap(({ id }) => id ?? []));
}

/** A lesson, or with `course` every lesson under its module. */
export function contentsOf(what: string, words: CourseWords): PackageGroup[] {
  const modules = MODULES.map(({ id, lessons }) => ({
    title: words.modules[id],
    items: lessons.flatMap(({ id: lesson, number }) => (lesson === undefined ? [] : [{ id: lesson, title: plainTitle(words.lessons[number] ?? lesson) }])),
  })).filter(({ items }) => items.length > 0);
  if (what === 'course') return modules;
  return modules.flatMap(({ items }) => items.filter(({ id }) => id === what).map((item) => ({ items: [item] })));
}
