// A picture of a lesson on paper: one moment of its diagram, in the layout that a sheet has room for.
import { useMemo } from 'react';
import { diagramOf } from '../../diagrams';
import { type Breakpoints, type FigureSize } from '../../diagrams/shared/useFigureSize';
import { cx } from '../../ui/cx';
import { createClock } from '../../lab/player';
import { type StillFigure } from './lessonFigures';
import styles from './PaperFigure.module.css';

/** The words of A4 and of Letter between their margins (CSS px): the narrower of both. */
const SHEET_WIDTH = 680;

/** The layout for a sheet: one for phones would be higher than a page, so what is wider is drawn smaller. */
const sizeOnPaper = ({ wide }: Breakpoints): FigureSize => (wide <= SHEET_WIDTH ? 'wide' : 'medium');

const nothing = (): void => undefined;

/** The figure; `commands` are those that led to it. */
export function PaperFigure({ figure: { moment, view, picked, card }, commands = [] }: { figure: StillFigure; commands?: readonly string[] }) {
  const { Component, breakpoints } = diagramOf(view.lens);
  const clock = useMemo(() => createClock(moment.cursor), [moment]);
  return (
    <div className={cx(styles['figure'], breakpoints.medium > SHEET_WIDTH && styles['large'])} data-figure={view.lens}>
      {commands.length > 0 && (
        <p className={styles['commands']} lang="en">
          {commands.map((line, at) => (
            <code key={at}>$ {line}</code>
          ))}
        </p>
      )}
      <Component moment={moment} clock={clock} view={view} size={sizeOnPaper(breakpoints)} picked={picked} levers={[]} selectedCard={card} onSelectCard={nothing} twin="hidden" />
    </div>
  );
}
