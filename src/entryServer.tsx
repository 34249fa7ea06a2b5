// The site as HTML: which addresses exist, and the markup of each. scripts/prerender.mjs writes the files.
import { type ReactNode } from 'react';
import { prerender } from 'react-dom/static';
import { addressOf, LANGUAGES, type Language } from './app/address';
import { App } from './app/App';
import { Doorway } from './app/Doorway';
import { createI18n, loadNamespaces } from './app/i18n';
import { PageHead } from './app/PageHead';
import { type Languages, prepare } from './app/prepare';
import { LENS_IDS } from './lab/view';
import { type LessonMeta } from './lessons/prose/lessonModule';

export { BASE as base } from './app/base';

/** What one address looks like before any script has run. */
export interface Rendered {
  lang: Language;
  /** What belongs in <head>: title, description, alternates. */
  head: string;
  /** What belongs in the root element. */
  html: string;
  /** The module that the page starts; the site itself unless it says otherwise. */
  entry: 'index.html' | 'src/chooseLanguage.ts';
  /** Whether the browser takes over the markup as it is, or draws its own in its place. */
  hydrate: boolean;
  /** The modules (as the build's manifest names them) whose code or styles this page needs. */
  modules: string[];
}

/** The elements that React puts before the markup because they belong in <head>. */
const HEAD_ELEMENTS = /^(?:<title[^>]*>[^<]*<\/title>|<(?:meta|link)[^>]*>)+/;

/** What each lesson declares; the laws about prose prove that both languages declare the same. */
const lessons = import.meta.glob<LessonMeta>('../locales/ko/lessons/*.mdx', { import: 'meta', eager: true });

/** Every address of a place, in every language. */
export function routes(): string[] {
  const steps = Object.entries(lessons).flatMap(([file, { steps }]) => {
    const lesson = file.replace(/^.*\/|\.mdx$/g, '');
    return [{ lesson }, ...steps.map(({ id }) => ({ lesson, step: id }))];
  });
  return LANGUAGES.flatMap((lang) => [
    ...(['home', 'course', 'lab', 'compare', 'glossary', 'review', 'settings', 'fidelity', 'gallery'] as const).map((place) => addressOf(lang, place)),
    ...steps.map((params) => addressOf(lang, 'learn', params)),
    ...LENS_IDS.map((diagram) => addressOf(lang, 'embed', { diagram })),
    ...steps.filter((params) => !('step' in params)).flatMap((params) => (['present', 'print', 'embedLesson'] as const).map((place) => addressOf(lang, place, params))),
  ]);
}

/** Renders a tree whole; an error anywhere in it is thrown, so that it fails the build. */
async function renderTree(tree: ReactNode): Promise<{ head: string; html: string }> {
  const errors: unknown[] = [];
  // One piece, so that React needs no inline script to put pieces together.
  const { prelude } = await prerender(tree, { progressiveChunkSize: Infinity, onError: (error) => void errors.push(error) });
  const markup = await new Response(prelude).text();
  if (errors.length > 0) throw errors[0];
  const head = HEAD_ELEMENTS.exec(markup)?.[0] ?? '';
  return { head, html: markup.slice(head.length) };
}

/** Renders the place at an address (without the base). */
export async function render(url: string): Promise<Rendered> {
  const languages: Languages = new Map();
  const first = await prepare(url, languages, 'ko');
  const tree = await renderTree(<App first={first} languages={languages} ssrPath={url} />);
  return { ...tree, lang: first.language, entry: 'index.html', hydrate: true, modules: first.sources };
}

/** Renders what stands where no language is named: at the root (`home`), and at an address that does not exist. */
export async function renderDoorway(place: 'home' | 'notFound'): Promise<Rendered> {
  const languages = await Promise.all(
    LANGUAGES.map(async (language) => {
      const i18n = createI18n(language);
      await loadNamespaces(i18n, ['ui']);
      return [language, i18n] as const;
    }),
  );
  const [[lang, { t }]] = languages as [(typeof languages)[number]];
  const tree = await renderTree(
    <>
      <PageHead title={t(`app.${place}.title`)} description={t(`app.${place}.description`)} bare />
      <Doorway languages={languages} place={place} />
    </>,
  );
  return { ...tree, lang, entry: place === 'home' ? 'src/chooseLanguage.ts' : 'index.html', hydrate: false, modules: ['src/chooseLanguage.ts'] };
}

/** The page that the service worker answers with at any address of the site: nothing but the start of it, so that no address needs a kept page of its own. */
export function renderShell(): Rendered {
  return { lang: 'ko', head: '<meta name="robots" content="noindex">', html: '', entry: 'index.html', hydrate: false, modules: [] };
}
