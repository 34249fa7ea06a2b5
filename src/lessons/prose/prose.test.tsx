// Proves what each beat of a step shows, on a server as in a browser, and that it is accessible.
import { render, screen } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import * as sideBySide from '../../../locales/ko/lessons/12-side-by-side.mdx';
import { violations } from '../../../tests/axe';
import { BEATS } from './LessonProseContext';
import { type LessonModule } from './lessonModule';
import { lessonsOf, proseOf, proseState } from './renderProse';

const LESSON = '12-side-by-side';
const none = () => undefined;

describe('on a server', () => {
  const every = (['ko', 'en'] as const).flatMap((lang) => lessonsOf(lang).flatMap(({ id, meta }) => meta.steps.map((step) => ({ lang, id, step }))));

  test.each(every)('$lang $id $step.id renders at every beat without inline styles, or a block inside a paragraph', ({ lang, id, step }) => {
    const rightAnswers = Object.fromEntries(step.quizzes.map((quiz) => [quiz.id, quiz.options]));
    for (const beat of BEATS) {
      const html = renderToStaticMarkup(proseOf(id, proseState({ stepId: step.id, lang, beat, rightAnswers, speakerNotes: true })));
      expect(html).toContain('<h2');
      expect(html).not.toMatch(/ style=|\[object|undefined/);
      for (const [paragraph] of html.matchAll(/<p[ >][^]*?<\/p>/g)) expect(paragraph).not.toMatch(/<(div|p|ul|section)[ >][^]*<(div|p|ul|section)[ >]/);
    }
  });

  test('a step is found by its id alone', () => {
    const html = renderToStaticMarkup(proseOf(LESSON, proseState({ stepId: 'melt', lang: 'ko', beat: 'situation' })));
    expect(html).toContain('VM에서 컨테이너로');
    expect(html).not.toContain('VM 세 대에 앱 하나씩');
  });
});

test('a lesson is a LessonModule', () => {
  const module: LessonModule = sideBySide;
  expect(module.meta.steps.map(({ id }) => id)).toEqual(['count-vms', 'melt', 'type-two', 'nested', 'check']);
});

describe('beats', () => {
  const show = (beat: (typeof BEATS)[number], revealed = false) =>
    render(
      proseOf(LESSON, proseState({ stepId: 'melt', beat, prediction: { chosen: 'only-hypervisor', revealed, onChoose: none }, rightAnswers: { melt: 'guest-os-and-kernels' } })),
    );
  const question = 'What disappears when VMs turn into containers?';

  test('the situation comes alone', () => {
    show('situation');
    expect(screen.getByText(/Same server, same three apps/)).toBeVisible();
    expect(screen.queryByText(question)).toBeNull();
  });

  test('the prediction is asked as radio buttons, without feedback', () => {
    show('predict');
    expect(screen.getByRole('group', { name: question })).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Just the hypervisor.' })).toBeChecked();
    expect(screen.queryByText(/The hypervisor does go/)).toBeNull();
  });

  test('while doing, the prediction is kept and nothing is given away', () => {
    show('do');
    expect(screen.getByRole('region', { name: 'Your prediction, kept' })).toHaveTextContent('“Just the hypervisor.”');
    expect(screen.queryByText(/The hypervisor does go/)).toBeNull();
    expect(screen.queryByText(/every guest OS with its kernel/)).toBeNull();
  });

  test('once the result is seen, the choice is answered and the right one marked', () => {
    show('explain', true);
    const kept = screen.getByRole('region', { name: 'Your prediction, kept' });
    expect(kept).toHaveTextContent('The hypervisor does go.');
    expect(kept).toHaveTextContent('What happened The hypervisor, and every guest OS with its kernel.');
    expect(kept).not.toHaveTextContent('The three apps merge');
    expect(screen.getByRole('heading', { name: 'Why' })).toBeVisible();
    expect(screen.queryByText(/Same server, same three apps/)).toBeNull();
  });

  test('a skipped prediction is no fault', () => {
    render(proseOf(LESSON, proseState({ stepId: 'melt', prediction: { revealed: false, onChoose: none } })));
    expect(screen.getByText('You went on without a prediction this time.')).toBeVisible();
  });

  test('notes are for the speaker', () => {
    const { rerender } = show('do');
    expect(screen.queryByRole('complementary', { name: 'Speaker notes' })).toBeNull();
    rerender(proseOf(LESSON, proseState({ stepId: 'melt', speakerNotes: true })));
    expect(screen.getByRole('complementary', { name: 'Speaker notes' })).toHaveTextContent('Speaker notes 1 min');
  });
});

test.each(['ko', 'en'] as const)('%s is accessible at every beat', async (lang) => {
  for (const [stepId, beat] of [...BEATS.map((beat) => ['melt', beat] as const), ['check', 'check'] as const]) {
    const prediction = stepId === 'melt' ? { chosen: 'apps', revealed: beat === 'explain', onChoose: none } : undefined;
    const rightAnswers = { melt: 'apps', 'L12-vm': ['hardware', 'hypervisor', 'guest-os', 'app'], 'L12-saved': 'guest-os' };
    const { container, unmount } = render(proseOf(LESSON, proseState({ stepId, lang, beat, prediction, rightAnswers, hintsShown: 2, speakerNotes: true })));
    expect(await violations(container)).toEqual([]);
    unmount();
  }
});
