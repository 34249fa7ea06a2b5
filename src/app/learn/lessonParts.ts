// What a page about a lesson gets before it is shown: the lesson's words, the diagrams of its steps, and the machine as it is at the beginning.
import ways from 'virtual:ways';
import { diagrams, loadDiagram } from '../../diagrams';
import { type LensId } from '../../lab/view';
import { type Lesson } from '../../lessons/lesson';
import { lessonOf } from '../../lessons/index';
import { buildBefore, LESSON_SEED } from '../../lessons/solve';
import { turnsOf, type Way } from '../../lessons/way';
import { keepTurns } from '../../sim/knownTurns';
import { startOf } from '../../sim/scenarios';
import { finishCalmly } from '../../sim/work';
import { nextTask } from '../nextTask';
import { type PageProps } from '../routes';
import { loadStart, startSources } from '../starts';
import { lessonWordsSource, loadLessonWords } from './lessonWords';

/** The diagrams that a lesson shows. */
export const lensesOf = (id = ''): LensId[] => [
  ...new Set(lessonOf(id)?.steps.flatMap(({ view, replays = {} }) => [view.lens, ...Object.values(replays).flatMap(({ view: look }) => look?.lens ?? [])])),
];

/** What fetches the way to a step from the build; undefined where nothing is done before it, or much. */
const wayTo = (lesson: Lesson | undefined, stepId = lesson?.steps[0]?.id) => (lesson && stepId === lesson.steps[0]?.id ? ways[lesson.id] : undefined);

/** Builds the machine of the step that is named, or of the first one. */
async function buildMachine(id = '', stepId?: string): Promise<void> {
  const lesson = lessonOf(id);
  const step = lesson?.steps.find((each) => stepId === undefined || each.id === stepId);
  if (!lesson || !step) return;
  const [way] = await Promise.all([wayTo(lesson, step.id)?.(), loadStart(lesson.scenario)]);
  if (way) keepTurns(await finishCalmly(turnsOf(startOf(lesson.scenario, LESSON_SEED), way.default as Way), nextTask));
  await finishCalmly(buildBefore(lesson, step.id), nextTask);
}

/** Loads the words and the diagrams of the lesson and builds its machine before the page is shown. */
export const prepare = ({ lang, params }: PageProps): Promise<unknown> =>
  Promise.all([loadLessonWords(lang, params.lesson ?? ''), buildMachine(params.lesson, params.step), ...lensesOf(params.lesson).map(loadDiagram)]);

/** What `prepare` loads. */
export const sources = ({ lang, params }: PageProps): string[] => {
  const lesson = lessonOf(params.lesson ?? '');
  const machine = lesson ? [...startSources(lesson.scenario), ...(wayTo(lesson, params.step) ? [`virtual:ways/${lesson.id}`] : [])] : [];
  return [...lessonWordsSource(lang, params.lesson ?? ''), ...machine, ...lensesOf(params.lesson).map((id) => diagrams[id].source)];
};
