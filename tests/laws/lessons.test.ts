// Laws of lessons: each step can be solved by its own solution and not without it, its words name the same things, its answers exist.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lessons } from '../../src/lessons/index';
import { inputsBefore, LESSON_SEED, playSolution, worldBefore } from '../../src/lessons/solve';
import { exitOf } from '../../src/sim/cli';
import { startOf } from '../../src/sim/scenarios';
import { simulate } from '../../src/sim/simulate';
import { type LessonMeta } from '../../src/lessons/prose/lessonModule';

const words = import.meta.glob<LessonMeta>('../../locales/*/lessons/*.mdx', { import: 'meta', eager: true });
const LANGUAGES = ['ko', 'en'] as const;

test('every file of words belongs to a lesson', () => {
  const ids = Object.keys(words).map((path) => /([^/]+)\.mdx$/.exec(path)?.[1]);
  expect(new Set(ids)).toEqual(new Set(lessons.map((lesson) => lesson.id)));
});

describe.each(lessons)('lesson $id', (lesson) => {
  test.each(LANGUAGES)('has words in %s for the same steps, checks, options and quizzes', (lang) => {
    const meta = words[`../../locales/${lang}/lessons/${lesson.id}.mdx`];
    expect(meta?.steps.map((step) => step.id)).toEqual(lesson.steps.map((step) => step.id));
    for (const step of lesson.steps) {
      const said = meta?.steps.find((candidate) => candidate.id === step.id);
      expect([...(said?.checks ?? [])].sort()).toEqual(Object.keys(step.checks).sort());
      expect(said?.quizzes.map((quiz) => quiz.id).sort()).toEqual(Object.keys(step.quizzes ?? {}).sort());
      if (step.prediction === undefined) expect(said?.options).toEqual([]);
      else expect(said?.options).toContain(step.prediction);
      for (const quiz of said?.quizzes ?? []) {
        const right = step.quizzes?.[quiz.id] ?? [];
        if (quiz.targets.length === 0) for (const option of [right].flat()) expect(quiz.options).toContain(option);
        else {
          expect(Object.keys(right).sort()).toEqual([...quiz.options].sort());
          expect(quiz.targets).toEqual(expect.arrayContaining(Object.values(right)));
        }
      }
      expect(Object.keys(step.quizzes ?? {}), 'a replay belongs to a quiz').toEqual(expect.arrayContaining(Object.keys(step.replays ?? {})));
      if (Object.keys(step.checks).length > 0) expect(said?.hints).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(lesson.steps.filter((step) => Object.keys(step.checks).length > 0))('step $id fails before its solution and passes after it', (step) => {
    const { before, after } = playSolution(lesson, step);
    expect(before.length).toBeLessThan(Object.keys(step.checks).length);
    expect(after.sort()).toEqual(Object.keys(step.checks).sort());
  });

  test.each(lesson.steps.filter((step) => step.setup !== undefined))('step $id is set up without an error', ({ id, setup = [] }) => {
    const inputs = inputsBefore(lesson, id);
    const start = inputs.slice(0, inputs.length - setup.length).reduce((world, input) => simulate(world, input).after, startOf(lesson.scenario, LESSON_SEED));
    setup.reduce((world, input) => {
      const turn = simulate(world, input);
      if ('line' in input) expect({ line: input.line, exit: exitOf(turn) }).toEqual({ line: input.line, exit: 0 });
      return turn.after;
    }, start);
  });

  test.each(lesson.steps.filter((step) => step.replays !== undefined))('step $id replays its cases', (step) => {
    for (const { inputs } of Object.values(step.replays ?? {})) {
      expect(inputs.length).toBeGreaterThan(0);
      const world = inputs.reduce((before, input) => simulate(before, input).after, worldBefore(lesson, step.id));
      expect(world.now).toBeGreaterThan(worldBefore(lesson, step.id).now);
    }
  });

  test('says how long it takes, and its notes take as long', () => {
    for (const lang of LANGUAGES) {
      const text = readFileSync(`locales/${lang}/lessons/${lesson.id}.mdx`, 'utf8');
      const minutes = [...text.matchAll(/<Notes minutes=\{([\d.]+)\}>/g)].reduce((sum, match) => sum + Number(match[1]), 0);
      expect(minutes).toBeCloseTo(lesson.minutes, 5);
    }
  });
});
