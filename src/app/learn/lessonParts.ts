// What a page about a lesson gets before it is shown: the lesson's words, the diagrams of its steps, and the machine as it is at the beginning.
import { diagrams, loadDiagram } from '../../diagrams';
import { type LensId } from '../../lab/view';
import { lessonOf } from '../../lessons/index';
import { buildBefore } from '../../lessons/solve';
import { finishCalmly } from '../../sim/work';
import { nextTask } from '../nextTask';
import { type PageProps } from '../routes';
import { loadStart, startSources } from '../starts';
import { lessonWordsSource, loadLessonWords } from './lessonWords';

/** The diagrams that a lesson shows. */
export const lensesOf = (id = ''): LensId[] => [
  ...new Set(lessonOf(id)?.steps.flatMap(({ view, replays = {} }) => [view.lens, ...Object.values(replays).flatMap(({ view: look }) => look?.lens ?? [])])),
];

/** Builds the machine of the step that is named, or of the first one. */
async function buildMachine(id = '', stepId?: string): Promise<void> {
  const lesson = lessonOf(id);
  const step = lesson?.steps.find((each) => stepId === undefined || each.id === stepId);
  if (!lesson || !step) return;
  await loadStart(lesson.scenario);
  await finishCalmly(buildBefore(lesson, step.id), nextTask);
}

/** Loads the words and the diagrams of the lesson and builds its machine before the page is shown. */
export const prepare = ({ lang, params }: PageProps): Promise<unknown> =>
  Promise.all([loadLessonWords(lang, params.lesson ?? ''), buildMachine(params.lesson, params.step), ...lensesOf(params.lesson).map(loadDiagram)]);

/** What `prepare` loads. */
export const sources = ({ lang, params }: PageProps): string[] => {
  const scenario = lessonOf(params.lesson ?? '')?.scenario;
  return [...lessonWordsSource(lang, params.lesson ?? ''), ...(scenario ? startSources(scenario) : []), ...lensesOf(params.lesson).map((id) => diagrams[id].source)];
};
