// The scrubber: a native slider over a track that shows what happened when.
import { type KeyboardEvent, useCallback, useDeferredValue, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Caption } from '../journey/caption';
import { plain, useCaptionText } from './captionText';
import { MarkLane } from './MarkLane';
import { nextStop, type TimelineMark } from './marks';
import { type Playhead, type PlayheadPlace, usePlayhead } from './playhead';
import styles from './Scrubber.module.css';
import { Track } from './Track';
import { useSeconds } from './useSeconds';

/** Props of `Scrubber`. */
export interface ScrubberProps {
  marks: readonly TimelineMark[];
  playhead: Playhead;
  /** What happens at the playhead. */
  caption: Caption | null;
  position: number;
  elapsed: number;
  length: number;
  duration: number;
  onScrub: (position: number) => void;
  /** Goes to a mark that was pressed. */
  onMark: (position: number) => void;
  onToggle: () => void;
}

const PAGE = 0.1;

/** Where a key leads to: arrows go to the next thing done, page keys a tenth of the way. */
function placeFor(key: string, { marks, length }: Pick<ScrubberProps, 'marks' | 'length'>, position: number): number | undefined {
  const places: Readonly<Record<string, () => number>> = {
    ArrowRight: () => nextStop(marks, length, position, 1),
    ArrowUp: () => nextStop(marks, length, position, 1),
    ArrowLeft: () => nextStop(marks, length, position, -1),
    ArrowDown: () => nextStop(marks, length, position, -1),
    PageUp: () => Math.min(length, position + length * PAGE),
    PageDown: () => Math.max(0, position - length * PAGE),
    Home: () => 0,
    End: () => length,
  };
  return places[key]?.();
}

/** What the slider says: the caption, and the simulated time. */
function useValueText({ caption, elapsed, length, duration }: ScrubberProps): string {
  const { t } = useTranslation('diagrams');
  const seconds = useSeconds();
  const say = useCaptionText();
  if (length <= 0) return t('timeline.empty');
  const times = { now: seconds(elapsed, duration), total: seconds(duration) };
  return caption ? t('timeline.valueAt', { ...times, caption: plain(say(caption)) }) : t('timeline.value', times);
}

/** The slider, its track and its marks. */
export function Scrubber(props: ScrubberProps) {
  const { marks, playhead, position, length, onScrub, onMark, onToggle } = props;
  const { t } = useTranslation('diagrams');
  const text = useValueText(props);
  // the marks follow after everything else that a moment brings
  const lane = useDeferredValue(useMemo(() => ({ marks, length, position }), [marks, length, position]));
  const input = useRef<HTMLInputElement>(null);
  const done = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const draw = useCallback(
    (place: PlayheadPlace) => {
      const percent = length > 0 ? (Math.min(place.position, length) / length) * 100 : 0;
      if (input.current) input.current.value = String(place.position);
      done.current?.style.setProperty('clip-path', `inset(0 ${100 - percent}% 0 0)`);
      line.current?.style.setProperty('transform', `translateX(${percent}%)`);
    },
    [length],
  );
  usePlayhead(playhead, draw);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const place = placeFor(event.key, props, Number(event.currentTarget.value));
    if (place === undefined && event.key !== ' ') return;
    event.preventDefault();
    if (place === undefined) onToggle();
    else onScrub(place);
  };
  return (
    <div className={styles['scrubber']}>
      <div className={styles['scale']}>
        <div className={styles['lineRoom']}>
          <div ref={line} className={styles['line']} />
        </div>
        <MarkLane {...lane} onScrub={onMark} />
        <Track marks={lane.marks} length={lane.length} done={done} />
      </div>
      {length <= 0 && (
        <p className={styles['note']}>
          <span>{t('timeline.empty')}</span>
        </p>
      )}
      <input
        ref={input}
        type="range"
        className={styles['input']}
        min={0}
        max={length > 0 ? length : 1}
        step="any"
        defaultValue={0}
        disabled={length <= 0}
        aria-label={t('timeline.scrubber')}
        aria-valuetext={text}
        onInput={(event) => onScrub(Number(event.currentTarget.value))}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
