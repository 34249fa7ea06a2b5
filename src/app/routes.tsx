// The places of the site: what each needs (its page, its words) before it can be shown.
import { type ComponentType } from 'react';
import { type Language, type Params, type PlaceName } from './address';
import * as home from './home/HomePage';
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
  /** The modules that `prepare` imports, as the build's manifest names them; the prerendered page preloads them too (sources.ts). */
  sources?: (props: PageProps) => string[];
  /** A part of the page that has a root of its own; `prepare` need not load it. */
  island?: Island;
}

/** One place: a lazily loaded page and the namespaces that its words live in. */
export interface Place {
  load: () => Promise<PageModule>;
  namespaces: readonly Namespace[];
}

export const PLACES: Record<PlaceName, Place> = {
  // it is small, and one request less for a first visit
  home: { load: () => Promise.resolve(home), namespaces: ['ui', 'course'] },
  course: { load: () => import('./course/CoursePage'), namespaces: ['ui', 'course', 'beliefs'] },
  learn: {
    load: () => import('./learn/LearnPage'),
    namespaces: ['ui', 'course', 'embed', 'stage', 'prose', 'glossary', 'sources', 'diagrams', 'captions', 'commands'],
  },
  present: {
    load: () => import('./present/PresentPage'),
    namespaces: ['ui', 'course', 'present', 'print', 'stage', 'prose', 'glossary', 'sources', 'diagrams', 'captions', 'commands'],
  },
  print: {
    load: () => import('./print/PrintPage'),
    namespaces: ['ui', 'print', 'stage', 'prose', 'glossary', 'sources', 'diagrams', 'captions', 'commands'],
  },
  embedLesson: {
    load: () => import('./embed/EmbedLessonPage'),
    namespaces: ['ui', 'embed', 'stage', 'prose', 'glossary', 'sources', 'diagrams', 'captions', 'commands'],
  },
  embed: { load: () => import('./embed/EmbedDiagramPage'), namespaces: ['ui', 'embed', 'stage', 'diagrams', 'captions', 'commands'] },
  lab: { load: () => import('./lab/LabPage'), namespaces: ['ui', 'course', 'stage', 'glossary', 'diagrams', 'captions', 'commands'] },
  compare: { load: () => import('./compare/ComparePage'), namespaces: ['ui', 'course', 'stage', 'diagrams', 'captions', 'commands'] },
  glossary: { load: () => import('./glossary/GlossaryPage'), namespaces: ['ui', 'course', 'glossary'] },
  review: {
    load: () => import('./review/ReviewPage'),
    namespaces: ['ui', 'course', 'review', 'stage', 'diagrams', 'captions', 'commands'],
  },
  settings: { load: () => import('./settings/SettingsPage'), namespaces: ['ui', 'share'] },
  fidelity: { load: () => import('./fidelity/FidelityPage'), namespaces: ['ui', 'fidelity'] },
  gallery: { load: () => import('./gallery/GalleryPage'), namespaces: ['ui', 'embed', 'stage', 'diagrams', 'captions', 'commands'] },
  notFound: { load: () => import('./shell/NotFoundPage'), namespaces: ['ui'] },
};
