// The small mark at the end of a page: whether the site opens without a network.
import { CircleCheck, CloudDownload, CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type Glyph, Icon } from '../../ui/Icon';
import { type Language } from '../address';
import styles from './OfflineMark.module.css';
import { type Readiness } from './offlineStore';
import { useOffline } from './useOffline';

/** What each state looks like; its words stand beside it. */
export const READINESS_GLYPHS: Readonly<Record<Readiness['is'], Glyph>> = {
  resting: CloudDownload,
  asking: CloudDownload,
  preparing: CloudDownload,
  ready: CircleCheck,
  failed: CloudOff,
  impossible: CloudOff,
};

/** Nothing until something is known; then a link to the settings, which say more. */
export function OfflineMark({ lang }: { lang: Language }) {
  const { t } = useTranslation();
  const { readiness } = useOffline();
  if (readiness.is === 'resting') return null;
  return (
    <Link href={`/${lang}/settings`} className={styles['mark']} data-readiness={readiness.is}>
      <Icon glyph={READINESS_GLYPHS[readiness.is]} />
      {t(`offline.is.${readiness.is}`)}
    </Link>
  );
}
