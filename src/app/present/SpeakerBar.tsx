// The buttons of the speaker's window: on with the talk, and what the room sees over it.
import { ArrowDownToLine, ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight, EyeOff, Keyboard, Languages, Play, QrCode, SquareTerminal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { type Action } from './keys';
import styles from './Speaker.module.css';
import { type Talk } from './talk';

/** The row of buttons; those that switch something show whether it is on. */
export function SpeakerBar({ talk, onAction }: { talk: Talk; onAction: (action: Action) => void }) {
  const { t } = useTranslation('present');
  const go = (to: 'next' | 'back' | 'nextStep' | 'backStep') => () => onAction({ kind: 'go', to });
  const toggle = (what: 'blank' | 'code' | 'terminal') => ({ 'aria-pressed': talk[what], onClick: () => onAction({ kind: 'toggle', what }) });
  return (
    <footer className={styles['bar']}>
      <Button glyph={ChevronsLeft} onClick={go('backStep')}>
        {t('keys.backStep')}
      </Button>
      <Button glyph={ChevronLeft} onClick={go('back')}>
        {t('keys.back')}
      </Button>
      <Button variant="primary" glyphAfter={ChevronRight} onClick={go('next')}>
        {t('keys.next')}
      </Button>
      <Button glyphAfter={ChevronsRight} onClick={go('nextStep')}>
        {t('keys.nextStep')}
      </Button>
      <div className={styles['over']}>
        <Button size="small" variant="quiet" glyph={Play} onClick={() => onAction({ kind: 'film' })}>
          {t('keys.film')}
        </Button>
        <Button size="small" variant="quiet" glyph={ArrowDownToLine} onClick={() => onAction({ kind: 'scroll' })}>
          {t('keys.scroll')}
        </Button>
        <Button size="small" variant="quiet" glyph={EyeOff} {...toggle('blank')}>
          {t('keys.blank')}
        </Button>
        <Button size="small" variant="quiet" glyph={QrCode} {...toggle('code')}>
          {t('keys.code')}
        </Button>
        <Button size="small" variant="quiet" glyph={SquareTerminal} {...toggle('terminal')}>
          {t('keys.terminal')}
        </Button>
        <Button size="small" variant="quiet" glyph={Languages} onClick={() => onAction({ kind: 'language' })}>
          {t('roomLanguage')}
        </Button>
        <Button size="small" variant="quiet" glyph={Keyboard} onClick={() => onAction({ kind: 'own', what: 'keys' })}>
          {t('keys.keys')}
        </Button>
      </div>
    </footer>
  );
}
