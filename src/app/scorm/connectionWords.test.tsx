// Nobody must work in vain without knowing it, nor go before the LMS knows what was done.
import { act, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../address';
import { createI18n, loadNamespaces } from '../i18n';
import { createConnection } from './connection';
import { ConnectionNotice, FinishedWords } from './ConnectionWords';

describe.each(LANGUAGES)('%s', async (lang) => {
  const i18n = createI18n(lang);
  await loadNamespaces(i18n, ['embed', 'stage']);
  const show = () => {
    const connection = createConnection();
    render(
      <I18nextProvider i18n={i18n}>
        <ConnectionNotice connection={connection} />
        <FinishedWords connection={connection} />
      </I18nextProvider>,
    );
    return (state: 'absent' | 'failing' | 'recording') => act(() => connection.set(state));
  };

  test('a lesson whose results do not arrive says so, as long as they do not', () => {
    const become = show();
    expect(screen.queryByRole('status')).toBeNull();
    become('absent');
    expect(screen.getByRole('status')).toHaveTextContent(i18n.t('lms.absent', { ns: 'embed' }));
    become('failing');
    expect(screen.getByRole('status')).toHaveTextContent(i18n.t('lms.failing', { ns: 'embed' }));
    become('recording');
    expect(screen.queryByRole('status')).toBeNull();
  });

  test('the window may be closed only once the LMS has recorded the end', () => {
    const become = show();
    const usual = i18n.t('lesson.finished', { ns: 'stage' });
    expect(screen.getByText(usual)).toBeInTheDocument();
    become('failing');
    expect(screen.getByText(usual)).toBeInTheDocument();
    become('recording');
    expect(screen.getByText(i18n.t('lms.finished', { ns: 'embed' }))).toBeInTheDocument();
    expect(screen.queryByText(usual)).toBeNull();
  });
});
