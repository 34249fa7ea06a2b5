// The machine beside a step's words: the lens that the step asks for, its tools, and its terminal.
import { useState } from 'react';
import { RotateCcw, StepForward, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { RequestInspector } from '../../diagrams/journey/RequestInspector';
import { NumberStrip } from '../../diagrams/stack/NumberStrip';
import { StackControls } from '../../diagrams/stack/StackControls';
import { lab, useLab } from '../../lab/lab';
import { answer, pick } from '../../lab/lessonRun';
import { type LessonStep, type Tool, type View } from '../../lessons/lesson';
import { Button } from '../../ui/Button';
import { BrowserPanel } from '../stage/BrowserPanel';
import { CardCount } from '../stage/CardCount';
import { showStack } from '../stage/showStack';
import { SideSwitch } from '../stage/SideSwitch';
import { Stage } from '../stage/Stage';
import { TerminalPanel } from '../stage/TerminalPanel';
import { type StepAtWork } from './useLessonStep';
import styles from './LessonStage.module.css';

/** Props of `LessonStage`. */
export interface LessonStageProps {
  step: LessonStep;
  work: StepAtWork;
}

/** The stage of a step. Its tools wait until a prediction has been made or skipped. */
export function LessonStage({ step, work }: LessonStageProps) {
  const { t } = useTranslation('stage');
  const { run, view, moment, ready, unlocked, change, setView } = work;
  const [card, setCard] = useState<number | null>(null);
  const [stepShown, setStepShown] = useState(step.id);
  if (stepShown !== step.id) {
    setStepShown(step.id);
    setCard(null);
  }
  const has = (tool: Tool): boolean => step.tools.includes(tool);
  const operable = ready && unlocked && run.beat !== 'predict';
  const select = (n: number) => {
    setCard(n);
    change((now) => pick(now, `card:${String(n)}`));
  };
  const canUndo = useLab((state) => state.undoable.length > 0);
  const changeView = (next: Partial<View>) => {
    setView(next);
    showStack({ ...view, ...next });
  };
  return (
    <Stage
      moment={moment}
      view={view}
      live={ready}
      picked={run.picked}
      onPick={operable ? (id) => change((now) => pick(now, id)) : undefined}
      levers={operable && has('panic-lever')}
      daemonSwitch={operable && has('daemon-switch')}
      selectedCard={card}
      onSelectCard={select}
      toolbar={
        <div className={styles['tools']} inert={!operable}>
          {has('stack-switch') && (
            <StackControls
              view={view.stack}
              type={view.type === '2' ? 2 : 1}
              onView={(stack) => changeView({ stack })}
              onType={has('type-switch') ? (type) => changeView({ type: type === 2 ? '2' : '1' }) : undefined}
            />
          )}
          {has('side-switch') && <SideSwitch side={view.side} onSide={(side) => setView({ side })} />}
          {has('next-hop') && (
            <Button size="small" glyph={StepForward} onClick={() => lab().store.getState().step(1)}>
              {t('nextHop')}
            </Button>
          )}
          {has('undo') && (
            <Button size="small" glyph={Undo2} disabled={!canUndo} onClick={() => lab().store.getState().undo()}>
              {t('undo')}
            </Button>
          )}
          {step.tools.length > 0 && (
            <Button size="small" glyph={RotateCcw} onClick={work.restart}>
              {t('lesson.restart')}
            </Button>
          )}
        </div>
      }
    >
      {has('numbers') && <NumberStrip world={moment.world} view={view.stack} type={view.type === '2' ? 2 : 1} />}
      <div className={styles['panels']} inert={!operable}>
        {has('terminal') && (
          <div className={styles['terminal']}>
            <TerminalPanel terminal="t1" title={t('terminal', { n: 1 })} />
          </div>
        )}
        {has('browser') && <BrowserPanel url="localhost:8080" />}
        {has('request-inspector') && <RequestInspector moment={moment} selectedCard={card ?? undefined} onSelectCard={select} />}
        {has('card-count') && <CardCount value={run.answers['cards']} onAnswer={(value) => change((now) => answer(now, 'cards', value))} />}
      </div>
    </Stage>
  );
}
