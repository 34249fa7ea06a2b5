// The line between the windows of a talk: a BroadcastChannel, so that no server is needed.
import { useCallback, useEffect, useEffectEvent, useRef } from 'react';
import { CHANNEL, type Message, readMessage } from './messages';

/**
 * Listens to messages about a lesson while the component is there, and gives back what sends one.
 * `onOpen` is called once the line is open; `onClose` gives the last message, when the window goes or the component does.
 */
export function useChannel(lesson: string, { onOpen, onMessage, last }: { onOpen: () => void; onMessage: (message: Message) => void; last?: Message }): (message: Message) => void {
  const line = useRef<BroadcastChannel | null>(null);
  const send = useCallback((message: Message) => line.current?.postMessage(message), []);
  const opened = useEffectEvent(onOpen);
  const heard = useEffectEvent(onMessage);
  const sayLast = useEffectEvent(() => {
    if (last) send(last);
  });
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    line.current = channel;
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = readMessage(data, lesson);
      if (message) heard(message);
    };
    const leave = () => sayLast();
    addEventListener('pagehide', leave);
    opened();
    return () => {
      removeEventListener('pagehide', leave);
      leave();
      channel.close();
      line.current = null;
    };
  }, [lesson]);
  return send;
}
