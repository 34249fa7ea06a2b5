// What is due in this browser now, kept in step with the clock; nothing is on a server.
import { useSyncExternalStore } from 'react';
import { useProgress } from '../../lab/useProgress';
import { useReview } from '../../lab/useReview';
import { dueKinds, type KindState, kindStates } from '../../lessons/review/due';

const MINUTE_MS = 60_000;

function everyMinute(listener: () => void): () => void {
  const timer = setInterval(listener, MINUTE_MS);
  return () => clearInterval(timer);
}

const thisMinute = (): number => Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;

/** Unix ms, by the minute; 0 on a server. */
export function useMinute(): number {
  return useSyncExternalStore(everyMinute, thisMinute, () => 0);
}

/** How far every kind of question is. */
export function useKindStates(): KindState[] {
  const review = useReview((state) => state.review);
  const progress = useProgress((state) => state.progress);
  return kindStates(review, progress);
}

/** How many kinds are due now; none on a server. */
export function useDueCount(): number {
  const states = useKindStates();
  return useSyncExternalStore(
    everyMinute,
    () => dueKinds(states, thisMinute()).length,
    () => 0,
  );
}
