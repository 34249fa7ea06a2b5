// What a package says of its LMS: that it records nothing, and at the end that it has recorded all.
import { useTranslation } from 'react-i18next';
import { NoticeStrip } from '../shell/NoticeStrip';
import { type Connection, useConnection } from './connection';

/** Props of what is said of a connection. */
export interface ConnectionWordsProps {
  connection: Connection;
}

/** A strip above the lesson as long as what is done there is not recorded. */
export function ConnectionNotice({ connection }: ConnectionWordsProps) {
  const { t } = useTranslation('embed');
  const state = useConnection(connection);
  return state === 'absent' || state === 'failing' ? (
    <NoticeStrip actions={null}>
      <p>{t(`lms.${state}`)}</p>
    </NoticeStrip>
  ) : null;
}

/** The end of a finished lesson: whoever reads it may go, if the LMS knows of it. */
export function FinishedWords({ connection }: ConnectionWordsProps) {
  const { t } = useTranslation(['embed', 'stage']);
  return useConnection(connection) === 'recording' ? t('lms.finished') : t('lesson.finished', { ns: 'stage' });
}
