// The machine beside a step's words: the lens that the step asks for, its tools, and its terminal.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { cardsAt } from '../../diagrams/journey/cards';
import { RequestInspector } from '../../diagrams/journey/RequestInspector';
import { diagramOf } from '../../diagrams';
import { lab } from '../../lab/lab';
import { pick } from '../../lab/lessonRun';
import { type View } from '../../lab/view';
import { type LessonStep, type Tool } from '../../lessons/lesson';
import { type Turn } from '../../sim/simulate';
import { findMachine, type World } from '../../sim/world';
import { BrowserPanel } from '../stage/BrowserPanel';
import { useNarrowStage } from '../stage/KeysPlace';
import { Stage } from '../stage/Stage';
import { TerminalPanel } from '../stage/TerminalPanel';
import { VmBuilder } from '../stage/VmBuilder';
import { AskedLine } from './AskedLine';
import { Cover, Locked } from './Locked';
import { hasSwitches, Keys, Switches } from './StepTools';
import { type StepAtWork } from './useLessonStep';
import styles from './LessonStage.module.css';

/** Props of `LessonStage`. */
export interface LessonStageProps {
  step: LessonStep;
  work: StepAtWork;
  /** The line that was last run from the words of this step. */
  asked: string | undefined;
}

/** The address that the browser of a lesson opens. */
const PAGE = 'localhost:8080';

/** What the lens rings: every kernel, because they are counted, and the object picked last. */
function ringed(picked: readonly string[]): string[] {
  return picked.filter((id, at) => id.startsWith('kernel:') || at === picked.length - 1);
}

/** Whether the stack lens draws above the containers what their apps needed as VMs. */
function hadVms({ type }: View, { machines }: World): boolean {
  return (findMachine(machines, `type${type}`)?.guests.length ?? 0) > 0;
}

/** The stage of a step. Its tools wait until a prediction has been made or skipped; a picture that would answer the question is covered. */
export function LessonStage({ step, work, asked }: LessonStageProps) {
  const { t } = useTranslation('stage');
  const { run, view, moment, ready, unlocked, change } = work;
  const [open, setOpen] = useState<{ card: number; turn: Turn | null } | null>(null);
  const [uncovered, setUncovered] = useState(false);
  const [stepShown, setStepShown] = useState(step.id);
  if (stepShown !== step.id) {
    setStepShown(step.id);
    setOpen(null);
    setUncovered(false);
  }
  const { Numbers } = diagramOf(view.lens);
  const has = (tool: Tool): boolean => step.tools.includes(tool);
  const hasVms = has('vm-builder') || has('vm-list');
  const narrow = useNarrowStage();
  const asking = run.beat === 'predict';
  const operable = ready && unlocked && !asking;
  // the cards of another command are others, so an opened one closes
  const card = open && open.turn === moment.turn ? open.card : null;
  const select = (n: number) => {
    setOpen({ card: n, turn: moment.turn });
    const kind = cardsAt(moment).find((each) => each.n === n)?.kind;
    if (operable && kind) change((now) => pick(now, `card:${kind}`));
  };
  const choose = (id: string) => {
    change((now) => pick(now, id));
    if (id === 'browser' && has('browser'))
      lab()
        .store.getState()
        .submit({ control: { kind: 'browse', machine: 'host', url: `http://${PAGE}` } });
  };
  const coveredCheck = run.beat === 'check' && !uncovered && work.replayed === null;
  const vms = hasVms && (
    <div className={styles['panels']} inert={!operable}>
      <VmBuilder building={has('vm-builder')} />
    </div>
  );
  const cover = coveredCheck ? (
    <Cover words={t('lesson.cover.check')} onShow={() => setUncovered(true)} />
  ) : asking && step.covered ? (
    <Cover words={t('lesson.cover.predict')} />
  ) : undefined;
  return (
    <Stage
      moment={moment}
      view={view}
      live={ready}
      fresh={work.fresh}
      scene={step.id}
      low={view.lens === 'stack' && view.stack === 'container' && !has('stack-switch') && !hasVms && !hadVms(view, moment.world)}
      said={asked !== undefined && !cover && has('terminal') && <AskedLine line={asked} />}
      cover={cover}
      picked={ringed(run.picked)}
      onPick={operable ? choose : undefined}
      onView={operable ? work.setView : undefined}
      operable={operable}
      levers={[...(has('panic-lever') ? (['panic'] as const) : []), ...(has('daemon-switch') ? (['daemon'] as const) : [])]}
      names="lesson"
      selectedCard={card}
      onSelectCard={select}
      toolbar={hasSwitches(step) && !coveredCheck ? <Switches step={step} work={work} operable={operable} /> : undefined}
      keys={step.tools.length > 0 && !coveredCheck && (asking ? <Locked predicted={run.prediction !== null} /> : <Keys step={step} work={work} operable={unlocked} />)}
      bench={narrow && vms}
    >
      {has('numbers') && Numbers && <Numbers view={view} world={moment.world} />}
      {!narrow && vms}
      <div className={styles['place']}>
        <div className={styles['panels']} inert={!operable}>
          {(has('terminal') || work.replayed?.typed === true) && (
            <div className={styles['terminal']}>
              <TerminalPanel terminal="t1" title={t('terminal', { n: 1 })} />
            </div>
          )}
          {has('browser') && <BrowserPanel url={PAGE} />}
          {has('request-inspector') && <RequestInspector moment={moment} selectedCard={card ?? undefined} onSelectCard={select} />}
        </div>
      </div>
    </Stage>
  );
}
