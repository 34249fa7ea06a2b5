// The machine's own levers above the lens: where to begin, back to the beginning, let time pass, break something.
import { type ReactNode, useEffect } from 'react';
import { RotateCcw, Timer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pressable } from '../../diagrams/shared/pressable';
import { lab, useLab } from '../../lab/lab';
import { type ScenarioId } from '../../sim/scenarios';
import { useAnnounce } from '../../ui/Announcer';
import { Button } from '../../ui/Button';
import { Faults } from './Faults';
import { ScenarioPicker } from './ScenarioPicker';
import styles from './LabTools.module.css';

/** Ctrl+Z and Ctrl+Shift+Z work wherever no text is typed. */
function useUndoKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input:not([type=range]):not([type=radio]), textarea, select');
      if (typing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      const { undo, redo } = lab().store.getState();
      if (event.shiftKey) redo();
      else undo();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

/** Props of `LabTools`. */
export interface LabToolsProps {
  /** Another beginning was chosen. */
  onScenario: (scenario: ScenarioId) => void;
  /** Further tools. */
  children: ReactNode;
}

/** The levers; with them come the keys for undo and redo, and a reset is one undo away. */
export function LabTools({ onScenario, children }: LabToolsProps) {
  const { t } = useTranslation('stage');
  const announce = useAnnounce();
  const fresh = useLab(({ timeline, settled }) => timeline.turns.length <= settled);
  const { reset, submit } = lab().store.getState();
  const startOver = () => {
    reset();
    announce(t('resetDone'));
  };
  useUndoKeys();
  return (
    <div className={styles['tools']}>
      <ScenarioPicker onChoose={onScenario} />
      <Button size="small" glyph={RotateCcw} title={t('reset')} className={styles['tool']} {...pressable(!fresh, startOver)}>
        <span className={styles['word']}>{t('reset')}</span>
      </Button>
      <Button size="small" glyph={Timer} title={t('wait')} className={styles['tool']} onClick={() => submit({ wait: 10_000 })}>
        <span className={styles['word']}>{t('wait')}</span>
      </Button>
      {children}
      <Faults />
    </div>
  );
}
