// Keeps a talk in its window's session, so that a reload goes on where it was; another window or another day begins anew.
import * as v from 'valibot';
import { keptText } from '../../lab/keptText';
import { placeOf, type Talk, TalkSchema } from './talk';
import { type Programme } from './programme';

/** Where the talk is kept. */
export const TALK_KEY = 'kyeo:present';

const kept = keptText(TALK_KEY, () => sessionStorage, Date.now);

function parseTalk(text: string): Talk | undefined {
  try {
    const result = v.safeParse(TalkSchema, JSON.parse(text));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}

/** The talk that this window had, if it is one of this lesson and its place is still there. */
export function keptTalk(programme: Programme): Talk | null {
  const { value } = kept.read(parseTalk);
  return value && placeOf(programme, value) ? value : null;
}

/** Keeps the talk; where nothing can be kept, it lasts as long as the window. */
export function keepTalk(talk: Talk): void {
  kept.write(JSON.stringify(talk));
}
