// Everything that this browser keeps as one file, and that file read again: checked part by part, then put together with what is here.
import * as v from 'valibot';
import { keysOf, parseLabSession } from '../../lab/keptSessions';
import { labPlaces } from '../../lab/labPlaces';
import { mergeProgress, NO_PROGRESS, parseProgress, type Progress } from '../../lab/progress';
import { mergeReviews, NO_REVIEW, parseReview, type Review } from '../../lab/review';
import { type ScenarioSession, textOf } from '../../lab/session';
import { progressStore } from '../../lab/useProgress';
import { reviewStore } from '../../lab/useReview';
import { parseSettings, type Settings } from './settings';
import { settingsStore } from './settingsStore';

/** The longest file that is read (characters): more than a browser keeps for a site. */
const MAX_BACKUP = 12_000_000;
/** Bytes of one character at most. */
const BYTES = 4;
/** The most sessions that are taken from a file. */
const MAX_SESSIONS = 500;

/** The parts of a backup. */
export const PARTS = ['progress', 'review', 'settings', 'sessions'] as const;
type Part = (typeof PARTS)[number];

/** What a backup holds. */
export interface Backup {
  readonly progress: Progress;
  readonly review: Review;
  readonly settings: Settings | null;
  readonly sessions: readonly ScenarioSession[];
  /** Parts that are there and cannot be read. */
  readonly unreadable: readonly Part[];
}

const Envelope = v.object({
  kyeo: v.literal('backup'),
  version: v.literal(1),
  /** Unix ms. */
  at: v.number(),
  progress: v.optional(v.unknown()),
  review: v.optional(v.unknown()),
  settings: v.optional(v.unknown()),
  sessions: v.optional(v.array(v.unknown())),
});

/** The text of a backup of everything that is kept. */
export function backupText(at: number): string {
  const sessions = labPlaces()
    .all()
    .map(({ session }) => JSON.parse(textOf(session)) as unknown);
  const { progress } = progressStore().getState();
  const { review } = reviewStore().getState();
  return `${JSON.stringify({ kyeo: 'backup', version: 1, at, progress, review, settings: settingsStore.get().settings, sessions }, null, 1)}\n`;
}

/** Reads a backup, or the file of one session; null when it is neither. */
export function readBackup(text: string): Backup | null {
  const nothing: Backup = { progress: NO_PROGRESS, review: NO_REVIEW, settings: null, sessions: [], unreadable: [] };
  if (text.length > MAX_BACKUP) return null;
  const single = parseLabSession(text);
  if (single) return { ...nothing, sessions: [single] };
  let envelope: v.InferOutput<typeof Envelope>;
  try {
    envelope = v.parse(Envelope, JSON.parse(text));
  } catch {
    return null;
  }
  const unreadable: Part[] = [];
  const part = <T>(name: Part, value: unknown, parse: (text: string) => T | undefined, otherwise: T): T => {
    if (value === undefined) return otherwise;
    const read = parse(JSON.stringify(value));
    if (read === undefined && !unreadable.includes(name)) unreadable.push(name);
    return read ?? otherwise;
  };
  const { progress, review, settings, sessions = [] } = envelope;
  return {
    progress: part('progress', progress, parseProgress, NO_PROGRESS),
    review: part('review', review, parseReview, NO_REVIEW),
    settings: part<Settings | null>('settings', settings, parseSettings, null),
    sessions: sessions.slice(0, MAX_SESSIONS).flatMap((session) => part<ScenarioSession | null>('sessions', session, parseLabSession, null) ?? []),
    unreadable,
  };
}

/** The backup in a file that may be anything; one that is too large is not even read. */
export async function readBackupFile(file: Blob): Promise<Backup | null> {
  return file.size > MAX_BACKUP * BYTES ? null : readBackup(await file.text());
}

/** What a backup would add to what is here. */
export interface Gain {
  /** Lessons that are further there than here. */
  readonly lessons: number;
  /** Kinds of review questions that were answered later there. */
  readonly kinds: number;
  /** Sessions that are not here. */
  readonly sessions: number;
  readonly settings: boolean;
}

/** The same session, whenever it was kept. */
const sameness = ({ start, inputs }: ScenarioSession): string => JSON.stringify([start, inputs]);

const changed = <T>(before: Readonly<Record<string, T>>, after: Readonly<Record<string, T>>): number =>
  Object.keys(after).filter((key) => JSON.stringify(after[key]) !== JSON.stringify(before[key])).length;

function newSessions(backup: Backup): ScenarioSession[] {
  const here = new Set(
    labPlaces()
      .all()
      .map(({ session }) => sameness(session)),
  );
  return backup.sessions.filter((session) => session.inputs.length > 0 && !here.has(sameness(session)));
}

/** What would change. */
export function gainOf(backup: Backup): Gain {
  const { progress } = progressStore().getState();
  const { review } = reviewStore().getState();
  return {
    lessons: changed(mergeProgress(progress, NO_PROGRESS).lessons, mergeProgress(progress, backup.progress).lessons),
    kinds: changed(mergeReviews(review, NO_REVIEW).kinds, mergeReviews(review, backup.review).kinds),
    sessions: newSessions(backup).length,
    settings: backup.settings !== null && JSON.stringify(backup.settings) !== JSON.stringify(settingsStore.get().settings),
  };
}

/** Puts a backup together with what is here: of each lesson and question the further or later one stays, sessions are added, settings are taken over. False where the browser has no room for some of the sessions. */
export function restoreBackup(backup: Backup): boolean {
  progressStore()
    .getState()
    .add(() => backup.progress);
  reviewStore().getState().add(backup.review);
  if (backup.settings) settingsStore.change(backup.settings);
  return newSessions(backup).filter((session) => !labPlaces().add(session)).length === 0;
}

/** Removes everything that this site keeps in this browser, what was set aside among it. */
export function eraseEverything(): void {
  for (const open of [() => localStorage, () => sessionStorage]) for (const key of keysOf(open)) if (key.startsWith('kyeo:')) open().removeItem(key);
  progressStore().getState().heard(null);
  reviewStore().getState().heard(null);
  settingsStore.refresh();
}
