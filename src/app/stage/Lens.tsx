// Hands the moment to the diagram that a view asks for, and the learner's hand to the machine.
import { diagramOf } from '../../diagrams';
import { type DiagramProps } from '../../diagrams/diagram';
import { type FigureSize } from '../../diagrams/shared/useFigureSize';
import { lab } from '../../lab/lab';
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';

/** Props of `Lens`. */
export interface LensProps {
  moment: Moment;
  view: View;
  size: FigureSize;
  picked: readonly string[];
  onPick?: ((id: string) => void) | undefined;
  onView?: ((view: Partial<View>) => void) | undefined;
  /** Whether the machine can be operated from within the picture. */
  operable: boolean;
  levers: DiagramProps['levers'];
  selectedCard: number | null;
  onSelectCard: (n: number) => void;
}

const act: NonNullable<DiagramProps['act']> = (control) => {
  lab().store.getState().submit({ control });
};

const type: NonNullable<DiagramProps['type']> = (line) => {
  lab().store.getState().submit({ terminal: 't1', line });
};

/** The picture of a view. Its diagram has been fetched before. */
export function Lens({ operable, view, ...props }: LensProps) {
  const { Component } = diagramOf(view.lens);
  return <Component {...props} view={view} clock={lab().clock} twin="hidden" {...(operable ? { act, type } : {})} />;
}
