// What stands in the place of tools and pictures that have to wait, so that waiting looks meant.
import { EyeOff, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import styles from './LessonStage.module.css';

/** One line in place of the keys: what opens the machine. */
export function Locked({ predicted }: { predicted: boolean }) {
  const { t } = useTranslation('stage');
  return (
    <p className={styles['locked']} role="status">
      <Icon glyph={Lock} size="1.1em" />
      {predicted ? t('lesson.lockedReady') : t('lesson.locked')}
    </p>
  );
}

/** The words on a covered picture, and a button to see it all the same where it is covered only so that questions are answered from memory. */
export function Cover({ words, onShow }: { words: string; onShow?: () => void }) {
  const { t } = useTranslation('stage');
  return (
    <>
      <Icon glyph={EyeOff} size="1.75rem" />
      <p data-from-memory={onShow ? '' : undefined}>{words}</p>
      {onShow && (
        <Button size="small" onClick={onShow}>
          {t('lesson.cover.show')}
        </Button>
      )}
    </>
  );
}
