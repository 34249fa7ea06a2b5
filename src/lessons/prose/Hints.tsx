// Hints in three grades, one more for each press: where to look, what to compare, what to press.
import { Lightbulb } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import styles from './hints.module.css';
import { useLessonProse } from './LessonProseContext';
import { elementsOf } from './Option';
import { type WordsProps } from './Step';

/** Holds the words of one hint. */
export function Hint({ children }: WordsProps & { n: number }) {
  return children;
}

/** The hints asked for so far, and the button for the next one. */
export function Hints({ children }: WordsProps) {
  const { hintsShown, onHint } = useLessonProse();
  const { t } = useTranslation('prose');
  const all = elementsOf<WordsProps & { n: number }>(children, Hint);
  const shown = all.slice(0, hintsShown);
  const left = all.length - shown.length;
  const button = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    // what stands above the button has grown by a hint
    if (asked.current) button.current?.scrollIntoView({ block: 'nearest' });
    asked.current = false;
  }, [hintsShown]);
  const ask = () => {
    asked.current = true;
    onHint();
  };
  return (
    <div className={styles['hints']}>
      {/* there before its list is, so that the first hint is heard too */}
      <div aria-live="polite">
        {shown.length > 0 && (
          <ol>
            {shown.map((hint) => (
              <li key={hint.props.n} className={styles['hint']}>
                <span className={styles['number']}>{t('hints.label', { number: hint.props.n })}</span>
                {hint}
              </li>
            ))}
          </ol>
        )}
      </div>
      <Button ref={button} size="small" variant="quiet" glyph={Lightbulb} aria-disabled={left === 0} onClick={() => left > 0 && ask()}>
        {left === 0 ? t('hints.all') : shown.length === 0 ? t('hints.first') : t('hints.next')} {left > 0 && `${shown.length + 1}/${all.length}`}
      </Button>
    </div>
  );
}
