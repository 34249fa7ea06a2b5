// Turns settings into attributes of <html>, which theme.css reads; public/early.js does the same before the first paint.
import { type Settings, type Theme } from './settings';

/** A look that exists; `system` has been resolved. */
export type ResolvedTheme = Exclude<Theme, 'system'>;

/** The look to show now, given what the computer asks for. */
export function resolveTheme(theme: Theme, matches: (query: string) => boolean): ResolvedTheme {
  if (theme !== 'system') return theme;
  if (matches('(prefers-contrast: more)')) return 'contrast';
  return matches('(prefers-color-scheme: dark)') ? 'dark' : 'light';
}

/** Writes the settings on the root element. */
export function applySettings(settings: Settings, root: HTMLElement, matches: (query: string) => boolean): void {
  root.dataset['theme'] = resolveTheme(settings.theme, matches);
  root.dataset['text'] = settings.textSize;
  root.dataset['motion'] = settings.motion;
}
