// Brings the page to life in the browser: loads what its address needs, then takes over the prerendered markup.
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './app/App';
import { BASE } from './app/base';
import { beginOffline } from './app/offline/offline';
import { type Languages, prepare } from './app/prepare';
import { preferredLanguage } from './app/preferredLanguage';
import './ui/theme.css';
import './ui/fonts.css';
import './ui/base.css';
import './ui/print.css';

async function start(root: HTMLElement): Promise<void> {
  const pathname = window.location.pathname.slice(BASE.length) || '/';
  if (pathname === '/') {
    window.location.replace(`${BASE}/${preferredLanguage()}`);
    return;
  }
  const languages: Languages = new Map();
  const first = await prepare(pathname, languages, preferredLanguage());
  const app = <App first={first} languages={languages} />;
  if (root.dataset['prerendered'] === undefined) createRoot(root).render(app);
  else hydrateRoot(root, app);
  if (import.meta.env.PROD) beginOffline();
}

const root = document.getElementById('root');
if (root) await start(root);
