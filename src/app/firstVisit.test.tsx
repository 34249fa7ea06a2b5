// A first visit: the browser takes over the prerendered markup and renders nothing a second time, since nothing is kept yet that could differ from it.
import { Profiler, type ProfilerOnRenderCallback } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { prerender } from 'react-dom/static';
import { act } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { addressOf, LANGUAGES } from './address';
import { App } from './App';
import { type Languages, prepare } from './prepare';

const PLACES = ['home', 'course', 'glossary', 'settings', 'fidelity'] as const;

test.each(LANGUAGES.flatMap((language) => PLACES.map((place) => [addressOf(language, place), language] as const)))('%s', async (path, language) => {
  localStorage.clear();
  history.replaceState(null, '', path);
  const languages: Languages = new Map();
  const first = await prepare(path, languages, language, true);
  const { prelude } = await prerender(<App first={first} languages={languages} ssrPath={path} />);
  const place = document.createElement('div');
  place.innerHTML = await new Response(prelude).text();
  document.body.replaceChildren(place);
  const rendered = vi.fn<ProfilerOnRenderCallback>();
  const failed = vi.fn();
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await act(async () => {
    const app = (
      <Profiler id="app" onRender={rendered}>
        <App first={first} languages={languages} />
      </Profiler>
    );
    const root = hydrateRoot(place, app, { onRecoverableError: failed });
    onTestFinished(() => act(() => root.unmount()));
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
  expect(failed).not.toHaveBeenCalled();
  // a server's React and a browser's are in one page only here
  for (const [message] of said.mock.calls) expect(message).toMatch(/^Detected multiple renderers/);
  expect(rendered.mock.calls.map(([, phase]) => phase)).toEqual(['mount']);
});
