// The speaker's window follows the audience window, and carries the talk alone while that one is closed.
import { useEffect, useRef, useState } from 'react';
import { type Language } from '../address';
import { keepTalk, keptTalk } from './keptTalk';
import { heardBySpeaker, type SpeakerView } from './messages';
import { type Programme } from './programme';
import { type Command, newTalk, talkAfter } from './talk';
import { useChannel } from './useChannel';

/** How long an audience window may take to answer before it counts as closed (ms); as often it is asked. */
const PATIENCE_MS = 1500;

/** What the speaker's window knows, and what it can ask for. A window that crashes, or whose farewell is lost, falls silent: so it is asked again and again. */
export function useSpeaker(programme: Programme, lang: Language): { view: SpeakerView; command: (command: Command) => void } {
  const lesson = programme.lesson.id;
  const [view, setView] = useState((): SpeakerView => {
    const kept = keptTalk(programme);
    return { room: 'asking', talk: kept ?? newTalk(programme), known: kept !== null, lang, first: null };
  });
  const answered = useRef(false);
  const send = useChannel(lesson, {
    onOpen: () => send({ kind: 'ask', lesson }),
    onMessage: (message) => {
      const { answer } = heardBySpeaker(view, message);
      if (message.kind === 'state' || message.kind === 'gone') answered.current = message.kind === 'state';
      // several may come before the window is drawn again
      setView((now) => {
        const next = heardBySpeaker(now, message).view;
        return JSON.stringify(next) === JSON.stringify(now) ? now : next;
      });
      if (answer) send(answer);
    },
  });
  useEffect(() => {
    if (view.room === 'closed') return undefined;
    const timer = setInterval(() => {
      if (!answered.current) setView((now) => ({ ...now, room: 'closed', first: null }));
      answered.current = false;
      send({ kind: 'ask', lesson });
    }, PATIENCE_MS);
    return () => clearInterval(timer);
  }, [view.room, send, lesson]);
  useEffect(() => {
    if (view.known) keepTalk(view.talk);
  }, [view]);
  const command = (what: Command) => {
    if (view.room !== 'open') setView({ ...view, known: true, talk: talkAfter(programme, view.talk, what) });
    // one that has not answered yet may be there
    send({ kind: 'command', lesson, command: what });
  };
  return { view, command };
}
