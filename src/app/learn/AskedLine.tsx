// What a command in the words has brought, where the terminal stands out of sight below the picture.
import { ArrowDown } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LineAnswer, useLineAnswer } from '../stage/LineAnswer';
import { bringIntoSight } from '../../ui/bringIntoSight';
import { Button } from '../../ui/Button';
import { COLUMN } from './column';
import styles from './AskedLine.module.css';

/** The line with its answer, until another one is typed; beside the words, where the terminal is in sight, it is not shown. */
export function AskedLine({ line }: { line: string }) {
  const { t } = useTranslation('stage');
  const printed = useLineAnswer(line);
  const place = useRef<HTMLDivElement>(null);
  if (!printed) return null;
  return (
    <div ref={place} className={styles['asked']}>
      <LineAnswer line={line} printed={printed} silent />
      <Button size="small" glyph={ArrowDown} onClick={() => bringIntoSight(place.current?.closest(`[${COLUMN}]`)?.querySelector('[role="log"]'))}>
        {t('lesson.toTerminal')}
      </Button>
    </div>
  );
}
