// The modules that a page is made of, as the build's manifest names them. Only the build asks for them, so that no browser has to fetch their names.
import { type Language, type PlaceName } from './address';
import { COMMON, type Namespace } from './i18n';
import { type Ready } from './prepare';
import { PLACES } from './routes';

/** The module of each page that is fetched when it is asked for. */
const PAGES: Readonly<Record<Exclude<PlaceName, 'home'>, string>> = {
  course: 'src/app/course/CoursePage.tsx',
  learn: 'src/app/learn/LearnPage.tsx',
  present: 'src/app/present/PresentPage.tsx',
  print: 'src/app/print/PrintPage.tsx',
  embedLesson: 'src/app/embed/EmbedLessonPage.tsx',
  embed: 'src/app/embed/EmbedDiagramPage.tsx',
  lab: 'src/app/lab/LabPage.tsx',
  compare: 'src/app/compare/ComparePage.tsx',
  glossary: 'src/app/glossary/GlossaryPage.tsx',
  review: 'src/app/review/ReviewPage.tsx',
  settings: 'src/app/settings/SettingsPage.tsx',
  fidelity: 'src/app/fidelity/FidelityPage.tsx',
  gallery: 'src/app/gallery/GalleryPage.tsx',
  notFound: 'src/app/shell/NotFoundPage.tsx',
};

/** The module that brings a namespace. */
const wordsSource = (language: Language, namespace: Namespace): string => (COMMON.includes(namespace) ? `src/app/words/${language}.ts` : `locales/${language}/${namespace}.json`);

/** Every module that a page at an address takes; a prerendered page preloads them. */
export async function sourcesOf({ address: { place, params }, language }: Ready): Promise<string[]> {
  const { load, namespaces } = PLACES[place];
  const { sources } = await load();
  const words = new Set(namespaces.map((namespace) => wordsSource(language, namespace)));
  return [...(place === 'home' ? [] : [PAGES[place]]), ...words, ...(sources?.({ lang: language, params }) ?? [])];
}
