// One kept prediction of any lesson, in that lesson's own words and nothing else of them.
import { lessonComponents } from './lessonComponents';
import { LessonProseContext, type LessonProseState } from './LessonProseContext';
import { type LessonComponents, type LessonContent } from './lessonModule';

/** Props of `PredictionProse`. */
export interface PredictionProseProps {
  /** The default export of a lesson's words. */
  content: LessonContent;
  lang: 'ko' | 'en';
  /** The step that asked. */
  step: string;
  chosen: string;
  right: string;
}

const nothing = () => null;
const { Step, Predict, Question, Option, Choice, Feedback, Term, Source, Fact, Unbroken } = lessonComponents;
const SHOWN: LessonComponents = { Step, Predict, Question, Option, Choice, Feedback, Term, Source, Fact, Unbroken };
const COMPONENTS: LessonComponents = Object.fromEntries(Object.keys(lessonComponents).map((name) => [name, SHOWN[name] ?? nothing]));
const idle = () => undefined;

/** A prediction as it stands at the end of its step: the question, the choice with its answer, and what happened. */
export function PredictionProse({ content, lang, step, chosen, right }: PredictionProseProps) {
  const state: LessonProseState = {
    stepId: step,
    lang,
    beat: 'explain',
    prediction: { chosen, kept: true, revealed: true, onChoose: idle },
    checks: {},
    hintsShown: 0,
    onHint: idle,
    quiz: {},
    onQuiz: idle,
    rightAnswers: { [step]: right },
    files: {},
    onTry: () => '',
    replays: [],
    onReplay: idle,
    onRun: idle,
    speakerNotes: false,
  };
  return <LessonProseContext value={state}>{content({ components: COMPONENTS })}</LessonProseContext>;
}
