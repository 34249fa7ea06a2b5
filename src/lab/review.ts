// When a kind of question is asked again, as plain data: Leitner's boxes, read with care and merged so that no answer is lost.
import * as v from 'valibot';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * How long a question waits in each box, in days. A right answer moves it to the next box, a wrong one back to the first.
 * The gaps about double, as in Leitner's boxes (S. Leitner, So lernt man lernen, 1972); the figures are our choice.
 */
export const BOX_DAYS = [1, 3, 7, 16, 35] as const;

/** A seed as it is kept: a whole number from 0. */
const Seed = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const Kind = v.object({
  /** Index into `BOX_DAYS`. */
  box: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(BOX_DAYS.length - 1)),
  /** Unix ms of the last answer that counted; null before the first one. */
  answered: v.nullable(v.pipe(v.number(), v.finite())),
  /** Where the search for the next case begins. */
  seed: Seed,
  /** Keys of the cases that have been asked, so that none comes twice. */
  seen: v.array(v.string()),
});

const Schema = v.object({ version: v.literal(1), kinds: v.record(v.string(), Kind) });

/** What is known of one kind of question. */
export type KindReview = v.InferOutput<typeof Kind>;
/** Everything that has been reviewed, by kind. */
export type Review = v.InferOutput<typeof Schema>;

/** Nothing has been reviewed. */
export const NO_REVIEW: Review = { version: 1, kinds: {} };
/** A kind that has never been asked. */
export const NEW_KIND: KindReview = { box: 0, answered: null, seed: 0, seen: [] };

/** Reads a review; undefined when it cannot be understood. */
export function parseReview(text: string): Review | undefined {
  try {
    const result = v.safeParse(Schema, JSON.parse(text));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}

/** What is known of a kind. */
export const kindIn = (review: Review, kind: string): KindReview => (Object.hasOwn(review.kinds, kind) ? review.kinds[kind] : undefined) ?? NEW_KIND;

/** Unix ms at which a kind is asked next: a day after its lesson was finished, then after the time of its box. Null before the lesson. */
export function dueAt({ box, answered }: KindReview, lessonFinished: number | null): number | null {
  const from = answered ?? lessonFinished;
  return from === null ? null : from + (BOX_DAYS[box] ?? BOX_DAYS[0]) * DAY_MS;
}

/** An answer to one case. */
export interface Answer {
  readonly kind: string;
  /** The seed and the key of the case. */
  readonly seed: number;
  readonly key: string;
  readonly right: boolean;
  /** Unix ms. */
  readonly at: number;
  /** Answered before it was due: the case has been seen, and its date stays. */
  readonly practice: boolean;
}

/** The review after an answer. */
export function withAnswer(review: Review, { kind, seed, key, right, at, practice }: Answer): Review {
  const before = kindIn(review, kind);
  const box = right ? Math.min(before.box + 1, BOX_DAYS.length - 1) : 0;
  const moved = practice ? {} : { box, answered: at };
  const after: KindReview = { ...before, ...moved, seed: Math.max(before.seed, seed + 1), seen: [...new Set([...before.seen, key])] };
  return { ...review, kinds: { ...review.kinds, [kind]: after } };
}

/** Everything reviewed here or there: of each kind the later answer counts. The order does not matter, and merging again changes nothing. */
export function mergeReviews(a: Review, b: Review): Review {
  const kinds = new Set([...Object.keys(a.kinds), ...Object.keys(b.kinds)]);
  return { version: 1, kinds: Object.fromEntries([...kinds].sort().map((kind) => [kind, mergeKinds(kindIn(a, kind), kindIn(b, kind))])) };
}

function mergeKinds(a: KindReview, b: KindReview): KindReview {
  const [from, to] = [a.answered ?? -Infinity, b.answered ?? -Infinity];
  // of two answers at the same instant, both tabs must choose the same one
  const later = from === to ? (a.box <= b.box ? a : b) : from > to ? a : b;
  return { box: later.box, answered: later.answered, seed: Math.max(a.seed, b.seed), seen: [...new Set([...a.seen, ...b.seen])].sort() };
}
