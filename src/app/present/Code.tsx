// A QR code that opens the step on the students' own screens.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { codePath, isOnlyHere } from '../share/qr';
import styles from './OverWall.module.css';

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
