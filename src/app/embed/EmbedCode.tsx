// A button that offers the code with which a lesson or a diagram is put on another page.
import { CodeXml, Copy } from 'lucide-react';
import { useId, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { copyText } from '../../ui/copyText';
import { Dialog } from '../../ui/Dialog';
import { IconButton } from '../../ui/IconButton';
import { BASE } from '../base';
import styles from './EmbedCode.module.css';
import { type HEIGHTS, iframeCode } from './iframeCode';

/** Props of `EmbedCode`. */
export interface EmbedCodeProps {
  /** The address of the embedded page, without the base. */
  address: string;
  /** What it shows. */
  shows: keyof typeof HEIGHTS;
  /** The name of what it shows. */
  title: string;
  className?: string | undefined;
}

/** The button and its dialog. */
export function EmbedCode({ address, shows, title, className }: EmbedCodeProps) {
  const { t } = useTranslation('embed');
  // null until it is asked for; then it stands beside the page, whose headings it must not come before
  const [open, setOpen] = useState<boolean | null>(null);
  const dialog = open !== null && (
    <Dialog open={open} onClose={() => setOpen(false)} title={t('title')} closeLabel={t('close')}>
      <Code address={address} shows={shows} title={title} />
    </Dialog>
  );
  return (
    <>
      <IconButton glyph={CodeXml} label={t('open')} className={className} aria-haspopup="dialog" onClick={() => setOpen(true)} />
      {dialog && createPortal(dialog, document.body)}
    </>
  );
}

/** Only in the open dialog, where the page's own origin is known. */
function Code({ address, shows, title }: Omit<EmbedCodeProps, 'className'>) {
  const { t } = useTranslation('embed');
  const id = useId();
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  const code = iframeCode(`${window.location.origin}${BASE}${address}`, `${title} · Kyeo 켜`, shows);
  const copy = async () => {
    setOutcome((await copyText(code)) ? 'copied' : 'failed');
  };
  return (
    <div className={styles['code']}>
      <p>{t('intro')}</p>
      <label htmlFor={id}>{t('code')}</label>
      <textarea id={id} readOnly rows={5} lang="en" value={code} onFocus={(event) => event.currentTarget.select()} />
      <div className={styles['row']}>
        <Button variant="primary" glyph={Copy} onClick={() => void copy()}>
          {t('copy')}
        </Button>
        <p role="status">{outcome && t(outcome)}</p>
      </div>
    </div>
  );
}
