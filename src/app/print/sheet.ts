// What the sheets of a lesson are made of: its steps with their words and their figures.
import { type Lesson, type LessonStep } from '../../lessons/lesson';
import { type LessonModule } from '../../lessons/prose/lessonModule';
import { type StepWords, stepWordsOf } from '../../lessons/prose/stepWords';
import { type SourceTag } from '../../lessons/prose/Source';
import { sourcesIn } from '../../lessons/prose/StillWords';
import { lessonFigures, type StepFigures } from './lessonFigures';

/** The parts in which a lesson can be printed. */
export const PARTS = ['handout', 'worksheet', 'key'] as const;
export type Part = (typeof PARTS)[number];

/** A step on paper. */
export interface SheetStep {
  step: LessonStep;
  words: StepWords;
  figures: StepFigures;
}

/** Props of each part. */
export interface SheetProps {
  steps: readonly SheetStep[];
}

/** The part that a query asks for; the handout unless it names another. */
export function partOf(query: URLSearchParams): Part {
  return PARTS.find((part) => part === query.get('part')) ?? 'handout';
}

/** The steps of a lesson, in their order. */
export function sheetSteps(lesson: Lesson, words: LessonModule): SheetStep[] {
  const figures = lessonFigures(lesson);
  const said = stepWordsOf(words);
  return lesson.steps.flatMap((step) => {
    const own = said.find(({ id }) => id === step.id);
    const drawn = figures.get(step.id);
    return own && drawn ? [{ step, words: own, figures: drawn }] : [];
  });
}

/** The lines that a step's solution types. */
export function commandsOf(step: LessonStep): string[] {
  return step.solution.flatMap((act) => ('run' in act ? [act.run] : []));
}

/** The sources that a part names. */
export function sourcesOf(part: Part, steps: readonly SheetStep[]): SourceTag[] {
  const said = steps.map(({ words }) => {
    const asked = [...words.questions.values()].flatMap(({ question, options }) => [question, options.map(({ choice }) => choice)]);
    const feedback = [...words.questions.values()].flatMap(({ options }) => options.map((option) => option.feedback));
    if (part === 'handout') return [words.situation, words.questions.get(null)?.question, words.explanation, words.takeaway, words.farewell];
    return part === 'worksheet' ? [words.situation, asked, words.request] : [asked, feedback, words.checks.map(({ done }) => done)];
  });
  return sourcesIn(said);
}
