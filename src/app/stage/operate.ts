// The learner's hand on the machine: what pictures and their switches operate it with.
import { type DiagramProps } from '../../diagrams/diagram';
import { lab } from '../../lab/lab';

/** Carries out a control on the machine of the lab. */
export const act: NonNullable<DiagramProps['act']> = (control) => {
  lab().store.getState().submit({ control });
};

/** Types a line into its first terminal. */
export const type: NonNullable<DiagramProps['type']> = (line) => {
  lab().store.getState().submit({ terminal: 't1', line });
};
