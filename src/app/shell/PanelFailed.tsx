// What stands in place of a panel that broke.
import { ClipboardCopy, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { copyText } from '../../ui/copyText';
import styles from './PanelFailed.module.css';

/** The words that a report of the bug needs. */
export function detailsOf(error: Error, address: string): string {
  const cause = error.cause instanceof Error ? [`cause: ${error.cause.stack ?? error.cause.message}`] : [];
  return [address, error.stack ?? error.message, ...cause].join('\n');
}

/** The notice of a broken panel, with details to copy and another try. */
export function PanelFailed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<boolean>();
  const copy = async () => {
    setCopied(await copyText(detailsOf(error, window.location.href)));
  };
  return (
    <section role="alert" className={styles['failed']}>
      <h2>{t('errors.title')}</h2>
      <p>{t('errors.body')}</p>
      <div className={styles['actions']}>
        <Button variant="primary" glyph={RotateCcw} onClick={onRetry}>
          {t('errors.retry')}
        </Button>
        <Button glyph={ClipboardCopy} onClick={() => void copy()}>
          {copied ? t('errors.copied') : t('errors.copy')}
        </Button>
      </div>
      {/* what could not be copied can be selected */}
      <details open={copied === false}>
        <summary>{t('errors.details')}</summary>
        <pre lang="en">{error.stack ?? error.message}</pre>
      </details>
    </section>
  );
}
