// A session as files: to keep or pass on, to go on with on a real Docker, and one from somebody else to open.
import { useId } from 'react';
import { FileCode2, FolderOpen, Save } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type LabSession, textOf } from '../../lab/session';
import { dockerLines, shellScript } from '../../lab/shellScript';
import { type LabTurn } from '../../lab/turn';
import { Button } from '../../ui/Button';
import { buttonClass } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { download, fileName } from './download';
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
  const field = useId();
  const lines = dockerLines(turns);
  const script = () => shellScript(turns, [t('script.head'), t('script.check'), t('script.comments')]);
  return (
    <>
      <div className={styles['buttons']}>
        <Button size="small" glyph={Save} onClick={() => download(fileName('session', 'json', new Date()), `${textOf(session)}\n`, 'application/json')}>
          {t('file.save')}
        </Button>
        {onOpen && (
          <span className={styles['open']}>
            <input
              id={field}
              type="file"
              accept=".json,application/json"
              onChange={({ currentTarget }) => {
                const [file] = currentTarget.files ?? [];
                if (file) onOpen(file);
              }}
            />
            <label htmlFor={field} className={buttonClass({ size: 'small' })}>
              <Icon glyph={FolderOpen} />
              <span>{t('file.open')}</span>
            </label>
          </span>
        )}
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
