// Another look at the machine: its diagram is fetched first, and what the machine must do for it is done.
import { diagramOf, loadDiagram } from '../../diagrams';
import { lab } from '../../lab/lab';
import { worldAtEnd } from '../../lab/timeline';
import { type LensId, type View } from '../../lab/view';

/** Has the machine do what a view needs to show something, unless that is done already. */
export function provideFor(view: View): void {
  const { timeline, submit } = lab().store.getState();
  const control = diagramOf(view.lens).needs?.(worldAtEnd(timeline), view);
  if (control) submit({ control });
}

/** Fetches a diagram, then calls back; the old picture stays on screen until then, and when it does not come. */
export function withDiagram(id: LensId, then: () => void, otherwise: () => void): void {
  loadDiagram(id).then(then, (error: unknown) => {
    reportError(error);
    otherwise();
  });
}
