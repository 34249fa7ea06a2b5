// One lens of the gallery: its figures under a theme of its own.
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InsideDiagram } from '../../diagrams/inside/InsideDiagram';
import { JourneyDiagram } from '../../diagrams/journey/JourneyDiagram';
import { type FigureSize, useFigureSize } from '../../diagrams/shared/useFigureSize';
import { StackDiagram } from '../../diagrams/stack/StackDiagram';
import { createClock } from '../../lab/player';
import { Select } from '../../ui/Select';
import { type GalleryFigure } from './figures';
import styles from './Gallery.module.css';

const THEMES = ['light', 'dark', 'contrast', 'projector'] as const;
/** The journey needs more room for its three zones side by side. */
const BREAKPOINTS = { stack: { wide: 760, medium: 500 }, inside: { wide: 760, medium: 500 }, journey: { wide: 1060, medium: 620 } };

/** Props of `GallerySection`. */
export interface GallerySectionProps {
  lens: GalleryFigure['lens'];
  figures: readonly GalleryFigure[];
}

/** The figures of a lens, each under its heading, with a choice of themes. */
export function GallerySection({ lens, figures }: GallerySectionProps) {
  const { t } = useTranslation(['stage', 'ui']);
  const [theme, setTheme] = useState<(typeof THEMES)[number]>('light');
  const place = useRef<HTMLDivElement>(null);
  const measured = useFigureSize(place, lens === 'journey' ? 'medium' : 'wide', BREAKPOINTS[lens]);
  const size = theme === 'projector' ? 'projector' : measured;
  const name = t(`lens.${lens}`);
  return (
    <section data-theme={theme} className={styles['section']} aria-labelledby={`gallery-${lens}`}>
      <div className={styles['head']}>
        <h2 id={`gallery-${lens}`}>{name}</h2>
        <Select
          label={`${name}: ${t('shell.theme', { ns: 'ui' })}`}
          hideLabel
          value={theme}
          options={THEMES.map((value) => ({ value, label: t(`themes.${value}`, { ns: 'ui' }) }))}
          onChange={setTheme}
        />
      </div>
      <div ref={place} className={styles['figures']}>
        {figures.map((figure) => (
          <article key={figure.id} className={styles['figure']} aria-labelledby={`gallery-${lens}-${figure.id}`}>
            <h3 id={`gallery-${lens}-${figure.id}`}>{t(figure.title)}</h3>
            <Drawing figure={figure} size={size} />
          </article>
        ))}
      </div>
    </section>
  );
}

function Drawing({ figure, size }: { figure: GalleryFigure; size: FigureSize }) {
  const { moment } = figure;
  if (figure.lens === 'stack') return <StackDiagram moment={moment} view={figure.view} type={figure.type} size={size} />;
  if (figure.lens === 'inside') return <InsideDiagram moment={moment} view={figure.view} size={size} />;
  return <JourneyDiagram moment={moment} clock={createClock(moment.cursor)} size={size} />;
}
