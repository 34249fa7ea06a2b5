// The places of the site: what each needs (its page, its words) before it can be shown.
import { type ComponentType } from 'react';
import { type Language, type Params, type PlaceName } from './address';
import { type Namespace } from './i18n';
import { type Island } from './Island';

/** What every page is given. */
export interface PageProps {
  lang: Language;
  params: Params;
}

/** What the module of a page exports. */
export interface PageModule {
  default: ComponentType<PageProps>;
  /** Loads whatever else the page shows at an address, such as a lesson's words, so that its first render needs no waiting. */
  prepare?: (props: PageProps) => Promise<unknown>;
  /** The modules that `prepare` imports, as the build's manifest names them; the prerendered page preloads them too. */
  sources?: (props: PageProps) => string[];
  /** A part of the page that has a root of its own; `prepare` need not load it. */
  island?: Island;
}

/** One place: a lazily loaded page and the namespaces that its words live in. */
export interface Place {
  load: () => Promise<PageModule>;
  /** The module that `load` imports, as the build's manifest names it; the prerendered page preloads it. */
  source: string;
  namespaces: readonly Namespace[];
}

export const PLACES: Record<PlaceName, Place> = {
  home: { load: () => import('./home/HomePage'), source: 'src/app/home/HomePage.tsx', namespaces: ['ui', 'course'] },
  course: { load: () => import('./course/CoursePage'), source: 'src/app/course/CoursePage.tsx', namespaces: ['ui', 'course', 'beliefs'] },
  learn: {
    load: () => import('./learn/LearnPage'),
    source: 'src/app/learn/LearnPage.tsx',
    namespaces: ['ui', 'course', 'embed', 'stage', 'prose', 'glossary', 'sources', 'diagrams', 'captions', 'commands'],
  },
  present: {
    load: () => import('./present/PresentPage'),
    source: 'src/app/present/PresentPage.tsx',
    namespaces: ['ui', 'course', 'present', 'stage', 'prose', 'glossary', 'sources', 'diagrams', 'captions', 'commands'],
  },
  print: {
    load: () => import('./print/PrintPage'),
    source: 'src/app/print/PrintPage.tsx',
    namespaces: ['ui', 'print', 'stage', 'prose', 'glossary', 'sources', 'diagrams', 'captions', 'commands'],
  },
  embedLesson: {
    load: () => import('./embed/EmbedLessonPage'),
    source: 'src/app/embed/EmbedLessonPage.tsx',
    namespaces: ['ui', 'embed', 'stage', 'prose', 'glossary', 'sources', 'diagrams', 'captions', 'commands'],
  },
  embed: { load: () => import('./embed/EmbedDiagramPage'), source: 'src/app/embed/EmbedDiagramPage.tsx', namespaces: ['ui', 'embed', 'stage', 'diagrams', 'captions', 'commands'] },
  lab: { load: () => import('./lab/LabPage'), source: 'src/app/lab/LabPage.tsx', namespaces: ['ui', 'course', 'stage', 'glossary', 'diagrams', 'captions', 'commands'] },
  compare: { load: () => import('./compare/ComparePage'), source: 'src/app/compare/ComparePage.tsx', namespaces: ['ui', 'course', 'stage', 'diagrams', 'captions', 'commands'] },
  glossary: { load: () => import('./glossary/GlossaryPage'), source: 'src/app/glossary/GlossaryPage.tsx', namespaces: ['ui', 'course', 'glossary'] },
  review: {
    load: () => import('./review/ReviewPage'),
    source: 'src/app/review/ReviewPage.tsx',
    namespaces: ['ui', 'course', 'review', 'stage', 'diagrams', 'captions', 'commands'],
  },
  settings: { load: () => import('./settings/SettingsPage'), source: 'src/app/settings/SettingsPage.tsx', namespaces: ['ui', 'share'] },
  fidelity: { load: () => import('./fidelity/FidelityPage'), source: 'src/app/fidelity/FidelityPage.tsx', namespaces: ['ui', 'fidelity'] },
  gallery: { load: () => import('./gallery/GalleryPage'), source: 'src/app/gallery/GalleryPage.tsx', namespaces: ['ui', 'embed', 'stage', 'diagrams', 'captions', 'commands'] },
  notFound: { load: () => import('./shell/NotFoundPage'), source: 'src/app/shell/NotFoundPage.tsx', namespaces: ['ui'] },
};
