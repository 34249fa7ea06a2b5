// Which kinds of question are due: what is kept of the review beside what is kept of the lessons.
import { dueAt, kindIn, type Review } from '../../lab/review';
import { type Progress } from '../../lab/progress';
import { KIND_IDS, KINDS, type KindId } from './kinds';

/** How far a kind is. */
export interface KindState {
  readonly kind: KindId;
  /** From 0. */
  readonly box: number;
  /** Unix ms of the next time; null before its lesson is finished. */
  readonly due: number | null;
  /** How many of its cases have been seen. */
  readonly seen: number;
}

/** All kinds, in the order of the course. */
export function kindStates(review: Review, { lessons }: Progress): KindState[] {
  return KIND_IDS.map((kind) => {
    const known = kindIn(review, kind);
    return { kind, box: known.box, due: dueAt(known, lessons[KINDS[kind].lesson]?.finished ?? null), seen: known.seen.length };
  });
}

/** The kinds that are due at an instant, the longest overdue first. */
export function dueKinds(states: readonly KindState[], now: number): KindId[] {
  return states
    .flatMap(({ kind, due }) => (due !== null && due <= now ? [{ kind, due }] : []))
    .sort((a, b) => a.due - b.due)
    .map(({ kind }) => kind);
}

/** The kind that comes next, and when; undefined before the first lesson. */
export function nextDue(states: readonly KindState[]): { kind: KindId; due: number } | undefined {
  return states.flatMap(({ kind, due }) => (due === null ? [] : [{ kind, due }])).sort((a, b) => a.due - b.due)[0];
}

/** What to practise: of the kinds whose lessons are finished (of all where none is) the one seen least, and not the same twice in a row. */
export function toPractise(states: readonly KindState[], last: KindId | null): KindId {
  const known = states.filter(({ due }) => due !== null);
  const among = (known.length > 0 ? known : states).filter(({ kind }, _, all) => kind !== last || all.length === 1);
  const least = Math.min(...among.map(({ seen }) => seen));
  return among.find(({ seen }) => seen === least)?.kind ?? 'pid1';
}
