// The frame round every page: skip link, header, main landmark, footer or nothing, and the bottom bar of phones.
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useProgressOfOtherTabs } from '../../lab/useProgress';
import { useReviewOfOtherTabs } from '../../lab/useReview';
import { AnnouncerProvider } from '../../ui/Announcer';
import { type Language } from '../address';
import { UpdateNotice } from '../offline/UpdateNotice';
import { useApplySettings } from '../settings/useSettings';
import { Footer } from './Footer';
import { Header } from './Header';
import { KeepingNotices } from './KeepingNotices';
import { PanelBoundary } from './PanelBoundary';
import styles from './Shell.module.css';
import { TabBar } from './TabBar';
import { cx } from '../../ui/cx';
import { isBare, isEmbedded, isForReading, isWorkspace } from './places';

/** Props of `Shell`. */
export interface ShellProps {
  lang: Language;
  /** The address after the language, with a leading slash; empty for home. */
  path: string;
  children: ReactNode;
}

/** The frame of the site; lessons and the lab get the whole screen below the header, a talk and an embedded page all of it. */
export function Shell({ lang, path, children }: ShellProps) {
  const { t } = useTranslation();
  useApplySettings();
  useProgressOfOtherTabs();
  useReviewOfOtherTabs();
  const bare = isBare(path);
  const workspace = bare || isWorkspace(path);
  return (
    <AnnouncerProvider>
      <div className={cx(styles['shell'], isEmbedded(path) && styles['embedded'])}>
        {!bare && (
          <>
            <a href="#main" className="skip-link">
              {t('shell.skip')}
            </a>
            <Header lang={lang} path={path} />
            <KeepingNotices />
            {isForReading(path) && <UpdateNotice />}
          </>
        )}
        <main id="main" tabIndex={-1} className={styles['main']}>
          <PanelBoundary resetKey={path}>{children}</PanelBoundary>
        </main>
        {!workspace && <Footer lang={lang} />}
        {!workspace && <TabBar lang={lang} path={path} />}
      </div>
    </AnnouncerProvider>
  );
}
