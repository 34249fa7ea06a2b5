// Switching lenses moves objects: whatever is in both pictures starts from where it was in the old one.
import { Component, createRef, type ReactNode } from 'react';
import { type LensId } from '../../lab/view';

interface MovingObjectsProps {
  lens: LensId;
  /** Motion is unwanted: cut. */
  still: boolean;
  children: ReactNode;
}

/** Where each object was on the screen, by its pick id. */
type Places = ReadonlyMap<string, DOMRect>;

const MOVE_MS = 420;
/** How much larger or smaller an object may begin. */
const LARGEST = 1.6;
const EASING = 'cubic-bezier(0.3, 0, 0.1, 1)';

function placesIn(element: Element | null): Places {
  const objects = [...(element?.querySelectorAll<SVGGraphicsElement>('[data-object]') ?? [])];
  return new Map(objects.map((object) => [object.dataset['object'] ?? '', object.getBoundingClientRect()]));
}

/** Lets one drawn object come from a place on the screen to where it is now. */
function comeFrom(object: SVGGraphicsElement, from: DOMRect): void {
  const matrix = object.getScreenCTM();
  const to = object.getBoundingClientRect();
  if (!matrix || to.width === 0 || to.height === 0 || from.width === 0) return;
  // from screen pixels to the units that the object is drawn in; one scale for both directions, so that words keep their shape
  const box = object.getBBox();
  const scale = Math.min(LARGEST, Math.max(1 / LARGEST, Math.sqrt((from.width * from.height) / (to.width * to.height))));
  const [dx, dy] = [(from.x + from.width / 2 - to.x - to.width / 2) / matrix.a, (from.y + from.height / 2 - to.y - to.height / 2) / matrix.d];
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  const start = `translate(${String(dx + cx * (1 - scale))}px, ${String(dy + cy * (1 - scale))}px) scale(${String(scale)})`;
  object.animate([{ transform: start }, { transform: 'none' }], { duration: MOVE_MS, easing: EASING });
}

/** Holds a lens, and animates what its successor shares with it. A class, because only a class is asked before the old picture goes. */
export class MovingObjects extends Component<MovingObjectsProps> {
  private readonly place = createRef<HTMLDivElement>();

  override getSnapshotBeforeUpdate(before: MovingObjectsProps): Places | null {
    return before.lens === this.props.lens || this.props.still ? null : placesIn(this.place.current);
  }

  override componentDidUpdate(_before: MovingObjectsProps, _state: unknown, places: Places | null): void {
    if (!places) return;
    for (const object of this.place.current?.querySelectorAll<SVGGraphicsElement>('[data-object]') ?? []) {
      const from = places.get(object.dataset['object'] ?? '');
      if (from) comeFrom(object, from);
    }
  }

  override render(): ReactNode {
    return <div ref={this.place}>{this.props.children}</div>;
  }
}
