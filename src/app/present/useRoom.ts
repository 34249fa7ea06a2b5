// The audience window owns the talk: it keeps it, changes it, and tells the speaker's window and further ones on other screens.
import { useEffect, useState } from 'react';
import { type Language } from '../address';
import { keepTalk, keptTalk } from './keptTalk';
import { type First, type Message } from './messages';
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
  /** What the next press does in this window before the talk goes on. */
  first: () => First;
}

/** The talk, what changes it, and what tells the other windows. */
export interface RoomTalk {
  talk: Talk;
  command: (command: Command) => void;
  send: (message: Message) => void;
}

/** The talk, and what changes it. A window that was reloaded goes on; a new one takes what another window knows, and all of them move together. */
export function useRoom({ programme, lang, asked, own, first: firstHere }: RoomOptions): RoomTalk {
  const lesson = programme.lesson.id;
  // the address follows the talk from here on
  const [wanted] = useState(asked);
  const suits = (talk: Talk | null): talk is Talk => talk !== null && placeOf(programme, talk) !== undefined && (wanted === undefined || talk.step === wanted);
  const [[first, fresh]] = useState((): [Talk, boolean] => {
    const kept = keptTalk(programme);
    return suits(kept) ? [kept, false] : [newTalk(programme, wanted), true];
  });
  const [{ talk, moved }, setNow] = useState({ talk: first, moved: false });
  const command = (what: Command) => {
    if (!own(what)) setNow((now) => ({ talk: talkAfter(programme, now.talk, what), moved: true }));
  };
  const follow = (there: Talk) => {
    if (placeOf(programme, there) && JSON.stringify(there) !== JSON.stringify(talk)) setNow({ talk: there, moved: false });
  };
  const send = useChannel(lesson, {
    last: { kind: 'gone', lesson },
    onOpen: () => {
      if (fresh) send({ kind: 'hello', lesson });
    },
    onMessage: (message) => {
      if (message.kind === 'ask') {
        send({ kind: 'state', lesson, lang, talk, moved: false });
        send({ kind: 'first', lesson, first: firstHere() });
      }
      if (message.kind === 'hello') send({ kind: 'restore', lesson, talk });
      if (message.kind === 'state' && message.moved) follow(message.talk);
      if (message.kind === 'command') command(message.command);
      // only a window that has not moved yet takes the place of another one
      if (message.kind === 'restore' && fresh && talk === first && suits(message.talk)) follow(message.talk);
    },
  });
  useEffect(() => {
    keepTalk(talk);
    send({ kind: 'state', lesson, lang, talk, moved });
  }, [send, lesson, lang, talk, moved]);
  return { talk, command, send };
}
