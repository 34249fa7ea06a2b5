// What is said of an object: each name once, and no link to the lesson that one is in.
import { render, screen } from '@testing-library/react';
import { createInstance } from 'i18next';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { beforeAll, expect, test } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import course from '../../../locales/en/course.json';
import glossary from '../../../locales/en/glossary.json';
import { kindOfObject, type ObjectKind } from './objectTerm';
import { ObjectLesson, ObjectTerm } from './ObjectWords';

const words = createInstance();
beforeAll(async () => {
  await words.use(initReactI18next).init({ lng: 'en', resources: { en: { course, glossary } }, interpolation: { escapeValue: false } });
});
const engine = kindOfObject('engine:host') as ObjectKind;
const at = (path: string) =>
  render(
    <I18nextProvider i18n={words}>
      <Router hook={memoryLocation({ path }).hook}>
        <h3>
          <ObjectTerm lang="en" kind={engine} />
        </h3>
        <ObjectLesson lang="en" kind={engine} />
      </Router>
    </I18nextProvider>,
  );

test('a name that is the same in both languages is said once', () => {
  at('/en/lab');
  expect(screen.getByRole('heading')).toHaveTextContent(/^dockerd$/);
});

test.each([
  ['/en/lab', 1],
  ['/en/learn/07-isolated-process/one-kernel', 1],
  ['/en/learn/16-journey', 0],
  ['/en/learn/16-journey/not-found', 0],
])('at %s there are %i links', (path, count) => {
  at(path);
  expect(screen.queryAllByRole('link')).toHaveLength(count);
});
