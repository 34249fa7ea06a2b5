// The look back: first predictions in the order of the course, each in its lesson's own words, and nothing else of the lesson.
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import * as sideBySide from '../../../locales/en/lessons/12-side-by-side.mdx';
import { NO_PROGRESS, withStep } from '../../lab/progress';
import { PredictionProse } from '../../lessons/prose/PredictionProse';
import { firstPredictions } from './LookBack';

const predicted = (option: string) => ({ prediction: { option, at: 1 }, checks: [], hints: 0, quizzes: {} });

test('gathers predictions by lesson, in the order of the course', () => {
  const later = withStep(NO_PROGRESS, '12-side-by-side', 'melt', predicted('apps'), 1);
  const progress = withStep(later, '07-isolated-process', 'find-it', predicted('other-pid'), 2);
  expect(firstPredictions(progress).map(({ lesson, predictions }) => [lesson.id, predictions])).toEqual([
    ['07-isolated-process', [{ step: 'find-it', chosen: 'other-pid', right: 'other-pid' }]],
    ['12-side-by-side', [{ step: 'melt', chosen: 'apps', right: 'guest-os-and-kernels' }]],
  ]);
  expect(firstPredictions(NO_PROGRESS)).toEqual([]);
});

test('shows a prediction with what was said about it, and no more of its lesson', () => {
  render(<PredictionProse content={sideBySide.default} lang="en" step="melt" chosen="only-hypervisor" right="guest-os-and-kernels" />);
  expect(screen.getByText('“Just the hypervisor.”')).toBeVisible();
  expect(screen.getByText(/The hypervisor does go/)).toBeVisible();
  expect(screen.getByText(/every guest OS with its kernel/)).toBeVisible();
  expect(screen.queryByText(/Same server, same three apps/)).toBeNull();
  expect(screen.queryByText(/Move the switch/)).toBeNull();
});
