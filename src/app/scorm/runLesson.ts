// Keeps an LMS in step with a lesson: what it kept comes in at the beginning, and every change goes out until the page is left.
import { mergeProgress, NO_PROGRESS } from '../../lab/progress';
import { type ProgressStore } from '../../lab/progressStore';
import { type Lesson } from '../../lessons/lesson';
import { type ScormSession } from './api';
import { progressFrom, timespan, valuesOf } from './cmi';

/** What is needed of the page. */
export interface ScormPage {
  /** Calls back when the page is left. */
  onLeave: (listener: () => void) => void;
  /** Unix ms. */
  now: () => number;
}

/** Hears whether the LMS has kept all that it was told. */
export type OnTold = (kept: boolean) => void;

/** The step to open: the one that the LMS remembers, or the first. Its progress is put into the store. */
export function resume(lesson: Lesson, session: ScormSession | undefined, store: ProgressStore, now: number): string {
  const location = session?.get('cmi.core.lesson_location') ?? '';
  const step = lesson.steps.find(({ id }) => id === location)?.id ?? lesson.steps[0]?.id ?? '';
  const kept = progressFrom(session?.get('cmi.suspend_data') ?? '', step, now);
  if (kept) store.getState().add((progress) => mergeProgress(progress, { ...NO_PROGRESS, lessons: { [lesson.id]: kept } }));
  return step;
}

/** From the lowest to the highest; what an LMS says beside these is lower than all. */
const STATUSES = ['incomplete', 'completed', 'passed'];

/** The values, but nothing that an LMS has given before is taken back: it may have lost what it was to keep. */
function notLower(values: Record<string, string>, status: string, raw: number): Record<string, string> {
  const isHigher = STATUSES.indexOf(status) > STATUSES.indexOf(values['cmi.core.lesson_status'] ?? '');
  return {
    ...values,
    ...(isHigher && { 'cmi.core.lesson_status': status }),
    'cmi.core.score.raw': String(Math.max(raw, Number(values['cmi.core.score.raw']))),
  };
}

/** Tells the LMS where the lesson stands, now and whenever that changes. */
export function follow(lesson: Lesson, session: ScormSession, store: ProgressStore, page: ScormPage, onTold: OnTold): void {
  const begun = page.now();
  const status = session.get('cmi.core.lesson_status');
  const raw = Math.min(100, Math.max(0, Number(session.get('cmi.core.score.raw')) || 0));
  const values = (): Record<string, string> => notLower(valuesOf(lesson, store.getState().progress.lessons[lesson.id]), status, raw);
  const tell = (): void => onTold(session.set(values()));
  tell();
  store.subscribe(tell);
  page.onLeave(() => session.finish({ ...values(), 'cmi.core.session_time': timespan(page.now() - begun), 'cmi.core.exit': 'suspend' }));
}
