// What the learner should know: a failed input, a session that could not be replayed, storage that does not keep.
import { useTranslation } from 'react-i18next';
import { type KeepingNotice } from '../../lab/keptText';
import { lab, useLab } from '../../lab/lab';
import { Button } from '../../ui/Button';
import styles from './LabPage.module.css';

/** Notices, each with a button that puts it away. */
export function LabNotices({ notice, onDismiss }: { notice: KeepingNotice | null; onDismiss: () => void }) {
  const { t } = useTranslation('stage');
  const failure = useLab((state) => state.failure);
  const leftOver = useLab((state) => state.leftOver);
  const { dismissFailure, dismissLeftOver } = lab().store.getState();
  const shown = [
    ...(failure ? [{ key: 'failure', text: t('failure'), dismiss: dismissFailure }] : []),
    ...(leftOver ? [{ key: 'leftOver', text: t('leftOver'), dismiss: dismissLeftOver }] : []),
    ...(notice ? [{ key: 'storage', text: t(`storage.${notice}`), dismiss: onDismiss }] : []),
  ];
  return (
    <div role="status" className={styles['notices']}>
      {shown.map(({ key, text, dismiss }) => (
        <p key={key} className={styles['notice']}>
          <span>{text}</span>
          <Button size="small" onClick={dismiss}>
            {t('dismiss')}
          </Button>
        </p>
      ))}
    </div>
  );
}
