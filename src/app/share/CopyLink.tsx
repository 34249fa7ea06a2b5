// A link to copy, with its size, and its QR code where that can still be read by a phone.
import { useMemo, useRef, useState } from 'react';
import { Check, Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MAX_LINK } from '../../lab/shareLink';
import { Button } from '../../ui/Button';
import { copyText } from '../../ui/copyText';
import { codePath, isOnlyHere } from './qr';
import styles from './ShareSheet.module.css';

/** The longest link whose code a phone reads from a wall (our choice: a code of 1,200 characters is 109 squares wide or more). */
const MAX_CODE = 1200;

/** A QR code; the address stands beside it. */
function QrCode({ address }: { address: string }) {
  const { t } = useTranslation('share');
  const { path, size } = useMemo(() => codePath(address), [address]);
  return (
    <svg viewBox={`0 0 ${String(size)} ${String(size)}`} role="img" aria-label={t('link.code')} shapeRendering="crispEdges" className={styles['code']}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** The link to what is on screen; where it is too long for one, that is said. */
export function CopyLink({ address, what }: { address: string; what: string }) {
  const { t } = useTranslation('share');
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<'no' | 'yes' | 'byHand'>('no');
  const copy = async () => {
    const done = await copyText(address);
    if (!done) field.current?.select();
    setCopied(done ? 'yes' : 'byHand');
  };
  if (address.length > MAX_LINK) return <p>{t('link.tooLong', { size: address.length, most: MAX_LINK })}</p>;
  const short = address.length <= MAX_CODE;
  return (
    <div className={styles['link']}>
      <div className={styles['words']}>
        <p>{what}</p>
        <div className={styles['copy']}>
          <input ref={field} readOnly value={address} aria-label={t('link.field')} spellCheck={false} onFocus={(event) => event.currentTarget.select()} />
          <Button variant="primary" size="small" glyph={copied === 'yes' ? Check : Copy} onClick={() => void copy()}>
            {t(copied === 'yes' ? 'link.copied' : 'link.copy')}
          </Button>
        </div>
        <p role="status" className={styles['hint']}>
          {copied === 'yes' && <span className="visually-hidden">{t('link.copied')}. </span>}
          {copied === 'byHand' ? t('link.byHand') : t('link.size', { size: address.length, most: MAX_LINK })}
        </p>
        {isOnlyHere(address) && <p className={styles['hint']}>{t('link.here')}</p>}
        {!short && <p className={styles['hint']}>{t('link.noCode', { most: MAX_CODE })}</p>}
        <p className={styles['hint']}>{t('link.private')}</p>
      </div>
      {short && <QrCode address={address} />}
    </div>
  );
}
