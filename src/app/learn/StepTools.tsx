// The tools of a step that stand by its lens: switches for the view, and the keys that take back, start over and answer.
import { RotateCcw, StepForward, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { diagramOf } from '../../diagrams';
import { pressable } from '../../diagrams/shared/pressable';
import { lab, useLab } from '../../lab/lab';
import { answer } from '../../lab/lessonRun';
import { type View, type ViewOption } from '../../lab/view';
import { type LessonStep } from '../../lessons/lesson';
import { useAnnounce } from '../../ui/Announcer';
import { Button } from '../../ui/Button';
import { CardCount } from '../stage/CardCount';
import { provideFor } from '../stage/changeView';
import { act } from '../stage/operate';
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
  return optionsOf(step).length > 0 || step.tools.includes('keys') || step.tools.includes('next-hop');
}

/** The options of the lens that a step lets the learner switch. */
function optionsOf({ tools }: LessonStep): ViewOption[] {
  return tools.flatMap((tool) => (tool.endsWith('-switch') && tool !== 'daemon-switch' ? [tool.slice(0, -'-switch'.length) as ViewOption] : []));
}

/** The switches above the lens. */
export function Switches({ step, work, operable }: ToolProps) {
  const { t } = useTranslation('stage');
  const { view, setView, moment } = work;
  const options = optionsOf(step);
  const { Switches: LensSwitches } = diagramOf(view.lens);
  const changeView = (next: Partial<View>) => {
    setView(next);
    provideFor({ ...view, ...next });
  };
  const hasOwn = options.length > 0 || step.tools.includes('keys');
  return (
    <div className={styles['tools']} inert={!operable}>
      {hasOwn && LensSwitches && <LensSwitches view={view} world={moment.world} options={options} onView={changeView} act={act} reveal={false} />}
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
  const announce = useAnnounce();
  const canUndo = useLab((state) => state.undoable.length > 0);
  const undo = () => {
    lab().store.getState().undo();
    announce(t('undone'));
  };
  const restart = () => {
    work.restart();
    announce(t('lesson.restarted'));
  };
  return (
    <div className={styles['tools']} inert={!operable}>
      {step.tools.includes('undo') && (
        <Button size="small" glyph={Undo2} {...pressable(canUndo && work.ready, undo)}>
          {t('undo')}
        </Button>
      )}
      <Button size="small" glyph={RotateCcw} onClick={restart}>
        {t('lesson.restart')}
      </Button>
      {step.tools.includes('card-count') && (
        <CardCount value={work.run.answers['cards']} right={rightCount(step)} onAnswer={(value) => work.change((now) => answer(now, 'cards', value))} />
      )}
    </div>
  );
}
