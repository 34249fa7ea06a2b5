// What the learner should know: a failed input, a session that came from elsewhere or could not be opened, storage that does not keep.
import { useTranslation } from 'react-i18next';
import { lab, useLab } from '../../lab/lab';
import { stoppedBy } from '../../lab/replay';
import { Button } from '../../ui/Button';
import { type LabDesk } from './useLabSession';
import styles from './LabPage.module.css';

interface Shown {
  key: string;
  text: string;
  dismiss: () => void;
  /** The place of the learner's own session, to go back to. */
  own?: string | null;
}

/** Notices, each with a button that puts it away. */
export function LabNotices({ desk }: { desk: LabDesk }) {
  const { t } = useTranslation('stage');
  const failure = useLab((state) => state.failure);
  const leftOver = useLab((state) => state.leftOver);
  const { dismissFailure, dismissLeftOver } = lab().store.getState();
  const shown: Shown[] = [
    ...(failure ? [{ key: 'failure', text: t('failure'), dismiss: dismissFailure }] : []),
    ...(leftOver ? [{ key: 'leftOver', text: t(`${desk.shared ? 'shared.leftOver' : 'leftOver'}.${stoppedBy(leftOver)}`), dismiss: dismissLeftOver }] : []),
    ...(desk.problem ? [{ key: 'problem', text: `${t(`shared.problem.${desk.problem}`)} ${t('shared.safe')}`, dismiss: desk.dismiss }] : []),
    ...(desk.shared ? [{ key: 'shared', text: t('shared.opened'), dismiss: desk.dismiss, own: desk.shared.own }] : []),
    ...(desk.keeping ? [{ key: 'storage', text: t(`storage.${desk.keeping}`), dismiss: desk.dismiss }] : []),
  ];
  return (
    <div role="status" className={styles['notices']}>
      {shown.map(({ key, text, dismiss, own }) => (
        <p key={key} className={styles['notice']}>
          <span>{text}</span>
          {own != null && (
            <Button size="small" onClick={() => desk.enter(own)}>
              {t('shared.own')}
            </Button>
          )}
          <Button size="small" onClick={dismiss}>
            {t('dismiss')}
          </Button>
        </p>
      ))}
    </div>
  );
}
