// A QR code that opens the step on the students' own screens; drawn here, so that no address leaves this computer.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { encode } from 'uqr';
import styles from './Room.module.css';

/** The dark squares of a QR code as one path in units of a square, and the width of the whole with its quiet edge. */
export function codePath(address: string): { path: string; size: number } {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const path = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('');
  return { path, size };
}

/** Whether an address means only the computer that it is opened on. */
export function isOnlyHere(address: string): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(address).hostname);
}

/** The code, large, with the address in words. */
export function Code({ address }: { address: string }) {
  const { t } = useTranslation('present');
  const { path, size } = useMemo(() => codePath(address), [address]);
  return (
    <div className={styles['code']} role="img" aria-label={t('code.label', { address })}>
      <svg viewBox={`0 0 ${size} ${size}`} aria-hidden="true" focusable="false" shapeRendering="crispEdges">
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p className={styles['address']}>{address}</p>
      {isOnlyHere(address) && <p>{t('code.here')}</p>}
    </div>
  );
}
