// The window to save and share what is on screen. What it shows is fetched when it is opened.
import { lazy, Suspense, use } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog';
import { PanelBoundary } from '../shell/PanelBoundary';
import { wordsFor } from '../wordsFor';
import { type ShareSheetProps } from './ShareSheet';

const ShareSheet = lazy(() => import('./ShareSheet'));

/** Props of `ShareDialog`. */
export type ShareDialogProps = Omit<ShareSheetProps, 'session'> & {
  /** What is shared; null while the window is closed. */
  session: ShareSheetProps['session'] | null;
  onClose: () => void;
};

/** A modal window. */
export function ShareDialog({ session, onClose, ...props }: ShareDialogProps) {
  const { t } = useTranslation('stage');
  return (
    <Dialog open={session !== null} onClose={onClose} title={t('share.open')} closeLabel={t('share.close')}>
      {session && (
        <PanelBoundary>
          <Suspense fallback={null}>
            <Sheet session={session} {...props} />
          </Suspense>
        </PanelBoundary>
      )}
    </Dialog>
  );
}

function Sheet(props: ShareSheetProps) {
  const { i18n } = useTranslation('stage');
  use(wordsFor(i18n, 'share'));
  return <ShareSheet {...props} />;
}
