// The inspector shows the request as it was sent, without the fields that say nothing, and can be turned card by card.
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test, vi } from 'vitest';
import { I18nextProvider } from 'react-i18next';
import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import diagrams from '../../../locales/en/diagrams.json';
import { momentAt, openTimeline, append } from '../../lab/timeline';
import { startOf } from '../../sim/scenarios';
import { simulate } from '../../sim/simulate';
import { RequestInspector, withoutEmpty } from './RequestInspector';

let words: i18n;
beforeAll(async () => {
  words = createInstance();
  await words.use(initReactI18next).init({ lng: 'en', resources: { en: { diagrams } }, interpolation: { escapeValue: false } });
});

const start = startOf('lab');
const turn = simulate(start, { terminal: 't1', line: 'docker run -d -p 8080:80 nginx' });
const moment = momentAt(append(openTimeline('lab', 1, start), turn), turn.after.now);
const show = (selectedCard: number | undefined, onSelectCard = vi.fn()) => {
  render(
    <I18nextProvider i18n={words}>
      <RequestInspector moment={moment} selectedCard={selectedCard} onSelectCard={onSelectCard} />
    </I18nextProvider>,
  );
  return onSelectCard;
};

test('asks for a card while none is chosen', () => {
  show(undefined);
  expect(screen.getByText(diagrams.journey.inspector.none)).toBeVisible();
});

test('shows method, path, body and the daemon’s words of the refused create', () => {
  show(2);
  expect(screen.getByText('404')).toBeVisible();
  expect(screen.getByText(/containers\/create/)).toHaveTextContent('POST /v1.50/containers/create');
  expect(screen.getByText('No such image: nginx:latest')).toBeVisible();
  expect(screen.getByText(/"HostPort": "8080"/)).toHaveTextContent('"Image": "nginx"');
});

test('counts the messages of the pull that it leaves out', () => {
  show(3);
  expect(screen.getByText(/fromImage=docker.io\/library\/nginx&tag=latest/)).toBeVisible();
  expect(screen.getByText(/earlier lines left out/)).toBeVisible();
});

test('turns to the next card, and not beyond the last', async () => {
  const turned = show(6);
  await userEvent.click(screen.getByRole('button', { name: diagrams.journey.inspector.previous }));
  expect(turned).toHaveBeenCalledWith(5);
  expect(screen.getByRole('button', { name: diagrams.journey.inspector.next })).toHaveAttribute('aria-disabled', 'true');
});

test('leaves out what is empty, but not a port that is named', () => {
  expect(withoutEmpty({ A: '', B: null, C: 0, D: false, E: [], F: { G: '' }, H: { '80/tcp': {} }, I: ['x'] })).toEqual({ H: { '80/tcp': {} }, I: ['x'] });
});
