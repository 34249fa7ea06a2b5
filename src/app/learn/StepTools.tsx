// The tools of a step that stand by its lens: switches for the view, and the keys that take back, start over and answer.
import { RotateCcw, StepForward, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { StackControls } from '../../diagrams/stack/StackControls';
import { lab, useLab } from '../../lab/lab';
import { answer } from '../../lab/lessonRun';
import { type LessonStep, type View } from '../../lessons/lesson';
import { Button } from '../../ui/Button';
import { CardCount } from '../stage/CardCount';
import { showStack } from '../stage/showStack';
import { SideSwitch } from '../stage/SideSwitch';
import { type StepAtWork } from './useLessonStep';
import styles from './LessonStage.module.css';

interface ToolProps {
  step: LessonStep;
  work: StepAtWork;
  /** The machine may be operated. */
  operable: boolean;
}

/** Whether a step has switches above its lens. */
export function hasSwitches(step: LessonStep): boolean {
  return step.tools.some((tool) => tool === 'stack-switch' || tool === 'side-switch' || tool === 'next-hop');
}

/** The switches above the lens. */
export function Switches({ step, work, operable }: ToolProps) {
  const { t } = useTranslation('stage');
  const { view, setView } = work;
  const changeView = (next: Partial<View>) => {
    setView(next);
    showStack({ ...view, ...next });
  };
  return (
    <div className={styles['tools']} inert={!operable}>
      {step.tools.includes('stack-switch') && (
        <StackControls
          view={view.stack}
          type={view.type === '2' ? 2 : 1}
          onView={(stack) => changeView({ stack })}
          onType={step.tools.includes('type-switch') ? (type) => changeView({ type: type === 2 ? '2' : '1' }) : undefined}
        />
      )}
      {step.tools.includes('side-switch') && <SideSwitch side={view.side} onSide={(side) => setView({ side })} />}
      {step.tools.includes('next-hop') && (
        <Button size="small" glyph={StepForward} onClick={() => lab().store.getState().step(1)}>
          {t('nextHop')}
        </Button>
      )}
    </div>
  );
}

/** The number that a step's solution answers with. */
function rightCount(step: LessonStep): string | undefined {
  const act = step.solution.find((each) => 'answer' in each);
  return act && 'answer' in act ? act.answer.value : undefined;
}

/** Undo, start over, and a question to answer. */
export function Keys({ step, work, operable }: ToolProps) {
  const { t } = useTranslation('stage');
  const canUndo = useLab((state) => state.undoable.length > 0);
  return (
    <div className={styles['tools']} inert={!operable}>
      {step.tools.includes('undo') && (
        <Button size="small" glyph={Undo2} disabled={!canUndo} onClick={() => lab().store.getState().undo()}>
          {t('undo')}
        </Button>
      )}
      <Button size="small" glyph={RotateCcw} onClick={work.restart}>
        {t('lesson.restart')}
      </Button>
      {step.tools.includes('card-count') && (
        <CardCount value={work.run.answers['cards']} right={rightCount(step)} onAnswer={(value) => work.change((now) => answer(now, 'cards', value))} />
      )}
    </div>
  );
}
