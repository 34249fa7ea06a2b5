// What a learner can set, and how it is read back from storage: checked, never trusted.
import * as v from 'valibot';
import { LANGUAGES } from '../address';
import { PATHS } from '../course/paths';

/** The looks of the site; `system` follows the computer. */
export const THEMES = ['system', 'light', 'dark', 'contrast', 'projector'] as const;
export type Theme = (typeof THEMES)[number];

/** Text sizes in percent. */
export const TEXT_SIZES = ['100', '115', '130', '150'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** How much may move; `system` follows the computer. */
export const MOTIONS = ['system', 'full', 'reduce'] as const;
export type Motion = (typeof MOTIONS)[number];

/** How fast the stage plays, against its own pace. */
export const SPEEDS = [0.25, 0.5, 1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

const Schema = v.object({
  version: v.literal(1),
  /** Only after the learner has chosen one; before that the browser's language decides. */
  language: v.optional(v.picklist(LANGUAGES)),
  theme: v.picklist(THEMES),
  textSize: v.picklist(TEXT_SIZES),
  motion: v.picklist(MOTIONS),
  speed: v.picklist(SPEEDS),
  /** Whether letters, digits and signs do something in a talk; who speaks to the computer sets them off by chance. */
  letterKeys: v.boolean(),
  /** The way through the course. */
  path: v.picklist(PATHS),
});

/** Everything that can be set. */
export type Settings = v.InferOutput<typeof Schema>;

/** What holds before anything is set. */
export const DEFAULTS: Settings = { version: 1, theme: 'system', textSize: '100', motion: 'system', speed: 1, letterKeys: true, path: 'course' };

/** Reads stored settings; undefined when they cannot be understood. Members of an older shape get their defaults. */
export function parseSettings(stored: string): Settings | undefined {
  let value: unknown;
  try {
    value = JSON.parse(stored);
  } catch {
    return undefined;
  }
  const result = v.safeParse(Schema, typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...DEFAULTS, ...value } : value);
  return result.success ? result.output : undefined;
}
