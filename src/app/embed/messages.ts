// What an embedded page tells the page that holds it. It tells about the lesson and never about the learner, and it listens to nobody.
import { type Language } from '../address';

/** What is told. */
export type EmbedNews =
  /** The page can be used. */
  | { type: 'ready'; lang: Language; lesson?: string; step?: string; diagram?: string; figure?: string }
  /** So many steps of a lesson are done, and this one is on screen. */
  | { type: 'progress'; lesson: string; step: string; done: number; total: number }
  /** So many of a lesson's questions are answered rightly, in percent. */
  | { type: 'score'; lesson: string; raw: number; min: 0; max: 100 }
  /** The lesson has been finished. */
  | { type: 'completed'; lesson: string }
  /** What the page needs to be seen without scrolling (CSS px). */
  | { type: 'resize'; height: number };

/** A message as it is posted; `version` changes when its meaning does. */
export type EmbedMessage = EmbedNews & { source: 'kyeo'; version: 1 };

/** The message of a piece of news. */
export function messageOf(news: EmbedNews): EmbedMessage {
  return { source: 'kyeo', version: 1, ...news };
}

/** Tells the page that holds this one, whoever that is: nothing in a message is personal. */
export function tellHolder(news: EmbedNews): void {
  if (window.parent !== window) window.parent.postMessage(messageOf(news), '*');
}
