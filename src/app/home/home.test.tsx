// Home must lead to what exists and to nothing else, and know how far the learner has come.
import { render, screen, within } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { beforeAll, expect, test } from 'vitest';
import { violations } from '../../../tests/axe';
import { CourseMap } from '../course/CourseMap';
import { LESSONS, OPEN } from '../course/modules';
import { type CourseProgress, NO_PROGRESS } from '../course/progress';
import { createI18n, loadNamespaces } from '../i18n';
import { ContinueCard } from './ContinueCard';
import HomePage from './HomePage';

const ko = createI18n('ko');
const en = createI18n('en');

beforeAll(async () => {
  await Promise.all([ko, en].map((i18n) => loadNamespaces(i18n, ['ui', 'course', 'diagrams'])));
});

const MIDDLE: CourseProgress = { done: ['07-isolated-process'], current: { lesson: '12-side-by-side', step: 'melt', beat: 2 } };
const ALL_DONE: CourseProgress = { done: OPEN.flatMap((lesson) => lesson.id ?? []) };

function map(progress: CourseProgress) {
  return render(
    <I18nextProvider i18n={en}>
      <CourseMap lang="en" progress={progress} heading="h1" />
    </I18nextProvider>,
  );
}

function card(progress: CourseProgress) {
  return render(
    <I18nextProvider i18n={ko}>
      <ContinueCard lang="ko" progress={progress} />
    </I18nextProvider>,
  );
}

test('the map links the lessons and calls the others planned', async () => {
  const { container } = map(NO_PROGRESS);
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(OPEN.map((lesson) => `/en/learn/${lesson.id ?? ''}`));
  expect(screen.queryAllByText('planned', { selector: 'span' })).toHaveLength(LESSONS.length - OPEN.length);
  expect(screen.getByRole('link', { name: new RegExp(`^${OPEN[0]?.number ?? ''}.*up next`) })).toBeInTheDocument();
  expect(screen.getByText(new RegExp(`${OPEN.length} lessons in all`))).toBeInTheDocument();
  expect(await violations(container)).toEqual([]);
});

test('the map shows what is on and where the learner is', () => {
  map(MIDDLE);
  expect(screen.getByRole('link', { name: /^07.*on.*isolated/ })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /^12.*up next/ })).toBeInTheDocument();
  expect(screen.getByText(new RegExp(`On so far: 1 of ${OPEN.length} lessons`))).toBeInTheDocument();
});

test('a newcomer starts with the first open lesson', () => {
  card(NO_PROGRESS);
  const first = OPEN[0];
  const region = screen.getByRole('region', { name: new RegExp(`^${first?.number ?? ''} `) });
  expect(within(region).getByText('여기서 시작')).toBeInTheDocument();
  expect(within(region).getByRole('link')).toHaveAttribute('href', `/ko/learn/${first?.id ?? ''}`);
  expect(within(region).queryByText('조작')?.getAttribute('aria-current')).toBeNull();
});

test('who left in the middle comes back to the step', () => {
  card(MIDDLE);
  expect(screen.getByRole('link', { name: '이어서 켜기' })).toHaveAttribute('href', '/ko/learn/12-side-by-side/melt');
  expect(screen.getByText('조작')).toHaveAttribute('aria-current', 'step');
});

test('who has done everything is sent to the lab', () => {
  card(ALL_DONE);
  expect(screen.getByRole('link', { name: '실험실 열기' })).toHaveAttribute('href', '/ko/lab');
});

test('home has one h1 and passes axe', async () => {
  const { container } = render(
    <I18nextProvider i18n={ko}>
      <HomePage lang="ko" params={{}} />
    </I18nextProvider>,
  );
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('가상머신·컨테이너·Docker, 한 켜씩');
  expect(await violations(container)).toEqual([]);
});
