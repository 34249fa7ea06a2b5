// The real request of a selected card.
import { type Moment } from '../../lab/timeline';

/** Props of `RequestInspector`. */
export interface RequestInspectorProps {
  moment: Moment;
  selectedCard?: number | undefined;
  onSelectCard: (n: number) => void;
}

/** Placeholder while the inspector is being drawn. */
export function RequestInspector({ selectedCard }: RequestInspectorProps) {
  return <p>{selectedCard}</p>;
}
