// What a lesson's words read and call, made from the step at work.
import { lab } from '../../lab/lab';
import { answerQuiz, type Beat, showHint } from '../../lab/lessonRun';
import { type Lesson, type LessonStep } from '../../lessons/lesson';
import { type LessonModule } from '../../lessons/prose/lessonModule';
import { type Answer, type FileDrafts, type LessonProseState, type RightAnswer } from '../../lessons/prose/LessonProseContext';
import { isSorted, sortingOf } from '../../lessons/prose/sorting';
import { type Language } from '../address';
import { drafts } from '../editor/drafts';
import { FileField } from './FileField';
import { type StepAtWork } from './useLessonStep';

/** Whether an answer is the right one; in lists the order counts, and a sorting needs every option in its place. */
export function isRight(given: Answer, right: RightAnswer | undefined): boolean {
  if (typeof right === 'object' && !Array.isArray(right)) return isSorted(sortingOf([given].flat()), right as Readonly<Record<string, string>>);
  return right !== undefined && [given].flat().join(' ') === [right].flat().join(' ');
}

/** What the state of the prose is made of. */
export interface ProseAtWork {
  lang: Language;
  lesson: Lesson;
  step: LessonStep;
  words: LessonModule;
  work: StepAtWork;
  /** On paper, the beats that have been reached. */
  onPaper?: readonly Beat[] | undefined;
  /** Something has been set going on the machine from within the words. */
  onStart: () => void;
  /** A line has been run from within the words. */
  onAsk: (line: string) => void;
}

/** Builds the state of the prose. */
export function proseState({ lang, lesson, step, words, work, onPaper, onStart, onAsk }: ProseAtWork): LessonProseState {
  const { run, change, achieved } = work;
  const hints = words.meta.steps.find(({ id }) => id === step.id)?.hints ?? 0;
  return {
    stepId: step.id,
    lang,
    beat: run.beat,
    onPaper,
    prediction:
      step.prediction === undefined
        ? undefined
        : {
            chosen: run.prediction ?? undefined,
            kept: work.predicted && run.prediction !== null,
            // not while doing: what is said about the choice would push the request away under the learner's eyes
            revealed: run.beat === 'explain' || onPaper?.includes('explain') === true || (run.beat === 'predict' && achieved),
            onChoose: (option) => {
              // it can be changed until the learner goes on to the machine; from then on it is kept
              change((now) => (now.beat === 'predict' && !work.predicted ? { ...now, prediction: option } : now));
            },
          },
    checks: Object.fromEntries(Object.keys(step.checks).map((id) => [id, run.checksDone.includes(id) ? 'done' : 'open'])),
    hintsShown: run.hints,
    onHint: () => {
      change((now) => showHint(now, hints));
    },
    quiz: Object.fromEntries(
      Object.entries(run.quizzes).map(([id, { answer, right }]) => [
        id,
        { chosen: typeof step.quizzes?.[id] === 'object' || step.fixes?.[id] ? answer : answer[0], correct: right },
      ]),
    ),
    onQuiz: (id, given) => {
      change((now) => answerQuiz(now, id, { answer: [given].flat(), right: isRight(given, step.quizzes?.[id]) }));
    },
    rightAnswers: { ...(step.prediction === undefined ? {} : { [step.id]: step.prediction }), ...step.quizzes },
    files: step.fixes ?? {},
    onTry: work.tryFile,
    fileField: (props) => <FileField {...props} />,
    fileDrafts: work.counts ? draftsOf(lesson.id, step.id) : undefined,
    replays: Object.keys({ ...step.replays, ...step.fixes }),
    onReplay: (quiz) => {
      work.replay(quiz);
      onStart();
    },
    onRun: (line) => {
      lab().store.getState().submit({ terminal: 't1', line });
      onAsk(line);
      onStart();
    },
    speakerNotes: false,
  };
}

/** The drafts of one step among all of this browser. */
function draftsOf(lesson: string, step: string): FileDrafts {
  const key = (quiz: string): string => JSON.stringify([lesson, step, quiz]);
  return { get: (quiz) => drafts.get(key(quiz)), set: (quiz, text) => drafts.set(key(quiz), text), delete: (quiz) => drafts.delete(key(quiz)) };
}
