// Saves the lens on screen as a picture for slides.
import { useState } from 'react';
import { Image, Shapes } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { download, fileName } from './download';
import { drawingOnScreen, svgOf } from './figure';
import { pngOf } from './paint';
import styles from './ShareSheet.module.css';

const FORMATS = [
  { name: 'svg', glyph: Shapes, make: (drawing: SVGSVGElement) => Promise.resolve(new Blob([svgOf(drawing)], { type: 'image/svg+xml' })) },
  { name: 'png', glyph: Image, make: pngOf },
] as const;

/** A button for each kind of picture; where there is none, that is said. */
export function FigureFiles() {
  const { t } = useTranslation('share');
  const [problem, setProblem] = useState<'none' | 'failed' | null>(null);
  const save = async ({ name, make }: (typeof FORMATS)[number]) => {
    const drawing = drawingOnScreen();
    const picture = drawing && (await make(drawing));
    setProblem(!drawing ? 'none' : picture ? null : 'failed');
    if (picture) download(fileName('figure', name, new Date()), picture);
  };
  return (
    <div className={styles['buttons']}>
      {FORMATS.map((format) => (
        <Button key={format.name} size="small" glyph={format.glyph} onClick={() => void save(format)}>
          {t(`figure.${format.name}`)}
        </Button>
      ))}
      {problem && <p role="alert">{t(`figure.${problem}`)}</p>}
    </div>
  );
}
