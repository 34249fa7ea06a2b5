// Which places the header and the bottom bar lead to; a place is listed once it exists.
import { BookA, FlaskConical, House, Scale, Settings2 } from 'lucide-react';
import { CourseIcon } from '../../ui/conceptIcons';
import { type Glyph } from '../../ui/Icon';

/** A place in a menu. */
export interface MenuPlace {
  name: 'home' | 'learn' | 'lab' | 'compare' | 'glossary' | 'settings';
  /** The address after the language. */
  path: string;
  glyph: Glyph;
}

/** The places of the bottom bar; the header shows all but home and settings as words. */
export const MENU: readonly MenuPlace[] = [
  { name: 'home', path: '', glyph: House },
  { name: 'learn', path: '/learn', glyph: CourseIcon },
  { name: 'lab', path: '/lab', glyph: FlaskConical },
  { name: 'compare', path: '/compare', glyph: Scale },
  { name: 'glossary', path: '/glossary', glyph: BookA },
  { name: 'settings', path: '/settings', glyph: Settings2 },
];

/** The name of the lesson in an address, if it is the address of a lesson. */
export function lessonIn(path: string): string | undefined {
  return /^\/learn\/([^/]+)/.exec(path)?.[1];
}

/** Whether the page fills the screen with a stage and brings its own bottom bar. */
export function isWorkspace(path: string): boolean {
  return lessonIn(path) !== undefined || path === '/lab';
}

/** Whether the page has the whole window to itself: a talk on a wall, or what stands in a frame on another page. */
export function isBare(path: string): boolean {
  return /^\/(?:present|embed)\//.test(path);
}

/** Whether the page stands in a frame on another page, and is as high as what it shows. */
export function isEmbedded(path: string): boolean {
  return path.startsWith('/embed/');
}

/** Whether the page is only read: nothing is under way on it that a notice could disturb. */
export function isForReading(path: string): boolean {
  return ['', '/learn', '/glossary', '/settings', '/fidelity'].includes(path);
}

/** The value of aria-current for a link to `target` while `path` is on screen. */
export function currentPlace(path: string, target: string): 'page' | 'true' | undefined {
  if (path === target) return 'page';
  return target !== '' && path.startsWith(`${target}/`) ? 'true' : undefined;
}
