// One diagram of the gallery: its figures under a theme of its own.
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Diagram, type DiagramFigure } from '../../diagrams/diagram';
import { playFigure, viewOfFigure } from '../../diagrams/playFigure';
import { type FigureSize, useFigureSize } from '../../diagrams/shared/useFigureSize';
import { createClock } from '../../lab/player';
import { Select } from '../../ui/Select';
import { addressOf, type Language } from '../address';
import { EmbedCode } from '../embed/EmbedCode';
import { galleryTitle } from './galleryTitle';
import styles from './Gallery.module.css';

const THEMES = ['light', 'dark', 'contrast', 'projector'] as const;

/** The figures of a diagram, each under its heading, with a choice of themes. */
export function GallerySection({ lang, diagram }: { lang: Language; diagram: Diagram }) {
  const { t } = useTranslation(['stage', 'ui']);
  const [theme, setTheme] = useState<(typeof THEMES)[number]>('light');
  const place = useRef<HTMLDivElement>(null);
  const first = diagram.panels === 'below' ? 'medium' : 'wide';
  const measured = useFigureSize(place, first, diagram.breakpoints) ?? first;
  const size = theme === 'projector' && measured !== 'narrow' ? 'projector' : measured;
  const name = t(`lens.${diagram.id}`);
  return (
    <section data-theme={theme} className={styles['section']} aria-labelledby={`gallery-${diagram.id}`}>
      <div className={styles['head']}>
        <h2 id={`gallery-${diagram.id}`}>{name}</h2>
        <Select
          label={`${name}: ${t('shell.theme', { ns: 'ui' })}`}
          hideLabel
          value={theme}
          options={THEMES.map((value) => ({ value, label: t(`themes.${value}`, { ns: 'ui' }) }))}
          onChange={setTheme}
        />
      </div>
      <div ref={place} className={styles['figures']}>
        {diagram.figures.map((figure) => (
          <article key={figure.id} className={styles['figure']} aria-labelledby={`gallery-${diagram.id}-${figure.id}`}>
            <div className={styles['name']}>
              <h3 id={`gallery-${diagram.id}-${figure.id}`}>{galleryTitle(t, diagram.id, figure.id)}</h3>
              <EmbedCode shows="diagram" address={`${addressOf(lang, 'embed', { diagram: diagram.id })}?figure=${figure.id}`} title={galleryTitle(t, diagram.id, figure.id)} />
            </div>
            <Drawing diagram={diagram} figure={figure} size={size} />
          </article>
        ))}
      </div>
    </section>
  );
}

function Drawing({ diagram, figure, size }: { diagram: Diagram; figure: DiagramFigure; size: FigureSize }) {
  const moment = useMemo(() => playFigure(figure), [figure]);
  const clock = useMemo(() => createClock(moment.cursor), [moment]);
  const { Component } = diagram;
  return (
    <Component
      moment={moment}
      clock={clock}
      view={viewOfFigure(diagram, figure)}
      size={size}
      picked={[]}
      levers={[]}
      selectedCard={null}
      onSelectCard={() => undefined}
      twin="details"
    />
  );
}
