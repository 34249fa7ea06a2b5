// The addresses of the two windows of a talk. The step stands in the query, so that every static host finds the page on a reload.
import { addressOf, type Language } from '../address';

/** The audience window (without the base), at a step or where the talk is. */
export function roomAddress(lang: Language, lesson: string, step?: string): string {
  return addressOf(lang, 'present', { lesson }) + (step === undefined ? '' : `?step=${encodeURIComponent(step)}`);
}

/** The speaker's window (without the base). */
export function speakerAddress(lang: Language, lesson: string): string {
  return `${addressOf(lang, 'present', { lesson })}?speaker`;
}

/** Whether a query asks for the speaker's window. */
export const isSpeaker = (search: string): boolean => new URLSearchParams(search).has('speaker');

/** Whether a path leads to a talk, in whatever language. */
export const isTalk = (path: string): boolean => path.includes('/present/');
