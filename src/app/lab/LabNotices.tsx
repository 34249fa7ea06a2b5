// What the learner should know: a failed input, a lens that did not come, a session that came from elsewhere or could not be opened, storage that does not keep.
import { useTranslation } from 'react-i18next';
import { lab, useLab } from '../../lab/lab';
import { stoppedBy } from '../../lab/replay';
import { type LensId } from '../../lab/view';
import { Button } from '../../ui/Button';
import { type LabDesk } from './useLabSession';
import styles from './LabPage.module.css';

interface Shown {
  key: string;
  text: string;
  /** What can be done about it. */
  way?: { words: string; go: () => void } | undefined;
  /** Puts it away; left out where the way on does. */
  dismiss?: () => void;
}

/** A lens that could not be fetched. */
export interface Missing {
  readonly lens: LensId;
  /** It has been asked for again. */
  readonly tried: boolean;
}

/** Props of `LabNotices`. */
export interface LabNoticesProps {
  desk: LabDesk;
  missing: Missing | null;
  onRetry: (missing: Missing) => void;
}

/** Notices, each with a button that puts it away. */
export function LabNotices({ desk, missing, onRetry }: LabNoticesProps) {
  const { t } = useTranslation('stage');
  const failure = useLab((state) => state.failure);
  const leftOver = useLab((state) => state.leftOver);
  const { dismissFailure, dismissLeftOver } = lab().store.getState();
  const own = desk.shared?.own;
  const shown: Shown[] = [
    ...(missing ? [{ key: 'missing', text: t('lensMissing', { lens: t(`lens.${missing.lens}`) }), way: { words: t('again'), go: () => onRetry(missing) } }] : []),
    ...(failure ? [{ key: 'failure', text: t('failure'), dismiss: dismissFailure }] : []),
    ...(leftOver ? [{ key: 'leftOver', text: t(`${desk.shared ? 'shared.leftOver' : 'leftOver'}.${stoppedBy(leftOver)}`), dismiss: dismissLeftOver }] : []),
    ...(desk.problem ? [{ key: 'problem', text: `${t(`shared.problem.${desk.problem}`)} ${t('shared.safe')}`, dismiss: desk.dismiss }] : []),
    ...(desk.shared
      ? [{ key: 'shared', text: t('shared.opened'), dismiss: desk.dismiss, way: own == null ? undefined : { words: t('shared.own'), go: () => desk.enter(own) } }]
      : []),
    ...(desk.keeping ? [{ key: 'storage', text: t(`storage.${desk.keeping}`), dismiss: desk.dismiss }] : []),
  ];
  return (
    <div role="status" className={styles['notices']}>
      {shown.map(({ key, text, way, dismiss }) => (
        <p key={key} className={styles['notice']}>
          <span>{text}</span>
          {way && (
            <Button size="small" onClick={way.go}>
              {way.words}
            </Button>
          )}
          {dismiss && (
            <Button size="small" onClick={dismiss}>
              {t('dismiss')}
            </Button>
          )}
        </p>
      ))}
    </div>
  );
}
