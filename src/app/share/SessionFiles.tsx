// A session as files: to keep or pass on, to go on with on a real Docker, and one from somebody else to open.
import { FileCode2, Save } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type LabSession, textOf } from '../../lab/session';
import { dockerLines, shellScript } from '../../lab/shellScript';
import { type LabTurn } from '../../lab/turn';
import { Button } from '../../ui/Button';
import { download, fileName } from './download';
import { FileButton } from './FileButton';
import styles from './ShareSheet.module.css';

/** Props of `SessionFiles`. */
export interface SessionFilesProps {
  session: LabSession;
  /** What was done, for the script. */
  turns: readonly LabTurn[];
  /** A file was chosen to be opened; without it, none can be. */
  onOpen?: (file: File) => void;
}

/** Buttons to save and to open. */
export function SessionFiles({ session, turns, onOpen }: SessionFilesProps) {
  const { t } = useTranslation('share');
  const lines = dockerLines(turns);
  const script = () => shellScript(turns, [t('script.head'), t('script.check'), t('script.comments')]);
  return (
    <>
      <div className={styles['buttons']}>
        <Button size="small" glyph={Save} onClick={() => download(fileName('session', 'json', new Date()), `${textOf(session)}\n`, 'application/json')}>
          {t('file.save')}
        </Button>
        {onOpen && <FileButton size="small" label={t('file.open')} onFile={onOpen} />}
        <Button size="small" glyph={FileCode2} disabled={lines === 0} onClick={() => download(fileName('session', 'sh', new Date()), script(), 'text/x-shellscript')}>
          {t('file.script')}
        </Button>
      </div>
      <p className={styles['hint']}>
        {lines === 0 ? t('file.scriptNone') : t('file.scriptSize', { count: lines })} {onOpen && t('file.drop')}
      </p>
    </>
  );
}
