// The question before an editor closes on a text that is not saved.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { useKeys } from './useKeys';
import styles from './EditorPanel.module.css';

/** Props of `LeaveBar`. */
export interface LeaveBarProps {
  onSave: () => void;
  onDrop: () => void;
  onStay: () => void;
}

/** Three ways to answer; it takes the focus when it appears, and Esc goes back to the text. */
export function LeaveBar({ onSave, onDrop, onStay }: LeaveBarProps) {
  const { t } = useTranslation('editor');
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    bar.current?.querySelector('button')?.focus();
  }, []);
  useKeys(bar, ({ key }) => {
    if (key === 'Escape') onStay();
  });
  return (
    <div ref={bar} role="group" aria-label={t('leave.question')} className={styles['leave']}>
      <p>{t('leave.question')}</p>
      <Button size="small" variant="primary" onClick={onSave}>
        {t('leave.save')}
      </Button>
      <Button size="small" onClick={onDrop}>
        {t('leave.drop')}
      </Button>
      <Button size="small" variant="quiet" onClick={onStay}>
        {t('leave.stay')}
      </Button>
    </div>
  );
}
