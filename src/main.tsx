// Brings the page to life in the browser: loads what its address needs, then takes over the prerendered markup.
import { startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './app/App';
import { BASE } from './app/base';
import { LATE } from './app/Late';
import { beginOffline } from './app/offline/offline';
import { type Languages, prepare } from './app/prepare';
import { preferredLanguage } from './app/preferredLanguage';
import { runInTurn } from './app/runInTurn';
import './ui/theme.css';
import './ui/fonts.css';
import './ui/base.css';
import './ui/print.css';
import './app/doorway.css';

async function start(root: HTMLElement): Promise<void> {
  // a folder's page by its file name is the same place
  if (window.location.pathname.endsWith('/index.html')) history.replaceState(null, '', window.location.href.replace('/index.html', ''));
  const pathname = window.location.pathname.slice(BASE.length) || '/';
  // public/early.js has already sent the visitor on to a language
  if (pathname === '/') return;
  const languages: Languages = new Map();
  const prerendered = root.dataset['prerendered'] !== undefined;
  if (prerendered) await runInTurn(document);
  const first = await prepare(pathname, languages, preferredLanguage(), prerendered);
  const app = <App first={first} languages={languages} />;
  // in slices, between which the page can answer
  if (prerendered) startTransition(() => void hydrateRoot(root, app));
  else createRoot(root).render(app);
  if (import.meta.env.PROD) beginOffline();
}

const root = document.getElementById('root');
// not awaited: pages import from the file that this module is in, and would wait for it
if (root) {
  start(root).catch((error: unknown) => {
    document.getElementById(LATE)?.removeAttribute('hidden');
    reportError(error);
  });
}
