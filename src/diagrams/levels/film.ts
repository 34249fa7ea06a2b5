// How the levels instrument moves: blocks change places, and Hyper-V slides in under a Windows that has been lifted.
import { type Role, type Span } from '../shared/tween';
import { type Film } from '../shared/useTransition';
import { type LevelsBox } from './boxes';
import { type LevelsScene } from './levels';

const PLAIN: Film<LevelsBox> = { seconds: 0.35, choreography: {} };

/** Windows goes up first, then the hypervisor comes in below it, then the wall of its partition closes round it. */
function span({ kind }: LevelsBox, role: Role): Span {
  if (role === 'move') return [0, 0.45];
  if (kind === 'hypervisor') return [0.35, 0.8];
  return role === 'enter' ? [0.75, 1] : [0, 0.2];
}

/** The hypervisor comes in from the right. */
function melt(box: LevelsBox) {
  return box.kind === 'hypervisor' ? { x: box.x + box.w, y: box.y, w: 1, h: box.h } : null;
}

/** The film from one scene to another. */
export function levelsFilm(from: LevelsScene, to: LevelsScene): Film<LevelsBox> {
  const slides = from !== to && [from, to].every((scene) => scene === 'windows' || scene === 'hyper-v');
  return slides ? { seconds: 1.6, choreography: { span, melt, backwards: to === 'windows' } } : PLAIN;
}
