// Starts a lesson inside a SCORM package: one page for each lesson, no addresses of ours, and progress that the LMS alone keeps.
import { createRoot } from 'react-dom/client';
import { memoryLocation } from 'wouter/memory-location';
import { keepProgressIn } from '../../lab/useProgress';
import { lessonOf } from '../../lessons/index';
import { addressOf, isLanguage } from '../address';
import { App } from '../App';
import { EmbedPlaceContext } from '../embed/embedPlace';
import { type Languages, prepare } from '../prepare';
import '../../ui/theme.css';
import '../../ui/fonts.css';
import '../../ui/base.css';
import '../../ui/print.css';
import { findApi, openSession } from './api';
import { ConnectionNotice, FinishedWords } from './ConnectionWords';
import { createConnection } from './connection';
import { inMemory } from './inMemory';
import { follow, resume } from './runLesson';

const report = (problem: string): void => console.warn(`SCORM: ${problem}`);

async function start(root: HTMLElement): Promise<void> {
  const { lang, dataset } = document.documentElement;
  const lesson = lessonOf(dataset['lesson'] ?? '');
  if (!lesson || !isLanguage(lang)) throw new Error('the page names no lesson');
  const api = findApi(window);
  const session = api && openSession(api, report);
  const connection = createConnection();
  if (!session) connection.set(api ? 'failing' : 'absent');
  const store = keepProgressIn(inMemory);
  const step = resume(lesson, session, store, Date.now());
  const path = addressOf(lang, 'embedLesson', { lesson: lesson.id });
  const languages: Languages = new Map();
  const first = await prepare(path, languages, lang);
  createRoot(root).render(
    <EmbedPlaceContext value={{ hasSite: false, notice: <ConnectionNotice connection={connection} />, finished: <FinishedWords connection={connection} /> }}>
      <App first={first} languages={languages} location={memoryLocation({ path, searchPath: `step=${step}` })} />
    </EmbedPlaceContext>,
  );
  const page = { now: Date.now, onLeave: (listener: () => void) => addEventListener('pagehide', listener) };
  if (session) follow(lesson, session, store, page, (kept) => connection.set(kept ? 'recording' : 'failing'));
}

const root = document.getElementById('root');
if (root) await start(root);
