// The spacing of the review: right answers wait longer, a wrong one begins anew, practice moves nothing, and two tabs agree.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answer, BOX_DAYS, dueAt, kindIn, mergeReviews, NEW_KIND, NO_REVIEW, parseReview, type Review, withAnswer } from './review';

const DAY = 24 * 60 * 60 * 1000;
const answerOf = (part: Partial<Answer>): Answer => ({ kind: 'exit', seed: 0, key: 'k', right: true, at: 0, practice: false, ...part });

test('a kind is asked a day after its lesson was finished, and never before', () => {
  expect(dueAt(NEW_KIND, null)).toBeNull();
  expect(dueAt(NEW_KIND, 5 * DAY)).toBe(6 * DAY);
});

test('right answers move it through the boxes, and it stays in the last one', () => {
  let review = NO_REVIEW;
  let now = DAY;
  for (const days of [...BOX_DAYS.slice(1), 35, 35]) {
    review = withAnswer(review, answerOf({ at: now }));
    const next = dueAt(kindIn(review, 'exit'), 0);
    expect(next).toBe(now + days * DAY);
    now = next ?? now;
  }
});

test('any other answer puts it back into the first box', () => {
  let review = NO_REVIEW;
  for (const right of [true, true, true, false]) review = withAnswer(review, answerOf({ at: 10 * DAY, right }));
  expect(dueAt(kindIn(review, 'exit'), 0)).toBe(11 * DAY);
});

test('practice changes no date, and its case is not asked again', () => {
  const before = withAnswer(NO_REVIEW, answerOf({ at: DAY, seed: 3, key: 'a' }));
  const after = withAnswer(before, answerOf({ at: 2 * DAY, seed: 7, key: 'b', right: false, practice: true }));
  expect(dueAt(kindIn(after, 'exit'), 0)).toBe(dueAt(kindIn(before, 'exit'), 0));
  expect(kindIn(after, 'exit')).toMatchObject({ seed: 8, seen: ['a', 'b'] });
});

const anyAnswer: fc.Arbitrary<Answer> = fc.record({
  kind: fc.constantFrom('exit', 'ports', 'toString'),
  seed: fc.nat(20),
  key: fc.constantFrom('a', 'b', 'c'),
  right: fc.boolean(),
  at: fc.nat(5).map((days) => days * DAY),
  practice: fc.boolean(),
});
const anyReview: fc.Arbitrary<Review> = fc.array(anyAnswer, { maxLength: 6 }).map((answers) => answers.reduce(withAnswer, NO_REVIEW));

test('merging depends on no order, and merging again changes nothing', () => {
  fc.assert(
    fc.property(anyReview, anyReview, anyReview, (a, b, c) => {
      const merged = mergeReviews(a, b);
      expect(mergeReviews(b, a)).toEqual(merged);
      expect(mergeReviews(merged, b)).toEqual(merged);
      expect(mergeReviews(mergeReviews(a, b), c)).toEqual(mergeReviews(a, mergeReviews(b, c)));
    }),
  );
});

test('what is written is read back; what cannot be understood is not', () => {
  fc.assert(
    fc.property(anyReview, (review) => {
      expect(parseReview(JSON.stringify(review))).toEqual(review);
    }),
  );
  for (const text of ['', '{', 'null', '{"version":2,"kinds":{}}', '{"version":1,"kinds":{"exit":{"box":9,"answered":null,"seed":0,"seen":[]}}}']) {
    expect(parseReview(text)).toBeUndefined();
  }
});
