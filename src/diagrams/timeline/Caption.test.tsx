// The caption marks its phrase, numbers its request, and is heard once, when a turn is over.
import { render, screen } from '@testing-library/react';
import { createInstance } from 'i18next';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { expect, test } from 'vitest';
import captions from '../../../locales/ko/captions.json';
import diagrams from '../../../locales/ko/diagrams.json';
import { append, type Moment, momentAt, openTimeline } from '../../lab/timeline';
import { startOf } from '../../sim/scenarios';
import { simulate } from '../../sim/simulate';
import { AnnouncerProvider } from '../../ui/Announcer';
import { momentCaption } from '../journey/momentCaption';
import { Caption } from './Caption';
import { CaptionWords } from './CaptionWords';

const i18n = createInstance();
void i18n
  .use(initReactI18next)
  .init({ lng: 'ko', fallbackLng: false, resources: { ko: { captions, diagrams } }, ns: ['captions', 'diagrams'], initAsync: false, interpolation: { escapeValue: false } });

const page = (moment: Moment) => (
  <I18nextProvider i18n={i18n}>
    <AnnouncerProvider>
      <Caption moment={moment} caption={momentCaption(moment)} />
    </AnnouncerProvider>
  </I18nextProvider>
);

const start = startOf('lab', 1);
const turn = simulate(start, { terminal: 't1', line: 'docker run -d --name web nginx' });
const opened = openTimeline('lab', 1, start);
const timeline = append(opened, turn);
const nothing = momentAt(opened, start.now);
const at = (cursor: number) => momentAt(timeline, cursor);
const refusal = turn.events.find((event) => event.type === 'api/responded' && event.status === 404);
const said = (container: Element) => container.querySelector('[aria-live="polite"]')?.textContent;

test('the phrase is marked, without its asterisks, and the request has its number', () => {
  const { container } = render(page(at((refusal?.at ?? 0) + (refusal?.took ?? 0) / 2)));
  expect(screen.getByText('이 호스트에 그 이미지가 없습니다.').tagName).toBe('STRONG');
  expect(container.querySelector('p')?.textContent).toBe('2데몬이 404 응답을 보냅니다. 이 호스트에 그 이미지가 없습니다.');
});

test('before anything has happened, it says what to do', () => {
  render(page(nothing));
  expect(screen.getByText(diagrams.timeline.idle)).toBeVisible();
});

test('only the end of a turn is heard, and not what was there from the beginning', () => {
  const { container, rerender } = render(page(nothing));
  expect(said(container)).toBe('');
  rerender(page(at(refusal?.at ?? 0)));
  expect(said(container)).toBe('');
  rerender(page(at(turn.after.now)));
  expect(said(container)).toMatch(/^web 컨테이너가 실행 중입니다/);
});

test('a page that opens in the middle of a turn hears its end; one that opens at the end hears nothing', () => {
  const { container, rerender, unmount } = render(page(at(refusal?.at ?? 0)));
  rerender(page(at(turn.after.now)));
  expect(said(container)).toMatch(/^web 컨테이너가 실행 중입니다/);
  unmount();
  const again = render(page(at(turn.after.now)));
  expect(said(again.container)).toBe('');
});

test('a path may break behind its slashes, and a short name with a hyphen nowhere', () => {
  const { container } = render(<CaptionWords sentence="**/home/you/Dockerfile** on vm-3, host-with-a-long-name and 1/2" />);
  expect(container.textContent).toBe('/home/you/Dockerfile on vm-3, host-with-a-long-name and 1/2');
  expect(container.querySelector('strong')?.innerHTML).toBe('/home/<wbr>you/<wbr>Dockerfile');
  expect([...container.querySelectorAll('[class]')].map(({ textContent }) => textContent)).toEqual(['vm-3']);
});
