// The speaker's window follows the audience window, and carries the talk alone while that one is closed.
import { useEffect, useState } from 'react';
import { type Language } from '../address';
import { keepTalk, keptTalk } from './keptTalk';
import { heardBySpeaker, type SpeakerView } from './messages';
import { type Programme } from './programme';
import { type Command, newTalk, talkAfter } from './talk';
import { useChannel } from './useChannel';

/** How long the audience window may take to answer before it counts as closed (ms). */
const PATIENCE_MS = 1500;

/** What the speaker's window knows, and what it can ask for. */
export function useSpeaker(programme: Programme, lang: Language): { view: SpeakerView; command: (command: Command) => void } {
  const lesson = programme.lesson.id;
  const [view, setView] = useState((): SpeakerView => {
    const kept = keptTalk(programme);
    return { room: 'asking', talk: kept ?? newTalk(programme), known: kept !== null, lang, first: null };
  });
  const send = useChannel(lesson, {
    onOpen: () => send({ kind: 'ask', lesson }),
    onMessage: (message) => {
      const { answer } = heardBySpeaker(view, message);
      // several may come before the window is drawn again
      setView((now) => heardBySpeaker(now, message).view);
      if (answer) send(answer);
    },
  });
  useEffect(() => {
    if (view.room !== 'asking') return undefined;
    const timer = setTimeout(() => setView((now) => (now.room === 'asking' ? { ...now, room: 'closed' } : now)), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [view.room]);
  useEffect(() => {
    if (view.known) keepTalk(view.talk);
  }, [view]);
  const command = (what: Command) => {
    if (view.room !== 'open') setView({ ...view, known: true, talk: talkAfter(programme, view.talk, what) });
    // one that has not answered yet may be there
    if (view.room !== 'closed') send({ kind: 'command', lesson, command: what });
  };
  return { view, command };
}
