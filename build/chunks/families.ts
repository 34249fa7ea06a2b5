// Which modules belong in one file, told by who uses them.

/** The files that hold what is shared, from what everybody fetches down to what only simulators do. Whatever a family's modules import is in it or in one before it. */
export const FAMILIES = ['main', 'hero', 'machine'] as const;
export type Family = (typeof FAMILIES)[number];

const ENTRY = 'index.html';
const HOME = 'src/app/home/HomePage.tsx';
const HERO = 'src/app/home/HeroStage.tsx';
const LAB = 'src/app/lab/LabPage.tsx';

/** The module that runs the machine; the pages that reach it are simulators, the others are only read. */
export const MACHINE = 'src/sim/simulate.ts';
const isPage = (user: string): boolean => user.startsWith('src/app/') && user.endsWith('Page.tsx');

/**
 * The family of a module; undefined for one that the bundler places by itself, in the only page that uses it or beside others of the same users.
 * @param id as the bundler names it
 * @param users the entries and dynamically imported modules that reach it by static imports, from the root of the repository
 * @param simulators those of them that reach `MACHINE`
 */
export function familyOf(id: string, users: ReadonlySet<string> = new Set(), simulators: ReadonlySet<string> = new Set()): Family | undefined {
  if (id.includes('rolldown/runtime') || users.has(ENTRY)) return 'main';
  // one sheet of styles for a first visit, in which the machine stands as markup before its code is there
  if (id.endsWith('.css') && (users.has(HOME) || users.has(HERO))) return 'main';
  if (users.size < 2) return undefined;
  if (users.has(HOME)) return 'main';
  if (users.has(HERO)) return 'hero';
  if (users.has(LAB) && ![...users].some((user) => isPage(user) && !simulators.has(user))) return 'machine';
  return undefined;
}
