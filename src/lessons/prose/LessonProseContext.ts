// What a lesson's words need to know and may ask for, so that prose components stay free of stores and of the machine.
import { createContext, type ReactNode, useContext } from 'react';

/** The five beats of a step, in order. */
export const BEATS = ['situation', 'predict', 'do', 'explain', 'check'] as const;

/** One beat of a step. */
export type Beat = (typeof BEATS)[number];

/** An answer: one option, or several in order. */
export type Answer = string | readonly string[];

/** What is right: an answer, or for a quiz that sorts, the target of each option. */
export type RightAnswer = Answer | Readonly<Record<string, string>>;

/** The prediction of the step on screen. */
export interface Prediction {
  readonly chosen?: string | undefined;
  /** The learner has gone on with it: it is shown, and can no longer be changed. */
  readonly kept?: boolean;
  /** True once the learner has seen what really happens. */
  readonly revealed: boolean;
  readonly onChoose: (optionId: string) => void;
}

/** How far a quiz is. */
export interface QuizState {
  readonly chosen?: Answer | undefined;
  readonly correct?: boolean | undefined;
}

/** What the app's text field for a file is given. */
export interface FileFieldProps {
  readonly name: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Ctrl+S. */
  readonly onSave: () => void;
}

/** Files that were edited in answer and not tried yet; they outlive the page. */
export interface FileDrafts {
  readonly get: (quizId: string) => string | undefined;
  readonly set: (quizId: string, text: string) => void;
  readonly delete: (quizId: string) => void;
}

/** Everything that the words of a lesson read or call. */
export interface LessonProseState {
  readonly stepId: string;
  readonly lang: 'ko' | 'en';
  readonly beat: Beat;
  /** Set on paper only: every beat that the learner has reached, all to be shown at once. */
  readonly onPaper?: readonly Beat[] | undefined;
  /** Missing in a step that asks for no prediction. */
  readonly prediction?: Prediction | undefined;
  readonly checks: Readonly<Record<string, 'open' | 'done'>>;
  readonly hintsShown: number;
  readonly onHint: () => void;
  readonly quiz: Readonly<Record<string, QuizState>>;
  readonly onQuiz: (quizId: string, answer: Answer) => void;
  /** By quiz id, and for a prediction by step id. */
  readonly rightAnswers: Readonly<Record<string, RightAnswer>>;
  /** By quiz: the file that is edited in answer. */
  readonly files: Readonly<Record<string, { readonly name: string; readonly text: string }>>;
  /** Tries a file on the machine, keeps what comes of it as the answer, and gives back that option. */
  readonly onTry: (quizId: string, text: string) => string;
  /** The app's text field; without it the file is only shown. */
  readonly fileField?: ((props: FileFieldProps) => ReactNode) | undefined;
  /** Without them a file that was not tried goes with the page. */
  readonly fileDrafts?: FileDrafts | undefined;
  /** Quizzes whose case the machine can show once more. */
  readonly replays: readonly string[];
  readonly onReplay: (quizId: string) => void;
  readonly onRun: (line: string) => void;
  readonly speakerNotes: boolean;
  /** The predictions that the learner made in the whole course, where a lesson looks back at them. */
  readonly lookBack?: ReactNode;
}

/** Gives the state to the words below it. */
export const LessonProseContext = createContext<LessonProseState | null>(null);

/** The state of the lesson that these words belong to. */
export function useLessonProse(): LessonProseState {
  const state = useContext(LessonProseContext);
  if (!state) throw new Error('lesson prose must be rendered inside LessonProseContext');
  return state;
}

/** Says whether the words of a beat are shown: on a screen those of the present one, on paper those of all that were reached. */
export function useShows(): (beat: Beat) => boolean {
  const { beat, onPaper } = useLessonProse();
  return (asked) => (onPaper ? onPaper.includes(asked) : asked === beat);
}
