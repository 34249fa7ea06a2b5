// A small browser on the host: the learner opens an address and sees what answered.
import { Globe, RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { lab, useMoment } from '../../lab/lab';
import { pageText } from './pageText';
import styles from './BrowserPanel.module.css';

/** Props of `BrowserPanel`. */
export interface BrowserPanelProps {
  /** The address to offer. */
  url: string;
}

/** The address bar, its button, and the page. */
export function BrowserPanel({ url }: BrowserPanelProps) {
  const { t } = useTranslation('stage');
  const { world } = useMoment();
  const page = world.browser;
  const { heading, paragraphs } = pageText(page?.body ?? '');
  return (
    <section className={styles['browser']} aria-label={t('browser.label')}>
      <div className={styles['bar']}>
        <Button
          size="small"
          variant="secondary"
          glyph={page ? RotateCw : Globe}
          onClick={() => {
            lab()
              .store.getState()
              .submit({ control: { kind: 'browse', machine: 'host', url: `http://${url}` } });
          }}
        >
          <span className={styles['url']}>{url}</span>
        </Button>
      </div>
      <div className={styles['page']} role="status">
        {!page && <p className={styles['empty']}>{t('browser.empty')}</p>}
        {page?.status === null && <p className={styles['empty']}>{t('browser.refused')}</p>}
        {page && page.status !== null && (
          <div lang="en">
            <p className={styles['heading']}>{heading}</p>
            {paragraphs.slice(0, 2).map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
        )}
      </div>
    </section>
  );
}
