// The frame of every lens: an SVG in its own units, its name, and the same thing as text.
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { cx } from '../../ui/cx';
import { nextPlace } from '../../ui/rove';
import { preloadMotion } from './animateProgress';
import styles from './Figure.module.css';
import { HatchPattern, HatchProvider } from './Hatch';
import { PickContext } from './pickContext';
import { phrase, useSay } from './words';

/** Props of `Figure`. */
export interface FigureProps {
  /** What the figure shows, in a few words. */
  title: string;
  width: number;
  height: number;
  /** The text twin: what the figure says, sentence by sentence. */
  sentences: readonly string[];
  /** details: a line under the figure that unfolds · hidden: for screen readers only, where the page has its own place for it. */
  twin?: 'details' | 'hidden';
  /** The height of the figure's main text, for rings and marks. */
  unit: number;
  /** Pick ids of what can be pressed, in reading order: one tab stop, from which the arrow keys go on (a screen reader leaves those keys to a toolbar). */
  objects?: readonly string[];
  picked?: readonly string[] | undefined;
  onPick?: ((id: string) => void) | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** Moves the focus from the focused object to the next one in reading order; objects that cannot be pressed now are passed over. */
function moveFocus(event: KeyboardEvent<SVGSVGElement>, objects: readonly string[]): void {
  const here = event.target instanceof Element ? event.target.closest('[data-object]')?.getAttribute('data-object') : null;
  if (typeof here !== 'string') return;
  const drawing = event.currentTarget;
  const find = (id: string): SVGElement | null => {
    const object = drawing.querySelector<SVGElement>(`[data-object="${CSS.escape(id)}"]`);
    return object?.hasAttribute('tabindex') ? object : (object?.querySelector<SVGElement>('[tabindex]') ?? null);
  };
  const there = objects.filter((id) => find(id) !== null);
  const to = nextPlace(event.key, there.indexOf(here), there.length);
  if (to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  find(there[to] ?? '')?.focus();
}

function Twin({ id, sentences, hidden }: { id: string; sentences: readonly string[]; hidden: boolean }) {
  const say = useSay();
  const list = (
    <ul id={id} className={hidden ? 'visually-hidden' : styles['sentences']}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
  if (hidden) return list;
  return (
    <details className={styles['twin']}>
      <summary>{say(phrase('shared.asText'))}</summary>
      {list}
    </details>
  );
}

/** A figure that can be seen, read, and operated by key. */
export function Figure(props: FigureProps) {
  const { title, width, height, sentences, twin = 'details', unit, objects = [], picked = [], onPick, className, children } = props;
  const id = useId();
  const [focused, setActive] = useState<string>();
  const active = focused !== undefined && objects.includes(focused) ? focused : objects[0];
  return (
    <figure className={cx(styles['figure'], className)}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role={objects.length > 0 ? 'toolbar' : 'group'}
        aria-label={title}
        className={styles['drawing']}
        onKeyDown={(event) => {
          moveFocus(event, objects);
        }}
        onPointerEnter={preloadMotion}
        onFocus={preloadMotion}
      >
        <defs>
          <HatchPattern id={`${id}-hatch`} />
        </defs>
        <HatchProvider value={`${id}-hatch`}>
          <PickContext value={{ picked, onPick, active, setActive, unit }}>{children}</PickContext>
        </HatchProvider>
      </svg>
      <Twin id={`${id}-twin`} sentences={sentences} hidden={twin === 'hidden'} />
    </figure>
  );
}
