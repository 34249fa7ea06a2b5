// The text of a lens must be that of the moment on screen whenever it is open, and is no work while it is closed.
import { act, fireEvent, render, screen } from '@testing-library/react';
import { createInstance } from 'i18next';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { expect, test } from 'vitest';
import diagrams from '../../../locales/en/diagrams.json';
import stage from '../../../locales/en/stage.json';
import { loadDiagram } from '../../diagrams';
import { append, momentAt, openTimeline } from '../../lab/timeline';
import { DEFAULT_VIEW } from '../../lab/view';
import { startOf } from '../../sim/scenarios';
import { simulate } from '../../sim/simulate';
import { TextTwin } from './TextTwin';

const i18n = createInstance();
void i18n.use(initReactI18next).init({ lng: 'en', resources: { en: { diagrams, stage } }, ns: ['diagrams', 'stage'], initAsync: false });

test('a closed card keeps the first moment; an open one follows the machine', async () => {
  await loadDiagram('stack');
  const start = startOf('lab', 1);
  const turn = simulate(start, { terminal: 't1', line: 'docker run -d nginx' });
  const timeline = append(openTimeline('lab', 1, start), turn);
  const shown = (cursor: number) => (
    <I18nextProvider i18n={i18n}>
      <TextTwin moment={momentAt(timeline, cursor)} view={{ ...DEFAULT_VIEW, lens: 'stack' }} picked={[]} />
    </I18nextProvider>
  );
  const { rerender } = render(shown(start.now));
  const card = screen.getByRole('dialog', { hidden: true });
  expect(card.textContent).toContain('0 containers');
  rerender(shown(turn.after.now));
  expect(card.textContent).toContain('0 containers');
  const toggle = (newState: 'open' | 'closed'): void => {
    act(() => {
      fireEvent(card, Object.assign(new Event('beforetoggle'), { newState }));
    });
  };
  toggle('open');
  expect(card.textContent).toContain('1 container;');
  rerender(shown(start.now));
  expect(card.textContent).toContain('0 containers');
  toggle('closed');
  rerender(shown(turn.after.now));
  expect(card.textContent).toContain('0 containers');
});
