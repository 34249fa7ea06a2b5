// What can be done with the session on screen: pass on its link, save it as files, save its picture, go back to another one.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { lab } from '../../lab/lab';
import { type LabSession } from '../../lab/session';
import { hashOf } from '../../lab/shareLink';
import { type Language } from '../address';
import { CopyLink } from './CopyLink';
import { FigureFiles } from './FigureFiles';
import { OtherSessions } from './OtherSessions';
import { SessionFiles } from './SessionFiles';
import styles from './ShareSheet.module.css';

/** Props of `ShareSheet`. */
export interface ShareSheetProps {
  lang: Language;
  /** What is on screen. */
  session: LabSession;
  /** The address of the page, without a hash. */
  page: string;
  onOpen?: (file: File) => void;
  onEnter?: (place: string) => void;
}

/** The sheet; its words have been fetched before. */
export default function ShareSheet({ lang, session, page, onOpen, onEnter }: ShareSheetProps) {
  const { t } = useTranslation('share');
  const address = useMemo(() => `${page}#${hashOf(session)}`, [page, session]);
  const { turns } = lab().store.getState().timeline;
  const ofLab = 'scenario' in session.start;
  return (
    <div className={styles['sheet']}>
      <section className={styles['section']}>
        <h3>{t('link.title')}</h3>
        <CopyLink address={address} what={t(ofLab ? 'link.what' : 'link.stepWhat')} />
      </section>
      <section className={styles['section']}>
        <h3>{t('file.title')}</h3>
        <SessionFiles session={session} turns={turns} {...(onOpen && { onOpen })} />
      </section>
      <section className={styles['section']}>
        <h3>{t('figure.title')}</h3>
        <FigureFiles />
      </section>
      {onEnter && <OtherSessions lang={lang} onEnter={onEnter} />}
    </div>
  );
}
