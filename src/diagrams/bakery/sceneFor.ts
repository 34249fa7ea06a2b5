// Chooses the set of the stage for a size of screen.
import { type FigureSize } from '../shared/useFigureSize';
import { NARROW } from './narrowScene';
import { PROJECTOR } from './projectorScene';
import { type Scene } from './scene';
import { MEDIUM, WIDE } from './wideScenes';

const SCENES: Readonly<Record<FigureSize, Scene>> = { wide: WIDE, medium: MEDIUM, narrow: NARROW, projector: PROJECTOR };

/** The set for a size of screen. */
export function sceneFor(size: FigureSize): Scene {
  return SCENES[size];
}
