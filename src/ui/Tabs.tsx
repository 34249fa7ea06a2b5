// Tabs after the ARIA pattern: one tab stop, arrow keys move and choose, the panel is named by its tab.
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { cx } from './cx';
import { type Glyph, Icon } from './Icon';
import styles from './Tabs.module.css';

/** One tab. */
export interface Tab<Id extends string> {
  id: Id;
  label: string;
  glyph?: Glyph;
}

/** Props of `Tabs`. */
export interface TabsProps<Id extends string> {
  /** What the tabs choose between, for screen readers. */
  label: string;
  tabs: readonly Tab<Id>[];
  selected: Id;
  onSelect: (id: Id) => void;
  /** What stands at the end of the row of tabs, or above it where there is no room; it is read first, so that the panel follows its tabs. */
  tools?: ReactNode;
  /** The selected panel. */
  children: ReactNode;
  className?: string;
  panelClassName?: string | undefined;
}

/** Where an arrow, Home or End leads from `index` in a row of `count`; undefined for other keys. */
export function nextTab(key: string, index: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (index + 1) % count;
  if (key === 'ArrowLeft') return (index - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}

/** A row of tabs, like the dividers of a pile of sheets, and the panel of the selected one. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect, tools, children, className, panelClassName }: TabsProps<Id>) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const target = nextTab(
      event.key,
      tabs.findIndex((tab) => tab.id === selected),
      tabs.length,
    );
    const tab = target === undefined ? undefined : tabs[target];
    if (!tab) return;
    event.preventDefault();
    onSelect(tab.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${tab.id}"]`)?.focus();
  };
  return (
    <div className={cx(styles['tabs'], className)}>
      <div className={styles['row']}>
        {tools}
        <div ref={list} role="tablist" aria-label={label} className={styles['list']}>
          {tabs.map((tab) => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`${base}-${tab.id}`}
              data-tab={tab.id}
              aria-selected={tab.id === selected}
              aria-controls={`${base}-panel`}
              tabIndex={tab.id === selected ? 0 : -1}
              className={styles['tab']}
              onClick={() => {
                onSelect(tab.id);
              }}
              onKeyDown={onKeyDown}
            >
              {tab.glyph && <Icon glyph={tab.glyph} />}
              {tab.label}
            </button>
          ))}
        </div>
      </div>
      <div role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${selected}`} className={cx(styles['panel'], panelClassName)}>
        {children}
      </div>
    </div>
  );
}
