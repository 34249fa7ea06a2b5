// The frame of every page: landmarks, where one is, the way to the other language, and what happens when a panel breaks.
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { violations } from '../../../tests/axe';
import { type Language } from '../address';
import { createI18n, loadNamespaces } from '../i18n';
import { parseSettings } from '../settings/settings';
import { SETTINGS_KEY, settingsStore } from '../settings/settingsStore';
import NotFoundPage from './NotFoundPage';
import { PanelBoundary } from './PanelBoundary';
import { Shell } from './Shell';

const languages = { ko: createI18n('ko'), en: createI18n('en') };

beforeAll(async () => {
  await Promise.all(Object.values(languages).map((i18n) => loadNamespaces(i18n, ['ui', 'course'])));
});

beforeEach(() => {
  localStorage.clear();
  settingsStore.refresh();
});

afterEach(() => vi.restoreAllMocks());

function show(lang: Language, path: string, children: ReactNode = <h1>page</h1>) {
  const location = memoryLocation({ path: `/${lang}${path}`, record: true });
  const view = render(
    <Router hook={location.hook}>
      <I18nextProvider i18n={languages[lang]}>
        <Shell lang={lang} path={path}>
          {children}
        </Shell>
      </I18nextProvider>
    </Router>,
  );
  return { ...view, location };
}

test('every page has its landmarks, a way past the menus, and says where it is', async () => {
  const { container } = show('en', '/learn');
  expect(screen.getByRole('link', { name: 'Skip to content' })).toHaveAttribute('href', '#main');
  expect(screen.getByRole('main')).toHaveAttribute('id', 'main');
  expect(screen.getByRole('main')).toHaveAttribute('tabindex', '-1');
  const places = screen.getByRole('navigation', { name: 'Places' });
  expect(within(places).getByRole('link', { name: 'Learn' })).toHaveAttribute('aria-current', 'page');
  expect(within(places).getByRole('link', { name: 'Lab' })).not.toHaveAttribute('aria-current');
  expect(await violations(container)).toEqual([]);
});

test('the other language is the same page, and the choice is remembered', async () => {
  const { location } = show('ko', '/learn/12-side-by-side/melt');
  const english = screen.getByRole('link', { name: 'English EN' });
  expect(english).toHaveAttribute('href', '/en/learn/12-side-by-side/melt');
  await userEvent.click(english);
  expect(location.history.at(-1)).toBe('/en/learn/12-side-by-side/melt');
  expect(parseSettings(localStorage.getItem(SETTINGS_KEY) ?? '')?.language).toBe('en');
});

test('a lesson has the screen to itself and says where in the course it is', () => {
  show('ko', '/learn/12-side-by-side/melt');
  expect(screen.queryByRole('contentinfo')).toBeNull();
  expect(screen.queryByRole('navigation', { name: '아래 메뉴' })).toBeNull();
  expect(screen.getByText('비교하기')).toBeInTheDocument();
  expect(screen.getByText('26개 수업 중 12번')).toBeInTheDocument();
});

test('a theme that is chosen in the header is on the page at once', async () => {
  show('en', '');
  await userEvent.click(screen.getByRole('radio', { name: 'Projector', hidden: true }));
  expect(document.documentElement.dataset['theme']).toBe('projector');
  expect(settingsStore.get().settings.theme).toBe('projector');
});

test('settings that could not be read are kept aside and spoken of once', async () => {
  localStorage.setItem(SETTINGS_KEY, '{"theme":"pink"}');
  settingsStore.refresh();
  show('en', '');
  expect(screen.getByRole('status')).toHaveTextContent('could not be read');
  expect(Array.from({ length: localStorage.length }, (_, index) => localStorage.getItem(localStorage.key(index) ?? ''))).toContain('{"theme":"pink"}');
  await userEvent.click(screen.getByRole('button', { name: 'OK' }));
  expect(screen.queryByText(/could not be read/)).toBeNull();
});

test('a panel that breaks leaves the rest alone, shows why, and can be tried again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let broken = true;
  function Panel() {
    if (broken) throw new Error('no such layer');
    return <p>panel</p>;
  }
  const { container } = show(
    'en',
    '/lab',
    <>
      <p>beside</p>
      <PanelBoundary>
        <Panel />
      </PanelBoundary>
    </>,
  );
  expect(screen.getByText('beside')).toBeInTheDocument();
  expect(screen.getByRole('alert')).toHaveTextContent('no such layer');
  expect(await violations(container)).toEqual([]);
  broken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByText('panel')).toBeInTheDocument();
});

test('a broken page is tried again at the next address', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  function Page({ fails }: { fails: boolean }) {
    if (fails) throw new Error('broken');
    return <p>page</p>;
  }
  const at = (resetKey: string, fails: boolean) => (
    <I18nextProvider i18n={languages.en}>
      <PanelBoundary resetKey={resetKey}>
        <Page fails={fails} />
      </PanelBoundary>
    </I18nextProvider>
  );
  const { rerender } = render(at('/a', true));
  expect(screen.getByRole('alert')).toBeInTheDocument();
  rerender(at('/b', false));
  expect(screen.getByText('page')).toBeInTheDocument();
});

test('an address that leads nowhere leads on', () => {
  show('ko', '/nowhere', <NotFoundPage lang="ko" params={{}} />);
  const main = screen.getByRole('main');
  expect(
    within(main)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual(['/ko', '/ko/learn']);
});
