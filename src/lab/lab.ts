// The lab of this page, and how components read it.
import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { simulateOnce } from '../sim/knownTurns';
import { type ScenarioId, startOf } from '../sim/scenarios';
import { createLab, type Lab } from './createLab';
import { type LabActions, type LabState } from './labState';
import { animationFrames } from './player';
import { positionOf } from './position';
import { type Moment, momentAt } from './timeline';

let made: Lab | undefined;

/** The scenario that the lab of a page begins with, before anything is opened in it. */
export const FIRST_SCENARIO: ScenarioId = 'lab';

/** The lab of this page. It is made when it is first asked for. */
export function lab(): Lab {
  made ??= createLab({
    simulate: simulateOnce,
    startOf,
    now: () => performance.now(),
    frames: animationFrames,
    rest: () => new Promise((resolve) => setTimeout(resolve, 0)),
    scenario: FIRST_SCENARIO,
    seed: 1,
  });
  return made;
}

/** A part of the lab's state, or one of its actions. */
export function useLab<T>(select: (state: LabState & LabActions) => T): T {
  return useStore(lab().store, select);
}

/** What is on screen. It changes when an event begins or finishes, not with every frame. */
export function useMoment(): Moment {
  return useLab(({ timeline, cursor }) => momentAt(timeline, cursor));
}

/** The place of the cursor on the scrubber (ms at 1×). It changes with every frame while the lab plays. */
export function usePosition(): number {
  return useSyncExternalStore(onAnyChange, position, () => 0);
}

function onAnyChange(listener: () => void): () => void {
  const { store, clock } = lab();
  const leave = [store.subscribe(listener), clock.on(listener)];
  return () => leave.forEach((each) => each());
}

function position(): number {
  const { store, clock } = lab();
  const { timeline, scope } = store.getState();
  return positionOf(timeline, clock.get(), scope);
}
