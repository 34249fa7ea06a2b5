// The site as HTML: which addresses exist, and the markup of each. scripts/prerender.mjs writes the files.
import { type ReactNode } from 'react';
import { prerender } from 'react-dom/static';
import { type Address, addressOf, LANGUAGES, type Language, parseAddress } from './app/address';
import { App } from './app/App';
import { Doorway } from './app/Doorway';
import { LESSONS } from './app/course/modules';
import { BASE } from './app/base';
import { createI18n, loadNamespaces } from './app/i18n';
import { ISLAND_IDS } from './app/Island';
import { Late } from './app/Late';
import { PageHead } from './app/PageHead';
import { type Languages, prepare } from './app/prepare';
import { LENS_IDS } from './lab/view';
import { sourcesOf } from './app/sources';
import { type LessonMeta } from './lessons/prose/lessonModule';

export { BASE as base };

/** What one address looks like before any script has run. */
export interface Rendered {
  lang: Language;
  /** What belongs in <head>: title, description, alternates. */
  head: string;
  /** What belongs in the root element. */
  html: string;
  /** What is shown in the page's language when its scripts do not come; it stands in the page, since its words would come with them. */
  late: string;
  /** Whether the browser takes over the markup as it is, or draws its own in its place. */
  hydrate: boolean;
  /** The modules (as the build's manifest names them) whose code or styles this page needs. */
  modules: string[];
  /** What search engines are told of it: see scripts/found.mjs. */
  about: { kind: 'course' | 'lesson'; minutes: number } | undefined;
  /** The address by which search engines know it (without the base), if it has one: a lesson and its first step are one page. */
  known: string | undefined;
  /** Modules whose styles this page needs, and whose code only when somebody uses what they draw. */
  drawn: string[];
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
async function renderTree(tree: ReactNode, identifierPrefix = ''): Promise<{ head: string; html: string }> {
  const errors: unknown[] = [];
  // One piece, so that React needs no inline script to put pieces together.
  const { prelude } = await prerender(tree, { identifierPrefix, progressiveChunkSize: Infinity, onError: (error) => void errors.push(error) });
  const markup = await new Response(prelude).text();
  if (errors.length > 0) throw errors[0];
  const head = HEAD_ELEMENTS.exec(markup)?.[0] ?? '';
  return { head, html: markup.slice(head.length) };
}

/** Renders the place at an address (without the base). */
export async function render(url: string): Promise<Rendered> {
  const languages: Languages = new Map();
  const first = await prepare(url, languages, 'ko', true);
  const { head, html } = await renderTree(<App first={first} languages={languages} ssrPath={url} />);
  const { island, language: lang, i18n } = first;
  const late = await renderTree(<Late t={i18n.t} href={BASE + url} />);
  const modules = await sourcesOf(first);
  const drawn = island ? [island.source] : [];
  return {
    head,
    html: island ? await withIsland(html, await island.load(i18n)) : html,
    lang,
    late: late.html,
    hydrate: true,
    modules,
    drawn,
    about: aboutOf(first.address),
    known: knownOf(url),
  };
}

function knownOf(url: string): string {
  const { language, place, params } = parseAddress(url);
  const { lesson = '', step } = params;
  const first = lessons[`../locales/ko/lessons/${lesson}.mdx`]?.steps[0];
  return language && place === 'learn' && step !== undefined && step === first?.id ? addressOf(language, place, { lesson }) : url;
}

function aboutOf({ place, params }: Address): Rendered['about'] {
  if (place === 'home' || place === 'course') return { kind: 'course', minutes: LESSONS.reduce((sum, { minutes }) => sum + minutes, 0) };
  const lesson = place === 'learn' ? LESSONS.find(({ id }) => id === params.lesson) : undefined;
  return lesson && { kind: 'lesson', minutes: lesson.minutes };
}

/** Puts the markup of an island in its place. */
async function withIsland(html: string, island: ReactNode): Promise<string> {
  const [before, after, ...more] = html.split(/(?<=<div[^>]* data-island="">)(?=<\/div>)/);
  if (before === undefined || after === undefined || more.length > 0) throw new Error('the page has not one empty place for its island');
  return `${before}<div>${(await renderTree(island, ISLAND_IDS)).html}</div>${after}`;
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
  return { ...tree, lang, late: '', hydrate: false, modules: [], drawn: [], about: undefined, known: place === 'home' ? '/' : undefined };
}

/** The page that the service worker answers with at any address of the site: nothing but the start of it, so that no address needs a kept page of its own. */
export function renderShell(): Rendered {
  return { lang: 'ko', head: '<meta name="robots" content="noindex">', html: '', late: '', hydrate: false, modules: [], drawn: [], about: undefined, known: undefined };
}
