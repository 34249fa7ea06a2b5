// The editor of a quiz: its text can be read before its code is there, and where the code did not come, another try brings it.
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createI18n, loadNamespaces } from '../i18n';
import { FileField } from './FileField';

const net = vi.hoisted(() => ({ isThere: false, opened: vi.fn(() => ({ destroy: () => undefined })) }));
vi.mock('../editor/codeEditor', () => {
  if (!net.isThere) throw new TypeError('Failed to fetch');
  return { openCodeEditor: net.opened };
});
const i18n = createI18n('en');
afterEach(() => vi.unstubAllGlobals());
beforeAll(() => loadNamespaces(i18n, ['ui', 'prose']));

test('an editor that did not come says so, keeps the text to be read, and comes with another try', async () => {
  const told = vi.fn();
  vi.stubGlobal('reportError', told);
  render(
    <I18nextProvider i18n={i18n}>
      <FileField name="Dockerfile" text="FROM alpine" onChange={() => undefined} onSave={() => undefined} />
    </I18nextProvider>,
  );
  await screen.findByRole('alert');
  expect(screen.getByText('FROM alpine')).toBeVisible();
  expect(told).toHaveBeenCalledOnce();
  net.isThere = true;
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(net.opened).toHaveBeenCalledWith(expect.objectContaining({ name: 'Dockerfile', text: 'FROM alpine' })));
  expect(screen.queryByRole('alert')).toBeNull();
});
