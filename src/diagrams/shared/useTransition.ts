// Moves the boxes of a figure from one layout to the next: one animation for all of them, or a cut with rings.
import { useEffect, useState } from 'react';
import { useReducedMotion } from '../../ui/useReducedMotion';
import { animateProgress } from './animateProgress';
import { type Box, type Drawn } from './box';
import { type Choreography, changedIds, newIds, settled, tween } from './tween';

/** How a figure moves from one layout to the next. */
export interface Film<B extends Box> {
  seconds: number;
  choreography: Choreography<B>;
}

/** What `useTransition` is told beside the layout. */
export interface TransitionOptions<B extends Box, S extends string> {
  /** What the layout is a picture of, such as the view of a lens. */
  scene: S;
  /** What the layout is fitted to, such as a size of screen: when it changes, everything cuts, and nothing is ringed. */
  frame?: string;
  /** The film from one scene to another (or to a later state of the same one). Keep it outside the component. */
  film: (from: S, to: S) => Film<B>;
}

/** What to draw now. */
export interface Transition<B extends Box> {
  boxes: Drawn<B>[];
  moving: boolean;
  /** The ids of what changed in a cut, for a ring round each. */
  ringed: ReadonlySet<string>;
}

interface State<B extends Box, S extends string> extends Film<B> {
  scene: S;
  frame: string;
  places: string;
  from: readonly B[];
  to: readonly B[];
  progress: number;
  /** What a cut would ring: within a scene all that changed, between scenes what is new. */
  cutRings: ReadonlySet<string>;
  ringed: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();
const RING_MS = 3000;
/** More boxes than this cut instead of moving. */
const MOST_MOVING = 100;

const placesOf = (boxes: readonly Box[]): string => boxes.map(({ id, x, y, w, h, opacity = 1 }) => [id, x, y, w, h, opacity].join()).join(';');

/** Whether two layouts in the same places also say the same. By content: a layout may be made anew each time that it is drawn. */
const saysSame = (a: readonly Box[], b: readonly Box[]): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Leaves for a new layout from what is on the screen at this instant. */
function depart<B extends Box, S extends string>(state: State<B, S>, to: readonly B[], places: string, reduced: boolean, options: TransitionOptions<B, S>): State<B, S> {
  const { scene, frame = '', film } = options;
  const refitted = state.frame !== frame;
  const from = refitted ? to : tween(state.from, state.to, state.progress, state.choreography);
  const cut = refitted || reduced || to.length > MOST_MOVING;
  const cutRings = state.scene === scene ? changedIds(from, to) : newIds(from, to);
  return { ...film(state.scene, scene), scene, frame, places, from, to, progress: cut ? 1 : 0, cutRings, ringed: cut ? cutRings : NONE };
}

/**
 * Draws the given layout, and the way to it whenever it changes.
 * Under reduced motion (and while the motion library is missing) it cuts at once and names what changed.
 */
export function useTransition<B extends Box, S extends string>(targets: readonly B[], options: TransitionOptions<B, S>): Transition<B> {
  const { scene, frame = '', film } = options;
  const reduced = useReducedMotion();
  const places = placesOf(targets);
  const [state, setState] = useState<State<B, S>>(() => ({ ...film(scene, scene), scene, frame, places, from: targets, to: targets, progress: 1, cutRings: NONE, ringed: NONE }));
  let now = state;
  if (state.places !== places) {
    now = depart(state, targets, places, reduced, options);
    setState(now);
  } else if (!saysSame(state.to, targets)) {
    // what the boxes say by now is what the next film leaves from
    now = { ...state, to: targets };
    setState(now);
  }
  const { seconds, ringed } = now;
  const moving = now.progress < 1;
  useEffect(() => {
    if (!moving) return undefined;
    const update = (change: (was: State<B, S>) => Partial<State<B, S>>) => {
      setState((was) => (was.places === places ? { ...was, ...change(was) } : was));
    };
    const onProgress = (progress: number) => {
      update(() => ({ progress }));
    };
    return animateProgress(seconds, onProgress, () => {
      update((was) => ({ progress: 1, ringed: was.cutRings }));
    });
  }, [moving, places, seconds]);
  useEffect(() => {
    if (ringed.size === 0) return undefined;
    const timer = setTimeout(() => {
      setState((was) => (was.ringed === ringed ? { ...was, ringed: NONE } : was));
    }, RING_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [ringed]);
  return { boxes: moving ? tween(now.from, targets, now.progress, now.choreography) : settled(targets), moving, ringed };
}
