// Laws of review questions: whatever the seed, the machine gives one right answer among distinct ones, each with a reason, in both languages.
import { createInstance } from 'i18next';
import { describe, expect, test } from 'vitest';
import en from '../../../locales/en/review.json';
import ko from '../../../locales/ko/review.json';
import { exitOf } from '../../sim/cli';
import { startOf } from '../../sim/scenarios';
import { simulate } from '../../sim/simulate';
import { type World } from '../../sim/world';
import { lessonOf } from '../index';
import { beginningOf, freshSeed, keyOf, questionOf } from './ask';
import { KIND_IDS, KINDS, type KindId } from './kinds';
import { type Phrase, type Question } from './question';

const LANGUAGES = { ko, en };

function sayIn(lng: 'ko' | 'en'): (phrase: Phrase) => string {
  const i18n = createInstance();
  void i18n.init({ lng, resources: { [lng]: { review: LANGUAGES[lng] } }, defaultNS: 'review', initAsync: false, interpolation: { escapeValue: false } });
  return ({ key, values }) => {
    expect(i18n.exists(key), key).toBe(true);
    return i18n.getFixedT(lng, 'review')(key, { ...values });
  };
}
const say = { ko: sayIn('ko'), en: sayIn('en') };

/** A thousand questions, as a learner who goes through all kinds again and again would get them. */
const ROUNDS = Math.ceil(1000 / KIND_IDS.length);
const asked = new Map<KindId, Question[]>(KIND_IDS.map((kind) => [kind, questionsOf(kind)]));

function questionsOf(kind: KindId): Question[] {
  const questions: Question[] = [];
  for (let seed = 0; questions.length < ROUNDS; seed += 1) {
    seed = freshSeed(
      kind,
      seed,
      questions.map(({ key }) => key),
    );
    questions.push(questionOf(kind, seed));
  }
  return questions;
}

test('a thousand questions are a thousand cases', () => {
  const all = [...asked.values()].flat();
  expect(all.length).toBeGreaterThanOrEqual(1000);
  expect(new Set(all.map(({ kind, key }) => `${kind}/${key}`)).size).toBe(all.length);
});

test('a case that was seen is passed over, and who has seen them all still gets one', () => {
  const first = Array.from({ length: 5 }, (_, seed) => keyOf('exit', seed));
  expect(freshSeed('exit', 0, first.slice(0, 3))).toBe([0, 1, 2, 3, 4].find((seed) => !first.slice(0, 3).includes(first[seed] ?? '')));
  const all = Array.from({ length: 1000 }, (_, seed) => keyOf('pid1', seed));
  expect(freshSeed('pid1', 0, all)).toBe(1000);
});

describe.each(KIND_IDS)('%s', (kind) => {
  const questions = asked.get(kind) ?? [];

  test('belongs to a step of a lesson, and has a name', () => {
    expect(lessonOf(KINDS[kind].lesson)?.steps.map(({ id }) => id)).toContain(KINDS[kind].step);
    for (const words of [ko, en]) expect(words.kinds[kind].name.length).toBeGreaterThan(2);
  });

  test('has exactly one right answer among three or four, no two alike', () => {
    for (const { options, right, seed } of questions) {
      expect(
        options.filter(({ id }) => id === right),
        String(seed),
      ).toHaveLength(1);
      expect(options.length).toBeGreaterThanOrEqual(3);
      expect(options.length).toBeLessThanOrEqual(4);
      expect(new Set(options.map(({ id }) => id)).size).toBe(options.length);
    }
  });

  test.each(['ko', 'en'] as const)('is said in %s: every answer differs, every wrong one has a reason, nothing is left unfilled', (lng) => {
    for (const { options, right, ask, given, explanation, seed } of questions) {
      const texts = options.map(({ text }) => say[lng](text));
      expect(new Set(texts).size, `${String(seed)}: ${texts.join(' | ')}`).toBe(options.length);
      for (const { id, why } of options) if (id !== right) expect(why.length, `${String(seed)}: ${id}`).toBeGreaterThan(0);
      expect(explanation.length).toBeGreaterThan(0);
      const words = given.flatMap((one) => ('words' in one ? one.words : []));
      const sentences = [ask, ...words, ...explanation, ...options.flatMap(({ why }) => why)].map(say[lng]);
      for (const sentence of [...texts, ...sentences]) expect(sentence).not.toMatch(/\{\{|undefined|NaN|``|^\s*$/);
      if (lng === 'ko') for (const sentence of explanation.map(say.ko)) expect(sentence).toMatch(/(니다\.|: .+)$/);
    }
  });

  test('cannot be guessed: the right answer stands at any place, and is not always the same', () => {
    const places = questions.map(({ options, right }) => options.findIndex(({ id }) => id === right));
    expect(new Set(places).size).toBeGreaterThanOrEqual(3);
    for (const place of new Set(places)) expect(places.filter((each) => each === place).length).toBeLessThan(0.6 * questions.length);
    const rights = questions.map(({ right }) => right);
    expect(new Set(rights).size).toBeGreaterThanOrEqual(5);
    for (const right of new Set(rights)) expect(rights.filter((each) => each === right).length).toBeLessThan(0.55 * questions.length);
  });

  test('is the same again for the same seed', () => {
    const [first] = questions;
    expect(questionOf(kind, first?.seed ?? 0)).toEqual(first);
    expect(keyOf(kind, first?.seed ?? 0)).toBe(first?.key);
  });

  test('leads to its case without an error, and the last thing can be watched', () => {
    for (const { setup, last, seed } of questions.slice(0, 12)) {
      const { scenario, seed: computer } = beginningOf();
      const before = setup.reduce<World>(
        (world, input) => {
          const turn = simulate(world, input);
          // a container that ends with an error of its own is part of a case
          if ('line' in input && !input.line.startsWith('docker run --name')) expect(exitOf(turn), `${String(seed)}: ${input.line}`).toBe(0);
          return turn.after;
        },
        startOf(scenario, computer),
      );
      const turn = simulate(before, last);
      expect(turn.events.some(({ type }) => type !== 'time/passed')).toBe(true);
      expect(turn.after.terminals['t1']?.job).toBeNull();
    }
  });
});

/** What each reason of the kind `exit` must have led to; a program that ends by itself may give anything. */
const CODES: Readonly<Record<string, string>> = { handled: '0', ignored: '137', killed: '137', passedOn: '143', missing: '127', noProgram: '126' };

test('the reason that an exit code is given is the one that leads to it', () => {
  const reasons = (asked.get('exit') ?? []).map(({ explanation, right }) => ({ reason: explanation[0]?.key.split('.').at(-1) ?? '', right }));
  for (const { reason, right } of reasons) if (reason !== 'itself') expect(right, reason).toBe(CODES[reason]);
  expect(new Set(reasons.map(({ reason }) => reason))).toEqual(new Set([...Object.keys(CODES), 'itself']));
});
