// What was typed in an editor and not saved: it outlives a look at the past, another page, a reload and a closed tab.
import * as v from 'valibot';
import { type KeepingStorage, keptText } from '../../lab/keptText';

/** Where drafts are kept. */
export const DRAFTS_KEY = 'kyeo:drafts';
/** How many stay, the latest; an editor that went with its machine never comes back for its own. */
const MOST = 8;

const Schema = v.object({
  version: v.literal(1),
  /** Each with the editor that it belongs to, the latest last. */
  drafts: v.array(v.tuple([v.string(), v.string()])),
});

/** What is kept. */
export type KeptDrafts = v.InferOutput<typeof Schema>;

/** Reads kept drafts; undefined when they cannot be understood. */
export function parseDrafts(text: string): KeptDrafts | undefined {
  try {
    return v.parse(Schema, JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Drafts by editor, over one storage that may be full or forbidden, and that other tabs write into too. */
export function createDrafts(open: () => KeepingStorage, now: () => number) {
  const kept = keptText(DRAFTS_KEY, open, now);
  /** Those of this page, wherever they could be kept. */
  const own = new Map<string, string>();
  const stored = (): Map<string, string> => new Map(kept.read(parseDrafts).value?.drafts ?? []);
  const keep = (drafts: ReadonlyMap<string, string>): void => {
    if (drafts.size === 0) kept.remove();
    else kept.write(JSON.stringify({ version: 1, drafts: [...drafts].slice(-MOST) } satisfies KeptDrafts));
  };
  const drop = (editor: string): Map<string, string> => {
    const others = stored();
    others.delete(editor);
    return others;
  };
  return {
    get: (editor: string): string | undefined => own.get(editor) ?? stored().get(editor),
    set(editor: string, text: string): void {
      own.set(editor, text);
      keep(drop(editor).set(editor, text));
    },
    delete(editor: string): void {
      own.delete(editor);
      keep(drop(editor));
    },
  };
}

/** The drafts of this browser. */
export const drafts = createDrafts(() => localStorage, Date.now);
