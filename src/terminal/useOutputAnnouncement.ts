// Says new output to screen readers when it has settled, so that it is heard once and not at every redraw.
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announcement } from './announcement';
import { type Note } from './MarginNotes';
import { type Row } from './screen';

const SETTLED_MS = 400;
/** Output that never rests, as of `docker logs -f`, is heard this often. */
const LONGEST_WAIT_MS = 3000;
const SHELL_PROMPT = /[$#>]\s*$/;

/** Announces the output that came since the last time with the notes on it, and a question that waits for an answer; nothing of what is looked at again (`past`), or stood there when something was `opened`. */
export function useOutputAnnouncement(
  rows: readonly Row[],
  notes: readonly Note[],
  prompt: string | null,
  { busy, past, opened }: { busy: boolean; past: boolean; opened: number },
  say: (text: string) => void,
): void {
  const { t } = useTranslation('commands');
  const heard = useRef<{ id: number; prompt: string | null }>(undefined);
  const opening = useRef(opened);
  const unheardSince = useRef<number>(undefined);
  const last = rows.at(-1)?.id ?? 0;

  const settle = useEffectEvent(() => {
    const before = heard.current ?? { id: 0, prompt: null };
    heard.current = { id: last, prompt };
    unheardSince.current = undefined;
    const output = announcement(rows, before.id, (lines) => t('terminal.more', { n: lines }));
    const question = prompt !== null && prompt !== before.prompt && !SHELL_PROMPT.test(prompt) ? prompt : '';
    const explained = notes.filter(({ rowId }) => rowId > before.id).map(({ text }) => text);
    const text = [output, ...explained, question].filter((part) => part !== '').join('\n');
    const ran = rows.some(({ id, kind }) => id > before.id && kind === 'input');
    if (text !== '') say(text);
    else if (ran && prompt !== null) say(t('terminal.noOutput'));
  });

  useEffect(() => {
    heard.current ??= { id: last, prompt };
    // Undo takes rows away; what comes in their place is new again.
    if (past || last < heard.current.id || opening.current !== opened) heard.current = { id: last, prompt };
    opening.current = opened;
    if (busy || past) return;
    unheardSince.current ??= Date.now();
    const timer = setTimeout(() => settle(), Math.max(0, Math.min(SETTLED_MS, unheardSince.current + LONGEST_WAIT_MS - Date.now())));
    return () => clearTimeout(timer);
  }, [rows, last, prompt, busy, past, opened]);
}
