// The words that may come next as buttons under the prompt: a whole line by taps, on the same prompt as typing.
import { Delete, Play } from 'lucide-react';
import { type ParseKeys } from 'i18next';
import { useEffect, useId, useRef, useState } from 'react';
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
  onToken: (insert: string) => void;
  /** Takes the last word away. */
  onBack: () => void;
  onRun: () => void;
}

/** The buttons. One tab stop; the arrow keys go from word to word. */
export function Composer({ line, tokens, onToken, onBack, onRun }: ComposerProps) {
  const { t, i18n } = useTranslation('commands');
  const strip = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const labelId = useId();
  const empty = line.trim() === '';
  const shown = useRef(line);
  useEffect(() => {
    // at first it stands there anyway, and to ask for it would lay out the page at once
    if (shown.current === line) return;
    shown.current = line;
    strip.current?.scrollTo({ left: 0 });
  }, [line]);
  const describe = ({ descriptionKeys }: Completion): string => {
    const key = descriptionKeys.find((candidate) => i18n.exists(candidate, { ns: 'commands' }));
    // The keys are built from the names of commands and flags; `exists` has just told that this one is there.
    return key === undefined ? '' : t(key as ParseKeys<'commands'>);
  };
  return (
    <div className={styles['composer']} lang={i18n.language}>
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
            onClick={() => onToken(token.insert)}
          >
            <code lang="en">{token.text}</code>
            <span className={styles['meaning']}>{describe(token)}</span>
          </button>
        ))}
        {tokens.length === 0 && <p className={styles['none']}>{t('composer.none')}</p>}
      </div>
      <div className={styles['keys']}>
        <button type="button" disabled={empty} aria-label={t('composer.back')} onClick={onBack}>
          <Icon glyph={Delete} />
        </button>
        <button type="button" disabled={empty} aria-label={t('composer.run')} className={styles['run']} onClick={onRun}>
          <Icon glyph={Play} />
        </button>
      </div>
    </div>
  );
}
