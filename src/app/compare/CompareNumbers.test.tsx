// The numbers on Compare by ear: no two of the labels of their sources are the same.
import { render, screen } from '@testing-library/react';
import { createInstance } from 'i18next';
import { I18nextProvider } from 'react-i18next';
import { expect, it } from 'vitest';
import diagrams from '../../../locales/en/diagrams.json';
import stage from '../../../locales/en/stage.json';
import { startOf } from '../../sim/scenarios';
import { CompareNumbers } from './CompareNumbers';

it('calls each source by the stack and the number that it belongs to', () => {
  const i18n = createInstance();
  void i18n.init({ lng: 'en', initAsync: false, resources: { en: { diagrams, stage } }, interpolation: { escapeValue: false } });
  render(
    <I18nextProvider i18n={i18n}>
      <CompareNumbers world={startOf('side-by-side')} measure="start" />
    </I18nextProvider>,
  );
  const names = screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'));
  expect(names).toContain('counted: Container, Kernels');
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
