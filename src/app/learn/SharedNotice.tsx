// Says that a step is shown as somebody shared it, with the way back to one's own; or why a link or a file was not opened.
import { useTranslation } from 'react-i18next';
import { useLab } from '../../lab/lab';
import { stoppedBy } from '../../lab/replay';
import { Button } from '../../ui/Button';
import { NoticeStrip } from '../shell/NoticeStrip';
import { type SharedStep } from './useSharedStep';

/** Props of `SharedNotice`. */
export interface SharedNoticeProps {
  shared: SharedStep;
  /** The step is looked at as somebody shared it. */
  looking: boolean;
}

/** A strip above the step; it stays as long as what is done does not count. */
export function SharedNotice({ shared, looking }: SharedNoticeProps) {
  const { t } = useTranslation('stage');
  const leftOver = useLab((state) => state.leftOver);
  const { problem, back, dismiss } = shared;
  if (!looking && !problem) return null;
  const actions = (
    <>
      {looking && (
        <Button size="small" onClick={back}>
          {t('shared.ownStep')}
        </Button>
      )}
      {problem && (
        <Button size="small" onClick={dismiss}>
          {t('dismiss')}
        </Button>
      )}
    </>
  );
  return (
    <NoticeStrip actions={actions}>
      {problem && (
        <p>
          {t(`shared.problem.${problem}`)} {t('shared.safeStep')}
        </p>
      )}
      {looking && <p>{t('shared.openedStep')}</p>}
      {looking && leftOver && <p>{t(`shared.leftOver.${stoppedBy(leftOver)}`)}</p>}
    </NoticeStrip>
  );
}
