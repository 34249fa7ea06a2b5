// The frame of a step: only the step on screen is drawn, and its situation gives way to the request once the prediction is made.
import { type ReactNode } from 'react';
import { useLessonProse } from './LessonProseContext';
import styles from './prose.module.css';

/** Props of a tag that only wraps words. */
export interface WordsProps {
  children?: ReactNode;
}

/** One step of a lesson; nothing while another one is on screen. */
export function Step({ id, children }: WordsProps & { id: string }) {
  const { stepId } = useLessonProse();
  return id === stepId ? children : null;
}

/** The heading of a step. */
export function StepTitle({ children }: WordsProps) {
  return <h2 className={styles['title']}>{children}</h2>;
}

/** Where the learner stands: the scene before the question. What is read at one time stays short. */
export function Situation({ children }: WordsProps) {
  const { beat, onPaper, prediction } = useLessonProse();
  if (!onPaper && prediction && beat !== 'situation' && beat !== 'predict') return null;
  return <div className={styles['situation']}>{children}</div>;
}
