// Reads out of a lesson's structured words what the rest of the product must agree with: steps, options, checks, quizzes.
import { type LessonMeta, type QuizMeta, type StepMeta } from '../../src/lessons/prose/lessonModule.ts';
import { attribute, childrenOf, isTag, type MdxNode, plainText, tags } from './tree.ts';

/** What a structured lesson declares. */
export function lessonMeta(root: MdxNode, title: string): LessonMeta {
  return { title, steps: childrenOf(root).map(stepMeta) };
}

function stepMeta(step: MdxNode): StepMeta {
  const predict = childrenOf(step).find((node) => isTag(node, 'Predict'));
  return {
    id: id(step),
    title: tags(step, 'StepTitle').map(plainText).join(''),
    options: predict ? tags(predict, 'Option').map(id) : [],
    checks: tags(step, 'Check').map(id),
    hints: tags(step, 'Hint').length,
    quizzes: tags(step, 'Quiz').map((quiz): QuizMeta => ({ id: id(quiz), options: tags(quiz, 'Option').map(id), targets: tags(quiz, 'Target').map(id) })),
  };
}

function id(node: MdxNode): string {
  return String(attribute(node, 'id'));
}
