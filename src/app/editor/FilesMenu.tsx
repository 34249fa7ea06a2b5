// A way into the editor without typing: the text files of the terminal's folder, and a new one.
import { FilePen } from 'lucide-react';
import { type SubmitEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type World } from '../../sim/world';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { editLine, filesAt } from './files';
import styles from './FilesMenu.module.css';

/** Props of `FilesMenu`. */
export interface FilesMenuProps {
  terminal: string;
  /** The present of the machine. */
  present: () => World;
  /** Types a line into the terminal. */
  onLine: (line: string) => void;
}

/** A button that lists the files that can be edited; one that is chosen is opened by a typed line, so that the line is learned too. */
export function FilesMenu({ terminal, present, onLine }: FilesMenuProps) {
  const { t } = useTranslation('stage');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" variant="quiet" glyph={FilePen} className={styles['open']} title={t('files.title')} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('files.open')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('files.title')} closeLabel={t('files.close')}>
        <Files
          terminal={terminal}
          world={open ? present() : null}
          onLine={(line) => {
            setOpen(false);
            onLine(line);
          }}
        />
      </Dialog>
    </>
  );
}

function Files({ terminal, world, onLine }: { terminal: string; world: World | null; onLine: (line: string) => void }) {
  const { t } = useTranslation('stage');
  const id = useId();
  const files = world ? filesAt(world, terminal) : null;
  if (!files) return <p>{t('files.none')}</p>;
  const { editor, folder, names } = files;
  const create = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = new FormData(event.currentTarget).get('name');
    if (typeof name === 'string' && name.trim() !== '') onLine(editLine(editor, name.trim()));
  };
  return (
    <div className={styles['files']}>
      <p>
        {t('files.folder')} <code lang="en">{folder}</code>
      </p>
      {names.length > 0 && (
        <ul className={styles['list']}>
          {names.map((name) => (
            <li key={name}>
              <button type="button" lang="en" onClick={() => onLine(editLine(editor, name))}>
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form className={styles['new']} onSubmit={create}>
        <label htmlFor={id}>{t('files.new')}</label>
        <input id={id} name="name" defaultValue={names.includes('Dockerfile') ? '' : 'Dockerfile'} autoCapitalize="none" autoComplete="off" spellCheck={false} lang="en" required />
        <Button type="submit">{t('files.create')}</Button>
      </form>
    </div>
  );
}
