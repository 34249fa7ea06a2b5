// What this device keeps: taken out as one file, brought in again, or erased.
import { useState } from 'react';
import { Download, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { download, fileName } from '../share/download';
import { FileButton } from '../share/FileButton';
// written so, it leaves no import behind: the file itself is fetched on demand
import type { Backup, Gain } from './backup';
import styles from './SettingsPage.module.css';

type Stage = { at: 'rest'; said?: 'broken' | 'done' | 'full' | 'erased' | 'failed' } | { at: 'preview'; backup: Backup; gain: Gain } | { at: 'erase' };

/** Sessions are read with the machine's own vocabulary, which no other setting needs. */
const backups = () => import('./backup');

/** A section of the settings. */
export function KeptThings() {
  const { t } = useTranslation('share');
  const [stage, setStage] = useState<Stage>({ at: 'rest' });
  const close = () => setStage((now) => (now.at === 'rest' ? now : { at: 'rest' }));
  const attempt = (doing: Promise<Stage | undefined>) => {
    doing.then(
      (next) => next && setStage(next),
      (error: unknown) => {
        reportError(error);
        setStage({ at: 'rest', said: 'failed' });
      },
    );
  };
  const save = async () => {
    const { backupText } = await backups();
    download(fileName('backup', 'json', new Date()), backupText(Date.now()), 'application/json');
    return undefined;
  };
  const read = async (file: File): Promise<Stage> => {
    const { gainOf, readBackupFile } = await backups();
    const backup = await readBackupFile(file);
    return backup ? { at: 'preview', backup, gain: gainOf(backup) } : { at: 'rest', said: 'broken' };
  };
  const merge = async (backup: Backup): Promise<Stage> => {
    const { restoreBackup } = await backups();
    return { at: 'rest', said: restoreBackup(backup) ? 'done' : 'full' };
  };
  const erase = async (): Promise<Stage> => {
    (await backups()).eraseEverything();
    return { at: 'rest', said: 'erased' };
  };
  return (
    <section className={styles['section']}>
      <h2>{t('keep.title')}</h2>
      <p className={styles['hint']}>{t('keep.what')}</p>
      <div className={styles['buttons']}>
        <Button glyph={Download} onClick={() => attempt(save())}>
          {t('keep.export')}
        </Button>
        <FileButton label={t('keep.import')} onFile={(file) => attempt(read(file))} />
        <Button variant="quiet" glyph={Trash2} aria-haspopup="dialog" onClick={() => setStage({ at: 'erase' })}>
          {t('keep.erase')}
        </Button>
      </div>
      <p role="status">{stage.at === 'rest' && stage.said && t(`keep.${stage.said}`)}</p>
      <Dialog
        open={stage.at === 'preview'}
        onClose={close}
        title={t('keep.preview')}
        closeLabel={t('keep.close')}
        actions={
          stage.at === 'preview' && (
            <>
              <Button onClick={close}>{t(brings(stage.gain) ? 'keep.cancel' : 'keep.close')}</Button>
              {brings(stage.gain) && (
                <Button variant="primary" onClick={() => attempt(merge(stage.backup))}>
                  {t('keep.merge')}
                </Button>
              )}
            </>
          )
        }
      >
        {stage.at === 'preview' && <Preview backup={stage.backup} gain={stage.gain} />}
      </Dialog>
      <Dialog
        open={stage.at === 'erase'}
        onClose={close}
        title={t('keep.erase')}
        closeLabel={t('keep.close')}
        actions={
          <>
            <Button onClick={close}>{t('keep.cancel')}</Button>
            <Button variant="primary" onClick={() => attempt(erase())}>
              {t('keep.eraseSure')}
            </Button>
          </>
        }
      >
        <p>{t('keep.eraseWhat')}</p>
      </Dialog>
    </section>
  );
}

/** Whether there is anything to bring in. */
const brings = ({ lessons, kinds, sessions, settings }: Gain): boolean => lessons + kinds + sessions > 0 || settings;

function Preview({ backup, gain: { lessons, kinds, sessions, settings } }: { backup: Backup; gain: Gain }) {
  const { t } = useTranslation('share');
  const lines = [
    ...(lessons > 0 ? [t('keep.lessons', { count: lessons })] : []),
    ...(kinds > 0 ? [t('keep.kinds', { count: kinds })] : []),
    ...(sessions > 0 ? [t('keep.sessions', { count: sessions })] : []),
    ...(settings ? [t('keep.settings')] : []),
  ];
  return (
    <div className={styles['preview']}>
      {lines.length === 0 ? (
        <p>{t(backup.unreadable.length > 0 ? 'keep.nothingElse' : 'keep.nothing')}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {backup.unreadable.length > 0 && <p>{t('keep.unreadable', { parts: backup.unreadable.map((part) => t(`keep.part.${part}`)).join(', ') })}</p>}
      <p className={styles['hint']}>{t('keep.rule')}</p>
    </div>
  );
}
