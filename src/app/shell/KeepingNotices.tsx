// Tells the learner when something kept could not be read and was set aside, or when nothing can be kept here.
import { useTranslation } from 'react-i18next';
import { useProgress } from '../../lab/useProgress';
import { useReview } from '../../lab/useReview';
import { Button } from '../../ui/Button';
import { settingsStore } from '../settings/settingsStore';
import { useSettings } from '../settings/useSettings';
import { NoticeStrip } from './NoticeStrip';

/** A strip under the header; gone once it is read. */
export function KeepingNotices() {
  const { t } = useTranslation();
  const { notice: ofSettings } = useSettings();
  const ofProgress = useProgress((state) => state.notice);
  const dismissProgress = useProgress((state) => state.dismissNotice);
  const ofReview = useReview((state) => state.notice);
  const dismissReview = useReview((state) => state.dismissNotice);
  if (!ofSettings && !ofProgress && !ofReview) return null;
  const dismiss = () => {
    settingsStore.dismissNotice();
    dismissProgress();
    dismissReview();
  };
  const read = (
    <Button size="small" onClick={dismiss}>
      {t('shell.dismiss')}
    </Button>
  );
  return (
    <NoticeStrip actions={read}>
      {ofSettings === 'setAside' && <p>{t('shell.setAside.settings')}</p>}
      {ofProgress === 'setAside' && <p>{t('shell.setAside.progress')}</p>}
      {ofReview === 'setAside' && <p>{t('shell.setAside.review')}</p>}
      {[ofSettings, ofProgress, ofReview].includes('notKept') && <p>{t('shell.notKept')}</p>}
    </NoticeStrip>
  );
}
