// The audience window owns the talk: it keeps it, changes it, and tells the speaker's window.
import { useEffect, useState } from 'react';
import { type Language } from '../address';
import { keepTalk, keptTalk } from './keptTalk';
import { type Message } from './messages';
import { type Programme } from './programme';
import { type Command, newTalk, placeOf, type Talk, talkAfter } from './talk';
import { useChannel } from './useChannel';

/** What `useRoom` is given. */
export interface RoomOptions {
  programme: Programme;
  lang: Language;
  /** The step that the address asks for. */
  asked: string | undefined;
  /** What the window does by itself; true when nothing is left to do for the talk. */
  own: (command: Command) => boolean;
}

/** The talk, and what changes it. A window that was reloaded goes on; a new one takes what a waiting speaker's window knows. */
export function useRoom({ programme, lang, asked, own }: RoomOptions): { talk: Talk; command: (command: Command) => void } {
  const lesson = programme.lesson.id;
  const suits = (talk: Talk | null): talk is Talk => talk !== null && placeOf(programme, talk) !== undefined && (asked === undefined || talk.step === asked);
  const [[first, fresh]] = useState((): [Talk, boolean] => {
    const kept = keptTalk(programme);
    return suits(kept) ? [kept, false] : [newTalk(programme, asked), true];
  });
  const [talk, setTalk] = useState(first);
  const command = (what: Command) => {
    if (!own(what)) setTalk((now) => talkAfter(programme, now, what));
  };
  const state: Message = { kind: 'state', lesson, lang, talk };
  const send = useChannel(lesson, {
    last: { kind: 'gone', lesson },
    onOpen: () => {
      if (fresh) send({ kind: 'hello', lesson });
    },
    onMessage: (message) => {
      if (message.kind === 'ask') send(state);
      if (message.kind === 'command') command(message.command);
      // only an audience window that has not moved yet follows; another one of this lesson keeps its own
      if (message.kind === 'restore' && talk === first && suits(message.talk)) setTalk(message.talk);
    },
  });
  useEffect(() => {
    keepTalk(talk);
    send({ kind: 'state', lesson, lang, talk });
  }, [send, lesson, lang, talk]);
  return { talk, command };
}
