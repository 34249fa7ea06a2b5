// The text field of a quiz that is answered by a file: the lab's own editor, without its window.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { type CodeEditor } from '../editor/codeEditor';
import { type FileFieldProps } from '../../lessons/prose/LessonProseContext';
import styles from './FileField.module.css';

/** Edits a text. It shows the plain text until the editor has been fetched, and offers another try where it was not; what it opens with does not change afterwards. */
export function FileField({ name, text, onChange, onSave }: FileFieldProps) {
  const { t } = useTranslation('prose');
  const { t: tUi } = useTranslation('ui');
  const place = useRef<HTMLDivElement>(null);
  const [missing, setMissing] = useState(false);
  const [opening] = useState(() => ({ name, text, label: t('file.field', { file: name }), hint: t('file.hint') }));
  const latest = useRef({ onChange, onSave });
  useEffect(() => {
    latest.current = { onChange, onSave };
  });
  useEffect(() => {
    if (missing) return undefined;
    let gone = false;
    let editor: CodeEditor | undefined;
    import('../editor/codeEditor').then(
      ({ openCodeEditor }) => {
        if (gone || !place.current) return;
        editor = openCodeEditor({
          place: place.current,
          ...opening,
          onChange: (now) => latest.current.onChange(now),
          onSave: () => latest.current.onSave(),
          onClose: () => undefined,
        });
      },
      (error: unknown) => {
        reportError(error);
        if (!gone) setMissing(true);
      },
    );
    return () => {
      gone = true;
      editor?.destroy();
    };
  }, [opening, missing]);
  return (
    <>
      <div ref={place} className={styles['place']}>
        <pre lang="en">{opening.text}</pre>
      </div>
      {missing && (
        <p role="alert">
          {tUi('app.failed.body')}{' '}
          <Button size="small" onClick={() => setMissing(false)}>
            {tUi('app.failed.retry')}
          </Button>
        </p>
      )}
    </>
  );
}
