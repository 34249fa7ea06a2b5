// The public parameters of an embedded page. They come from anywhere: what is good is taken, what is not is named and left out.
import * as v from 'valibot';
import { SPEEDS } from '../settings/settings';

/** The looks that an embedded page can be given; `auto` follows the computer. */
export const EMBED_THEMES = ['auto', 'light', 'dark', 'contrast', 'projector'] as const;

/** A query longer than this is no parameter of ours (characters). */
const LONGEST_QUERY = 2000;

/** What an embedded page is set to. */
export interface EmbedSettings {
  theme: (typeof EMBED_THEMES)[number];
  /** How fast the stage plays, against its own pace. */
  speed: (typeof SPEEDS)[number];
  /** Whether a diagram can be operated; a lesson always can. */
  controls: boolean;
  /** The named figure of a diagram; undefined for the one that it opens on. */
  figure: string | undefined;
  /** The step of a lesson; undefined for its first one. */
  step: string | undefined;
}

/** What a page offers by name: the figures of a diagram, or the steps of a lesson. */
export interface EmbedOffer {
  figure?: readonly string[];
  step?: readonly string[];
}

/** The parameters that a page knows. */
export type EmbedParameter = keyof EmbedSettings;

/** What holds where nothing is asked for. */
export const EMBED_DEFAULTS: EmbedSettings = { theme: 'auto', speed: 1, controls: true, figure: undefined, step: undefined };

/** What a query says: the settings, and the parameters whose values were left out. */
export interface EmbedQuery {
  settings: EmbedSettings;
  faults: EmbedParameter[];
}

const schemas = ({ figure, step }: EmbedOffer) => ({
  theme: v.picklist(EMBED_THEMES),
  speed: v.pipe(v.picklist(SPEEDS.map(String)), v.transform(Number)),
  controls: v.pipe(
    v.picklist(['0', '1']),
    v.transform((value) => value === '1'),
  ),
  ...(figure && { figure: v.picklist(figure) }),
  ...(step && { step: v.picklist(step) }),
});

/** Reads the query of an embedded page. What it does not offer is not its parameter, and those of others, such as a course adds, are none of ours. */
export function readEmbedQuery(query: string, offer: EmbedOffer = {}): EmbedQuery {
  const given = new URLSearchParams(query.slice(0, LONGEST_QUERY));
  const faults: EmbedParameter[] = [];
  const read: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(schemas(offer))) {
    const value = given.get(name);
    if (value === null) continue;
    const result = v.safeParse(schema, value);
    if (result.success) read[name] = result.output;
    else faults.push(name as EmbedParameter);
  }
  return { settings: { ...EMBED_DEFAULTS, ...read }, faults };
}
