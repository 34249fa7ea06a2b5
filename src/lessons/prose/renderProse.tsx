// Renders a step of a real lesson in tests, with words in place of the app round it.
import { createInstance } from 'i18next';
import { type ReactElement, useState } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import glossaryEn from '../../../locales/en/glossary.json';
import proseEn from '../../../locales/en/prose.json';
import sourcesEn from '../../../locales/en/sources.json';
import glossaryKo from '../../../locales/ko/glossary.json';
import proseKo from '../../../locales/ko/prose.json';
import sourcesKo from '../../../locales/ko/sources.json';
import { LessonProse } from './LessonProse';
import { type LessonProseState } from './LessonProseContext';
import { type LessonModule } from './lessonModule';

const modules = import.meta.glob<LessonModule>('../../../locales/*/lessons/*.mdx', { eager: true });

/** A state in which nothing has happened yet; override what a test is about. */
export function proseState(override: Partial<LessonProseState> & Pick<LessonProseState, 'stepId'>): LessonProseState {
  const nothing = () => undefined;
  return {
    lang: 'en',
    beat: 'do',
    checks: {},
    hintsShown: 0,
    onHint: nothing,
    quiz: {},
    onQuiz: nothing,
    rightAnswers: {},
    files: {},
    onTry: () => '',
    replays: [],
    onReplay: nothing,
    onRun: nothing,
    speakerNotes: false,
    ...override,
  };
}

/** The words of a lesson in `state`, inside an i18next of the state's language. */
export function proseOf(lesson: string, state: LessonProseState): ReactElement {
  const module = modules[`../../../locales/${state.lang}/lessons/${lesson}.mdx`];
  if (!module) throw new Error(`no lesson ${lesson}`);
  return (
    <Words lang={state.lang}>
      <LessonProse content={module.default} state={state} />
    </Words>
  );
}

/** Every lesson of a language: its id and what its words declare. */
export function lessonsOf(lang: 'ko' | 'en'): { id: string; meta: LessonModule['meta'] }[] {
  const prefix = `../../../locales/${lang}/lessons/`;
  return Object.entries(modules)
    .filter(([path]) => path.startsWith(prefix))
    .map(([path, { meta }]) => ({ id: path.slice(prefix.length, -'.mdx'.length), meta }));
}

function Words({ lang, children }: { lang: 'ko' | 'en'; children: ReactElement }) {
  const [i18n] = useState(() => {
    const instance = createInstance();
    void instance.use(initReactI18next).init({
      lng: lang,
      fallbackLng: false,
      initAsync: false,
      interpolation: { escapeValue: false },
      resources: { ko: { prose: proseKo, glossary: glossaryKo, sources: sourcesKo }, en: { prose: proseEn, glossary: glossaryEn, sources: sourcesEn } },
    });
    return instance;
  });
  return <I18nextProvider i18n={i18n}>{children}</I18nextProvider>;
}
