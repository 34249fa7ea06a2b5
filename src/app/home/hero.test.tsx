// The prerendered machine of the home page must wait for somebody, and then take over what was done before it was alive.
import { act, render, screen, within } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { createI18n, loadNamespaces } from '../i18n';
import { ISLAND_IDS } from '../Island';
import { hero } from './hero';
import { HeroMachine } from './HeroMachine';

const ko = createI18n('ko');
const en = createI18n('en');
await Promise.all([ko, en].map((i18n) => loadNamespaces(i18n, ['ui', 'course'])));

const machine = (i18n: typeof ko) => (
  <I18nextProvider i18n={i18n}>
    <HeroMachine />
  </I18nextProvider>
);
const load = vi.spyOn(hero, 'load');

afterEach(() => {
  load.mockClear();
  document.body.replaceChildren();
});

/** The page as it arrives: markup, and nothing alive yet. */
async function arrive() {
  const content = await hero.load(ko);
  load.mockClear();
  const page = document.body.appendChild(document.createElement('div'));
  page.innerHTML = renderToString(machine(ko));
  const place = page.querySelector('[data-island]');
  if (!place) throw new Error('no place for the machine');
  place.innerHTML = `<div>${renderToString(content, { identifierPrefix: ISLAND_IDS })}</div>`;
  const wake = async (shown = machine(ko)) => {
    const root = await act(() => hydrateRoot(page, shown));
    onTestFinished(() => act(() => root.unmount()));
    return root;
  };
  return { page, place, wake };
}

const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 50)));

test('it stands still until somebody is there, and then the same elements come to life', async () => {
  const { place, wake } = await arrive();
  const before = radio('컨테이너');
  await wake();
  await settle();
  expect(load).not.toHaveBeenCalled();
  act(() => before.focus());
  await settle();
  expect(load).toHaveBeenCalledOnce();
  expect(radio('컨테이너')).toBe(before);
  expect(before).toHaveFocus();
  act(() => before.click());
  await settle();
  expect(within(place as HTMLElement).getAllByRole('group', { name: '스택: 컨테이너' }).length).toBeGreaterThan(0);
});

test('a switch that was pressed before any script had run is taken over', async () => {
  const { wake } = await arrive();
  radio('컨테이너').checked = true;
  await wake();
  await settle();
  expect(screen.getAllByRole('group', { name: '스택: 컨테이너' }).length).toBeGreaterThan(0);
});

test('another language is drawn anew', async () => {
  const { page, place, wake } = await arrive();
  const root = await wake();
  act(() => root.render(machine(en)));
  await settle();
  expect(page.querySelector('[data-island]')).toBe(place);
  expect(radio('Container')).toBeInTheDocument();
  expect(screen.queryByRole('radio', { name: '컨테이너' })).toBeNull();
});

test('who comes by a link finds it alive at once', async () => {
  render(machine(en));
  await settle();
  expect(radio('Container')).toBeInTheDocument();
});
