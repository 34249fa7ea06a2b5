// Puts a compiled lesson on the page: one step of its words, driven by the state that is passed in.
import { LessonProseContext, type LessonProseState } from './LessonProseContext';
import { lessonComponents } from './lessonComponents';
import { type LessonContent } from './lessonModule';
import styles from './prose.module.css';

/** Props of `LessonProse`. */
export interface LessonProseProps {
  /** The default export of a lesson's words. */
  content: LessonContent;
  state: LessonProseState;
}

/** The words of the step `state.stepId`, as far as `state.beat`. */
export function LessonProse({ content, state }: LessonProseProps) {
  // Called, not mounted: the words of the other language take the place of these, and a half-answered quiz stays as it is.
  const words = content({ components: lessonComponents });
  return (
    <LessonProseContext value={state}>
      <div className={styles['prose']}>{words}</div>
    </LessonProseContext>
  );
}
