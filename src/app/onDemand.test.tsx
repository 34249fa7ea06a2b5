// What is fetched when it is opened: kept once it is there, told when it is not, and fetched anew with another try.
import { act, fireEvent, render, screen } from '@testing-library/react';
import { type ComponentType, Suspense } from 'react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createI18n, loadNamespaces } from './i18n';
import { onDemand, partOnDemand } from './onDemand';
import { PanelBoundary } from './shell/PanelBoundary';

const i18n = createI18n('en');

beforeAll(() => loadNamespaces(i18n, ['ui']));

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

type Loaded = Promise<{ default: ComponentType<{ name: string }> }>;
/** Does something, and waits for what comes of it. */
const settled = <T,>(doing: () => T): Promise<T> => act(() => Promise.resolve(doing()));
const again = () => settled(() => fireEvent.click(screen.getByRole('button', { name: 'Try again' })));
const there = (): Loaded => Promise.resolve({ default: ({ name }) => <p>{name} is open</p> });
const gone = (): Loaded => Promise.reject(new TypeError('Failed to fetch'));

function panel(Part: ComponentType<{ name: string }>, name: string) {
  return (
    <I18nextProvider i18n={i18n}>
      <PanelBoundary>
        <Suspense fallback={<p>waiting</p>}>
          <Part name={name} />
        </Suspense>
      </PanelBoundary>
    </I18nextProvider>
  );
}

test('a part is fetched once, however often it is shown', async () => {
  const load = vi.fn(there);
  const Part = partOnDemand(load);
  const { unmount } = await settled(() => render(panel(Part, 'one')));
  expect(screen.getByText('one is open')).toBeInTheDocument();
  unmount();
  await settled(() => render(panel(Part, 'two')));
  expect(screen.getByText('two is open')).toBeInTheDocument();
  expect(load).toHaveBeenCalledOnce();
});

test('a part that did not come says so instead of asking without end, and comes with another try', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const load = vi.fn(there).mockImplementationOnce(gone);
  const Part = partOnDemand(load);
  await settled(() => render(panel(Part, 'file')));
  expect(screen.getByRole('alert')).toHaveTextContent('Failed to fetch');
  expect(load).toHaveBeenCalledOnce();
  await again();
  expect(screen.getByText('file is open')).toBeInTheDocument();
  expect(load).toHaveBeenCalledTimes(2);
});

test.each([
  { net: 'there', reloads: 1, loads: 2 },
  { net: 'gone', reloads: 0, loads: 3 },
])('the second try loads the page anew, where a browser remembers that a module did not come; the net is $net', async ({ net, reloads, loads }) => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const reload = vi.fn();
  vi.stubGlobal('location', { reload, href: '' });
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(net === 'there');
  const load = vi.fn(gone);
  const Part = partOnDemand(load);
  await settled(() => render(panel(Part, 'file')));
  await again();
  expect(reload).not.toHaveBeenCalled();
  await again();
  expect(reload).toHaveBeenCalledTimes(reloads);
  expect(load).toHaveBeenCalledTimes(loads);
});

test('a part that did not come comes when its panel is closed and opened again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const Part = partOnDemand(vi.fn(there).mockImplementationOnce(gone));
  const { unmount } = await settled(() => render(panel(Part, 'file')));
  expect(screen.getByRole('alert')).toBeInTheDocument();
  unmount();
  await settled(() => render(panel(Part, 'file')));
  expect(screen.getByText('file is open')).toBeInTheDocument();
});

test('a failure lasts as long as the try that met it', async () => {
  const load = vi.fn(() => Promise.resolve('words')).mockImplementationOnce(() => Promise.reject(new Error('gone')));
  const words = onDemand(load);
  const [first, second] = [{}, {}];
  await expect(words(first)).rejects.toThrow('gone');
  await expect(words(first)).rejects.toThrow('gone');
  await expect(words(second)).resolves.toBe('words');
  await expect(words(first)).resolves.toBe('words');
  expect(load).toHaveBeenCalledTimes(2);
});
