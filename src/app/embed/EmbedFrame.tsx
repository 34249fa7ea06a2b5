// The frame of every embedded page: its look, the notice about what was asked for in vain, and a way to the whole site.
import { ExternalLink } from 'lucide-react';
import { type ReactNode, useContext, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon';
import { useAlive } from '../../ui/useAlive';
import { BASE } from '../base';
import { settingsStore } from '../settings/settingsStore';
import styles from './Embed.module.css';
import { EmbedPlaceContext } from './embedPlace';
import { type EmbedQuery } from './embedQuery';
import { useHeightNews } from './useHeightNews';

/** Props of `EmbedFrame`. */
export interface EmbedFrameProps {
  query: EmbedQuery;
  /** The address of the same thing on the site, without the base. */
  site: string;
  children: ReactNode;
}

/** The page without the site round it. */
export function EmbedFrame({ query: { settings, faults }, site, children }: EmbedFrameProps) {
  const { t } = useTranslation('embed');
  const { hasSite, notice } = useContext(EmbedPlaceContext);
  const place = useRef<HTMLDivElement>(null);
  const { theme, speed } = settings;
  useEffect(() => settingsStore.lend({ theme: theme === 'auto' ? 'system' : theme, speed }), [theme, speed]);
  useHeightNews(place, useAlive() ? site : null);
  return (
    <div ref={place} className={styles['frame']}>
      {notice}
      {faults.length > 0 && (
        <p className={styles['notice']} role="status">
          {t('fault', { names: faults.join(', ') })}
        </p>
      )}
      {children}
      {hasSite && (
        <a className={styles['site']} href={BASE + site} target="_blank" rel="noopener">
          {t('site')}
          <Icon glyph={ExternalLink} size="1em" />
        </a>
      )}
    </div>
  );
}
