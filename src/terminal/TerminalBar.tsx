// The bar over a terminal: which one it is, what is going on in it, and its keys.
import { LayoutGrid } from 'lucide-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import styles from './Terminal.module.css';

/** Props of `TerminalBar`. */
export interface TerminalBarProps {
  /** The id of the title, for what it names. */
  titleId: string;
  title: string;
  /** What is going on, if anything is. */
  status: string | undefined;
  /** Further keys. */
  tools: ReactNode;
  /** Whether words to tap are offered, where there are any. */
  composing: { readonly on: boolean; readonly set: (on: boolean) => void } | undefined;
  /** Ctrl+C, while a job has the terminal. */
  onStop: (() => void) | undefined;
}

/** The bar over a terminal. */
export function TerminalBar({ titleId, title, status, tools, composing, onStop }: TerminalBarProps) {
  const { t } = useTranslation('commands');
  return (
    <div className={styles['bar']}>
      <p id={titleId} className={styles['title']}>
        {title}
      </p>
      {status !== undefined && <p className={styles['status']}>{status}</p>}
      {tools}
      {composing && (
        <Button
          size="small"
          variant="quiet"
          glyph={LayoutGrid}
          className={styles['compose']}
          title={t('composer.label')}
          aria-pressed={composing.on}
          onClick={() => composing.set(!composing.on)}
        >
          {t('composer.toggle')}
        </Button>
      )}
      {onStop && (
        <button type="button" className={styles['stop']} onClick={onStop}>
          {t('terminal.interrupt')} <kbd aria-hidden="true">Ctrl+C</kbd>
        </button>
      )}
    </div>
  );
}
