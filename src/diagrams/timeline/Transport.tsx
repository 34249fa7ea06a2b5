// The buttons that move the playhead, and those that take back what was done.
import { Pause, Play, Redo2, SkipBack, SkipForward, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx';
import { type Glyph } from '../../ui/Icon';
import { IconButton } from '../../ui/IconButton';
import styles from './TimelineBar.module.css';

/** Something that can be done, or not now. */
export interface Action {
  able: boolean;
  run: () => void;
}

/** Props of `Transport`. */
export interface TransportProps {
  playing: boolean;
  toggle: Action;
  back: Action;
  forward: Action;
  undo: Action | undefined;
  redo: Action | undefined;
}

/** A button that keeps its place and the focus when it has nothing to do. */
function Key({ glyph, label, action: { able, run }, className }: { glyph: Glyph; label: string; action: Action; className?: string | undefined }) {
  return (
    <IconButton
      glyph={glyph}
      label={label}
      className={cx(styles['key'], className)}
      aria-disabled={!able}
      onClick={() => {
        if (able) run();
      }}
    />
  );
}

/** Undo and redo, one step back, play or pause, one step forward. */
export function Transport({ playing, toggle, back, forward, undo, redo }: TransportProps) {
  const { t } = useTranslation('diagrams');
  return (
    <div className={styles['transport']}>
      {undo && <Key glyph={Undo2} label={t('timeline.undo')} action={undo} />}
      {redo && <Key glyph={Redo2} label={t('timeline.redo')} action={redo} />}
      <Key glyph={SkipBack} label={t('timeline.back')} action={back} />
      <Key glyph={playing ? Pause : Play} label={t(playing ? 'timeline.pause' : 'timeline.play')} action={toggle} className={styles['play']} />
      <Key glyph={SkipForward} label={t('timeline.forward')} action={forward} />
    </div>
  );
}
