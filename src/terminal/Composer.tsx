// The words that may come next as buttons under the prompt: a whole line by taps, on the same prompt as typing.
import { Delete, Play } from 'lucide-react';
import { type ParseKeys } from 'i18next';
import { type MouseEvent, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon';
import { rove } from '../ui/rove';
import { type Completion } from './completion';
import styles from './Composer.module.css';

/** Props of `Composer`. */
export interface ComposerProps {
  /** The line as it stands. */
  line: string;
  tokens: readonly Completion[];
  /** How many rows have been printed above the prompt. */
  printed: number;
  onToken: (insert: string) => void;
  /** Takes the last word away. */
  onBack: () => void;
  onRun: () => void;
  /** Says the line to screen readers. */
  say: (text: string) => void;
}

/** Whether somebody who looks at the window looks at this: its middle is in sight. */
function isLookedAt(element: Element): boolean {
  const { top, height } = element.getBoundingClientRect();
  const middle = top + height / 2;
  return middle > 0 && middle < innerHeight;
}

/** The place of the words: while a line runs they are gone, and the terminal round them holds their focus. Output pushes them down, so they come back into sight with their keys, unless the learner has gone to look elsewhere. */
function useHeldPlace(printed: number): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = place.current;
    const terminal = element?.closest('section');
    if (terminal && document.activeElement === terminal) element?.querySelector('button')?.focus({ preventScroll: true });
    return () => {
      if (element?.contains(document.activeElement)) terminal?.focus({ preventScroll: true });
    };
  }, []);
  useLayoutEffect(() => {
    const element = place.current;
    const terminal = element?.closest('section');
    if (terminal && element?.contains(document.activeElement) && isLookedAt(terminal)) element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, [printed]);
  return place;
}

/** The buttons. One tab stop; the arrow keys go from word to word. */
export function Composer({ line, tokens, printed, onToken, onBack, onRun, say }: ComposerProps) {
  const { t, i18n } = useTranslation('commands');
  const strip = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const labelId = useId();
  const empty = line.trim() === '';
  const shown = useRef(line);
  const whole = useHeldPlace(printed);
  const pressed = useRef(false);
  const run = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    // Safari gives no focus to what is tapped; the words that come back take it from here
    currentTarget.focus();
    onRun();
  };
  /** Writes on the line with a key that may be gone then: its focus goes on to the words that follow, and the line is said. */
  const write = (change: () => void) => {
    pressed.current = true;
    change();
  };
  useEffect(() => {
    // at first it stands there anyway, and to ask for it would lay out the page at once
    if (shown.current === line) return;
    shown.current = line;
    strip.current?.scrollTo({ left: 0 });
    if (pressed.current) say(empty ? t('composer.empty') : line);
    pressed.current = false;
  }, [line, empty, say, t]);
  useLayoutEffect(() => {
    if (!pressed.current || document.activeElement !== document.body) return;
    setActive(0);
    whole.current?.querySelector('button')?.focus();
  }, [line, whole]);
  const describe = ({ descriptionKeys }: Completion): string => {
    const key = descriptionKeys.find((candidate) => i18n.exists(candidate, { ns: 'commands' }));
    // The keys are built from the names of commands and flags; `exists` has just told that this one is there.
    return key === undefined ? '' : t(key as ParseKeys<'commands'>);
  };
  return (
    <div ref={whole} className={styles['composer']} lang={i18n.language}>
      <span id={labelId} className="visually-hidden">
        {t('composer.label')}
      </span>
      <div
        ref={strip}
        role="toolbar"
        aria-labelledby={labelId}
        className={styles['strip']}
        onKeyDown={(event) => {
          setActive(rove(event, active));
        }}
      >
        {tokens.map((token, at) => (
          <button
            key={token.text}
            type="button"
            className={styles['token']}
            data-kind={token.kind === 'command' || token.kind === 'flag' ? token.kind : 'name'}
            tabIndex={at === Math.min(active, tokens.length - 1) ? 0 : -1}
            onFocus={() => setActive(at)}
            onClick={() => write(() => onToken(token.insert))}
          >
            <code lang="en">{token.text}</code>
            <span className={styles['meaning']}>{describe(token)}</span>
          </button>
        ))}
        {tokens.length === 0 && <p className={styles['none']}>{t('composer.none')}</p>}
      </div>
      <div className={styles['keys']}>
        <button type="button" aria-disabled={empty} aria-label={t('composer.back')} onClick={() => !empty && write(onBack)}>
          <Icon glyph={Delete} />
        </button>
        <button type="button" aria-disabled={empty} aria-label={t('composer.run')} className={styles['run']} onClick={(event) => !empty && run(event)}>
          <Icon glyph={Play} />
        </button>
      </div>
    </div>
  );
}
