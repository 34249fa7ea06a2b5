// Saves the lens on screen as a picture for slides.
import { useState } from 'react';
import { Shapes } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { download, fileName } from './download';
import { drawingOnScreen, svgOf } from './figure';
import styles from './ShareSheet.module.css';

/** A button; where there is no picture, that is said. */
export function FigureFiles() {
  const { t } = useTranslation('share');
  const [missing, setMissing] = useState(false);
  const save = () => {
    const drawing = drawingOnScreen();
    setMissing(!drawing);
    if (drawing) download(fileName('figure', 'svg', new Date()), svgOf(drawing), 'image/svg+xml');
  };
  return (
    <div className={styles['buttons']}>
      <Button size="small" glyph={Shapes} onClick={save}>
        {t('figure.svg')}
      </Button>
      {missing && <p role="alert">{t('figure.none')}</p>}
    </div>
  );
}
