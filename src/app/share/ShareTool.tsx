// Saves and shares what is on screen: a button of the page that opens the window for it, and files dropped anywhere on the page.
import { type ReactNode, useState } from 'react';
import { createPortal } from 'react-dom';
import { lab } from '../../lab/lab';
import { type LabSession } from '../../lab/session';
import { type Shared } from '../../lab/shareLink';
import { type Language } from '../address';
import { BASE } from '../base';
import { pageOf } from './handOver';
import { readFile } from './readFile';
import { ShareDialog } from './ShareDialog';
import { useDrop } from './useDrop';

/** Props of `ShareTool`. */
export interface ShareToolProps {
  lang: Language;
  /** What is on screen now. */
  session: () => LabSession;
  /** A file was chosen or dropped; what could be read of it. */
  onOpen: (read: Shared) => void;
  /** A session that is kept beside this one was chosen; without it, none is offered. */
  onEnter?: (place: string) => void;
  /** The button, which calls `share`. */
  children: (share: () => void) => ReactNode;
}

/** The button and its window. The machine rests while the window is open, so that what is shared is what is seen. */
export function ShareTool({ lang, session, onOpen, onEnter, children }: ShareToolProps) {
  // undefined until it is asked for; then the window stands beside the page, whose headings it must not come before
  const [shared, setShared] = useState<LabSession | null>();
  const close = () => setShared(null);
  const openFile = (file: File) => {
    close();
    void readFile(file).then(onOpen);
  };
  useDrop(openFile);
  const share = () => {
    lab().store.getState().pause();
    setShared(session());
  };
  const enter =
    onEnter &&
    ((place: string) => {
      close();
      onEnter(place);
    });
  const dialog = shared !== undefined && (
    <ShareDialog
      lang={lang}
      session={shared}
      page={shared ? `${location.origin}${BASE}${pageOf(lang, shared)}` : ''}
      onClose={close}
      onOpen={openFile}
      {...(enter && { onEnter: enter })}
    />
  );
  return (
    <>
      {children(share)}
      {dialog && createPortal(dialog, document.body)}
    </>
  );
}
