// The window to save and share what is on screen. What it shows is fetched when it is opened.
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog';
import { partOnDemand } from '../onDemand';
import { PanelBoundary } from '../shell/PanelBoundary';
import { useWordsOnDemand } from '../wordsOnDemand';
import { type ShareSheetProps } from './ShareSheet';

const ShareSheet = partOnDemand(() => import('./ShareSheet'));

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
  useWordsOnDemand('share');
  return <ShareSheet {...props} />;
}
