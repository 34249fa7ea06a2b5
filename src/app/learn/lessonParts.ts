// What a page about a lesson fetches before it is shown: the lesson's words, and the diagrams of its steps.
import { diagrams, loadDiagram } from '../../diagrams';
import { type LensId } from '../../lab/view';
import { lessonOf } from '../../lessons/index';
import { type PageProps } from '../routes';
import { lessonWordsSource, loadLessonWords } from './lessonWords';

const lensesOf = (id = ''): LensId[] => [
  ...new Set(lessonOf(id)?.steps.flatMap(({ view, replays = {} }) => [view.lens, ...Object.values(replays).flatMap(({ view: look }) => look?.lens ?? [])])),
];

/** Loads the words and the diagrams of the lesson before the page is shown. */
export const prepare = ({ lang, params }: PageProps): Promise<unknown> => Promise.all([loadLessonWords(lang, params.lesson ?? ''), ...lensesOf(params.lesson).map(loadDiagram)]);

/** What `prepare` loads. */
export const sources = ({ lang, params }: PageProps): string[] => [...lessonWordsSource(lang, params.lesson ?? ''), ...lensesOf(params.lesson).map((id) => diagrams[id].source)];
