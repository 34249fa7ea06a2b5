// What the keys of a talk do, as buttons: they appear when the pointer moves or the Tab key comes by.
import {
  AArrowDown,
  AArrowUp,
  ArrowDownToLine,
  ChevronLeft,
  ChevronRight,
  ChevronsLeft,
  ChevronsRight,
  EyeOff,
  Keyboard,
  Languages,
  LogOut,
  Maximize,
  MousePointerClick,
  NotebookText,
  Play,
  QrCode,
  SquareTerminal,
} from 'lucide-react';
import { type RefObject, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type Glyph } from '../../ui/Icon';
import { IconButton } from '../../ui/IconButton';
import { type Action } from './keys';
import styles from './OverWall.module.css';

/** How long the buttons stay after the pointer has come to rest (ms). */
const REST_MS = 3000;

/** The buttons, in their order, with the name of their words. */
const BUTTONS = [
  { words: 'backStep', glyph: ChevronsLeft, action: { kind: 'go', to: 'backStep' } },
  { words: 'back', glyph: ChevronLeft, action: { kind: 'go', to: 'back' } },
  { words: 'next', glyph: ChevronRight, action: { kind: 'go', to: 'next' } },
  { words: 'nextStep', glyph: ChevronsRight, action: { kind: 'go', to: 'nextStep' } },
  { words: 'film', glyph: Play, action: { kind: 'film' } },
  { words: 'scroll', glyph: ArrowDownToLine, action: { kind: 'scroll' } },
  { words: 'terminal', glyph: SquareTerminal, action: { kind: 'toggle', what: 'terminal' } },
  { words: 'code', glyph: QrCode, action: { kind: 'toggle', what: 'code' } },
  { words: 'blank', glyph: EyeOff, action: { kind: 'toggle', what: 'blank' } },
  { words: 'pointer', glyph: MousePointerClick, action: { kind: 'own', what: 'pointer' } },
  { words: 'smaller', glyph: AArrowDown, action: { kind: 'size', by: -1 } },
  { words: 'larger', glyph: AArrowUp, action: { kind: 'size', by: 1 } },
  { words: 'language', glyph: Languages, action: { kind: 'language' } },
  { words: 'fullscreen', glyph: Maximize, action: { kind: 'own', what: 'fullscreen' } },
  { words: 'speaker', glyph: NotebookText, action: { kind: 'own', what: 'speaker' } },
  { words: 'keys', glyph: Keyboard, action: { kind: 'own', what: 'keys' } },
  { words: 'leave', glyph: LogOut, action: { kind: 'own', what: 'leave' } },
] as const satisfies readonly { words: string; glyph: Glyph; action: Action }[];

/** Marks the bar as awake while the pointer moves. Attributes, not state: a talk must not be drawn anew for each movement. */
function useWaking(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wake = () => {
      bar.current?.setAttribute('data-awake', '');
      clearTimeout(timer);
      timer = setTimeout(() => bar.current?.removeAttribute('data-awake'), REST_MS);
    };
    addEventListener('pointermove', wake);
    addEventListener('pointerdown', wake);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointermove', wake);
      removeEventListener('pointerdown', wake);
    };
  }, [bar]);
}

/** Props of `ControlBar`. */
export interface ControlBarProps {
  bar: RefObject<HTMLDivElement | null>;
  /** What is switched on, by the name of the button's words. */
  on: Readonly<Partial<Record<string, boolean>>>;
  onAction: (action: Action) => void;
}

/** The buttons of the audience window. */
export function ControlBar({ bar, on, onAction }: ControlBarProps) {
  const { t } = useTranslation('present');
  useWaking(bar);
  return (
    <div ref={bar} className={styles['bar']} role="toolbar" aria-label={t('bar')}>
      {BUTTONS.map(({ words, glyph, action }) => (
        <IconButton key={words} glyph={glyph} label={t(`keys.${words}`)} aria-pressed={on[words]} onClick={() => onAction(action)} />
      ))}
    </div>
  );
}
