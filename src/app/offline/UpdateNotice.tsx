// Says that a newer build is ready, where it disturbs nobody; the learner says when.
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { NoticeStrip } from '../shell/NoticeStrip';
import { offlineStore } from './offline';
import { useOffline } from './useOffline';

/** A strip under the header, for pages that are only read: never in a lesson, the lab, a review or a talk. */
export function UpdateNotice() {
  const { t } = useTranslation();
  const { update } = useOffline();
  if (update !== 'offered') return null;
  const actions = (
    <>
      <Button size="small" onClick={() => offlineStore.takeOver()}>
        {t('offline.update.apply')}
      </Button>
      <Button size="small" variant="quiet" onClick={() => offlineStore.putOff()}>
        {t('offline.update.later')}
      </Button>
    </>
  );
  return (
    <NoticeStrip actions={actions}>
      <p>
        <b>{t('offline.update.title')}</b> {t('offline.update.body')}
      </p>
    </NoticeStrip>
  );
}
