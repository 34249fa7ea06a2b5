// Hands the moment to the diagram that a view asks for, and the learner's hand to the machine.
import { diagramOf } from '../../diagrams';
import { type DiagramProps } from '../../diagrams/diagram';
import { type FigureSize } from '../../diagrams/shared/useFigureSize';
import { lab } from '../../lab/lab';
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { act, type } from './operate';

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

/** The picture of a view. Its diagram has been fetched before. */
export function Lens({ operable, view, ...props }: LensProps) {
  const { Component } = diagramOf(view.lens);
  return <Component {...props} view={view} clock={lab().clock} twin="hidden" {...(operable ? { act, type } : {})} />;
}
