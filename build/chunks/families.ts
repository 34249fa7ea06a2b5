// Which modules belong in one file, told by who uses them.

/** What is shared, from what everybody fetches down to what only simulators do; `looks` are the styles of the latter, `answers` those of what comes when somebody answers or operates. Whatever a family's modules import is in it or in one before it. */
export const FAMILIES = ['main', 'hero', 'looks', 'answers', 'machine'] as const;
export type Family = (typeof FAMILIES)[number];

const ENTRY = 'index.html';
const HOME = 'src/app/home/HomePage.tsx';
const HERO = 'src/app/home/HeroStage.tsx';
const LAB = 'src/app/lab/LabPage.tsx';
const LEARN = 'src/app/learn/LearnPage.tsx';
const COMPARE = 'src/app/compare/ComparePage.tsx';
const STACK = 'src/diagrams/stack/diagram.tsx';
const DIAGRAMS = 'src/diagrams/';

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
  if (id.endsWith('.css')) return familyOfStyles(id, [...users], simulators);
  if (users.size < 2) return undefined;
  if (users.has(HOME)) return 'main';
  if (users.has(HERO)) return 'hero';
  if (users.has(LAB) && ![...users].some((user) => isPage(user) && !simulators.has(user))) return 'machine';
  return undefined;
}

/** Styles of which a page that nobody has touched has nothing, but for the steps that ask. */
export const ANSWERS = [
  'src/lessons/prose/again.module.css',
  'src/lessons/prose/board.module.css',
  'src/lessons/prose/checks.module.css',
  'src/lessons/prose/closing.module.css',
  'src/lessons/prose/file.module.css',
  'src/lessons/prose/hints.module.css',
  'src/lessons/prose/match.module.css',
  'src/lessons/prose/order.module.css',
  'src/lessons/prose/predict.module.css',
  'src/lessons/prose/quizTable.module.css',
  'src/lessons/prose/reasons.module.css',
  'src/lessons/prose/sort.module.css',
  'src/terminal/CompletionList.module.css',
  'src/terminal/Composer.module.css',
  'src/terminal/MarginNotes.module.css',
  'src/app/stage/CardCount.module.css',
  'src/app/stage/LineAnswer.module.css',
  'src/app/stage/ObjectWords.module.css',
  'src/app/lab/Faults.module.css',
  'src/app/lab/FirstSteps.module.css',
  'src/app/lab/ObjectCard.module.css',
  'src/app/lab/Sheet.module.css',
  'src/app/embed/EmbedCode.module.css',
  'src/app/learn/LookBack.module.css',
  'src/app/print/PaperQuiz.module.css',
];

/**
 * A page waits with its first paint for every sheet that its markup has a class of (scripts/prerender.mjs), and a connection that is new to it carries 14 KiB at once. So there are several:
 * one for a first visit, in which the machine stands as markup before its code is there; one for what the lab, the lessons, the comparison, the lens that the course begins with, or several diagrams look like; and one for what comes later.
 */
function familyOfStyles(id: string, users: readonly string[], simulators: ReadonlySet<string>): Family | undefined {
  const showMachine = users.filter((user) => simulators.has(user) || user.startsWith(DIAGRAMS));
  if (users.includes(HOME) || users.includes(HERO)) return 'main';
  if (showMachine.length === 0) return undefined;
  if (showMachine.length < users.length) return 'main';
  if (ANSWERS.some((file) => id.endsWith(`/${file}`))) return 'answers';
  return users.length > 1 || [LAB, LEARN, COMPARE, STACK].some((page) => users.includes(page)) ? 'looks' : undefined;
}
