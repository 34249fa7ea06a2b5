// Saves and shares the lab: a button in its tools, and files dropped anywhere on the page.
import { useEffect, useRef, useState } from 'react';
import { Share2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { lab } from '../../lab/lab';
import { type Look, sessionIn } from '../../lab/labSession';
import { type LabSession } from '../../lab/session';
import { Button } from '../../ui/Button';
import { addressOf, type Language } from '../address';
import { BASE } from '../base';
import { readFile } from '../share/readFile';
import { ShareDialog } from '../share/ShareDialog';
import styles from './LabTools.module.css';
import { type LabDesk } from './useLabSession';

/** Props of `ShareLab`. */
export interface ShareLabProps {
  lang: Language;
  desk: LabDesk;
  /** What is looked at now. */
  look: Look;
}

/** Opens files that are dropped on the page. */
function useDrop(onFile: (file: File) => void): void {
  const latest = useRef(onFile);
  useEffect(() => {
    latest.current = onFile;
  });
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      event.preventDefault();
      latest.current(file);
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  }, []);
}

/** The button and its window. The machine rests while the window is open, so that what is shared is what is seen. */
export function ShareLab({ lang, desk, look }: ShareLabProps) {
  const { t } = useTranslation('stage');
  const [session, setSession] = useState<LabSession | null>(null);
  const close = () => setSession(null);
  const openFile = (file: File) => {
    close();
    void readFile(file).then((read) => {
      if ('session' in read) desk.openShared(read.session);
      else desk.refuse(read.problem);
    });
  };
  useDrop(openFile);
  return (
    <>
      <Button
        size="small"
        glyph={Share2}
        title={t('share.open')}
        className={styles['tool']}
        aria-haspopup="dialog"
        disabled={!desk.ready}
        onClick={() => {
          lab().store.getState().pause();
          setSession(sessionIn(lab(), look));
        }}
      >
        <span className={styles['word']}>{t('share.open')}</span>
      </Button>
      <ShareDialog
        lang={lang}
        session={session}
        page={session ? `${location.origin}${BASE}${addressOf(lang, 'lab')}` : ''}
        onClose={close}
        onOpen={openFile}
        onEnter={(place) => {
          close();
          desk.enter(place);
        }}
      />
    </>
  );
}
