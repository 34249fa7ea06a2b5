// The editor's window: a sheet over the page with the file, what is wrong with it, and ways to save and to leave.
import { useEffect, useId, useRef, useState } from 'react';
import { Save, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { IconButton } from '../../ui/IconButton';
import { useAnnounce } from '../../ui/Announcer';
import { type CodeEditor, openCodeEditor } from './codeEditor';
import { fileKind } from './fileKind';
import { LeaveBar } from './LeaveBar';
import { type Problem } from './problem';
import { ProblemList } from './ProblemList';
import { useFold } from './useFold';
import { useKeys } from './useKeys';
import { isChecked, problemsOf } from './problems';
import styles from './EditorPanel.module.css';

/** Props of `EditorPanel`. */
export interface EditorPanelProps {
  path: string;
  /** What the editor opens with. */
  text: string;
  /** Whether what was typed is what the file holds. */
  isSaved: (text: string) => boolean;
  /** Why the file cannot be saved, in the system's words; null when it can. */
  refusal: string | null;
  /** Whether the text is longer than may be saved. */
  isTooLong: (text: string) => boolean;
  onDraft: (text: string) => void;
  onSave: (text: string) => void;
  onClose: () => void;
}

/** How long to wait after the last key before a text is looked through (ms). */
const CHECK_MS = 250;

/** An editor for one file. It opens over the page and takes the focus; the page stays usable beside it, and beneath it too: it folds while the focus is there. */
export default function EditorPanel({ path, text: first, isSaved, refusal, isTooLong, onDraft, onSave, onClose }: EditorPanelProps) {
  const { t, i18n } = useTranslation('editor');
  const announce = useAnnounce();
  const titleId = useId();
  const sheet = useRef<HTMLElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<CodeEditor>(null);
  const [text, setText] = useState(first);
  const [leaving, setLeaving] = useState(false);
  const name = path.split('/').at(-1) ?? path;
  const kind = fileKind(name);
  const found = useProblems(kind, text);
  const folded = useFold(sheet);
  const saved = isSaved(text);
  const tooLong = isTooLong(text);

  const save = (): boolean => {
    if (tooLong) announce(t('tooLong'), 'assertive');
    else onSave(text);
    return !tooLong;
  };
  const close = () => {
    if (saved) onClose();
    else setLeaving(true);
  };
  // What the text field opens with; whatever changes later must not open it anew
  const [opening] = useState(() => ({ name, text: first, label: t('field', { file: name }), hint: t('hint') }));
  const latest = useRef({ save, close, onDraft });
  useEffect(() => {
    latest.current = { save, close, onDraft };
  });
  useEffect(() => {
    sheet.current?.showPopover();
    if (!place.current) return;
    const open = openCodeEditor({
      place: place.current,
      ...opening,
      onChange: (now) => {
        setText(now);
        latest.current.onDraft(now);
      },
      onSave: () => latest.current.save(),
      onClose: () => latest.current.close(),
    });
    editor.current = open;
    open.focus();
    return () => open.destroy();
  }, [opening]);
  useKeys(sheet, (event) => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    latest.current.save();
  });

  useEffect(() => {
    editor.current?.mark(found.map(({ from, to, severity, words, text: part }) => ({ from, to, severity, title: t(`problem.${words}`, { text: part }) })));
  }, [found, t]);

  return (
    <section ref={sheet} popover="manual" role="dialog" aria-labelledby={titleId} className={cx(styles['sheet'], folded && styles['folded'])}>
      <header className={styles['head']}>
        <h2 id={titleId} className={styles['title']}>
          <bdi lang="en">{name}</bdi> <span className={cx(styles['state'], !saved && styles['unsaved'])}>{t(saved ? 'saved' : 'unsaved')}</span>
        </h2>
        <Button size="small" variant="primary" glyph={Save} disabled={tooLong} aria-keyshortcuts="Control+S Meta+S" title={`${t('save')} (Ctrl+S)`} onClick={save}>
          {t('save')}
        </Button>
        <IconButton glyph={X} label={t('close')} onClick={close} />
      </header>
      <p className={styles['path']} lang="en">
        {path}
      </p>
      <div ref={place} className={styles['code']} />
      <Refusal refusal={refusal} tooLong={tooLong} />
      {leaving && !saved ? (
        <LeaveBar
          onSave={() => {
            if (save()) onClose();
          }}
          onDrop={onClose}
          onStay={() => {
            setLeaving(false);
            editor.current?.focus();
          }}
        />
      ) : (
        isChecked(kind) && <ProblemList problems={found} language={i18n.language} onPick={(problem) => editor.current?.goTo(problem.from)} />
      )}
      <p className={styles['hint']}>{t('hint')}</p>
    </section>
  );
}

function Refusal({ refusal, tooLong }: { refusal: string | null; tooLong: boolean }) {
  const { t } = useTranslation('editor');
  const words = tooLong ? t('tooLong') : refusal !== null ? t('refused', { reason: refusal }) : null;
  return (
    <div role="alert" className={words === null ? undefined : styles['refusal']}>
      {words}
    </div>
  );
}

/** What is wrong with a text, a moment after it was changed. */
function useProblems(kind: ReturnType<typeof fileKind>, text: string): readonly Problem[] {
  const [found, setFound] = useState<readonly Problem[]>(() => problemsOf(kind, text));
  useEffect(() => {
    const timer = setTimeout(() => setFound(problemsOf(kind, text)), CHECK_MS);
    return () => clearTimeout(timer);
  }, [kind, text]);
  return found;
}
