// The part of the settings about use without a network: how far it is, why not, and a newer build that waits.
import { CloudDownload, RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { offlineStore } from './offline';
import { READINESS_GLYPHS } from './OfflineMark';
import styles from './OfflineSettings.module.css';
import { type Readiness } from './offlineStore';
import { useOffline } from './useOffline';

function ReadinessWords({ readiness }: { readiness: Readiness }) {
  const { t } = useTranslation();
  const { is } = readiness;
  return (
    <>
      <p className={styles['state']} role="status" data-readiness={is}>
        <Icon glyph={READINESS_GLYPHS[is]} />
        {t(`offline.is.${is}`)}
      </p>
      {is === 'preparing' && readiness.total > 0 && (
        <p className={styles['progress']}>
          <progress value={readiness.done} max={readiness.total} aria-label={t('offline.is.preparing')} />
          {t('offline.count', { done: readiness.done, total: readiness.total })}
        </p>
      )}
      <p className={styles['hint']}>{is === 'failed' || is === 'impossible' ? t(`offline.why.${readiness.why}`) : t(`offline.says.${is}`)}</p>
      {(is === 'failed' || is === 'asking') && (
        <Button glyph={CloudDownload} onClick={() => void offlineStore.prepare()}>
          {t(is === 'failed' ? 'offline.retry' : 'offline.prepare')}
        </Button>
      )}
    </>
  );
}

/** The section's content; the page gives it its frame. */
export function OfflineSettings() {
  const { t } = useTranslation();
  const { readiness, update } = useOffline();
  return (
    <>
      <h2>{t('offline.title')}</h2>
      <ReadinessWords readiness={readiness} />
      {readiness.is !== 'impossible' && <p className={styles['hint']}>{t('offline.install')}</p>}
      {update !== 'none' && (
        <>
          <p className={styles['hint']}>
            {t('offline.update.title')} {t('offline.update.body')}
          </p>
          <Button glyph={RefreshCw} onClick={() => offlineStore.takeOver()}>
            {t('offline.update.apply')}
          </Button>
        </>
      )}
    </>
  );
}
