// Which class colours a box of the Layers lens, by what it is and by the state that it is in.
import { cx } from '../../ui/cx';
import { hueClass } from '../shared/hue';
import styles from './Blocks.module.css';
import { type LayersBox } from './layersBox';
import { type StepState } from './recipe';
import { isFresh } from './sentences';

/** The class that colours what is in a state. */
export function stateClass(state: StepState): string {
  if (state === 'failed') return cx(styles['broken']);
  if (isFresh(state)) return cx(styles['fresh']);
  if (state === 'cached' || state === 'kept') return cx(styles['found']);
  return state === 'ahead' || state === 'waiting' ? cx(styles['ahead']) : hueClass('image');
}

/** The class that colours a box. */
export function layersClass(box: LayersBox): string {
  switch (box.kind) {
    case 'card':
      return stateClass(box.step.state);
    case 'slab':
      return ['ahead', 'waiting', 'failed'].includes(box.step.state) ? stateClass(box.step.state) : hueClass('image');
    case 'sheet':
      return hueClass(box.there ? 'container' : 'off');
    case 'file':
      return hueClass(box.change.kind === 'deleted' ? 'off' : 'container');
    case 'plate':
      return hueClass(box.dangling ? 'off' : 'image');
    case 'meter':
      return hueClass('paper');
    default:
      return hueClass('paper');
  }
}
