// Compare: one workload on every stack that there is, one clock, and the four rows of the usual comparison as its control panel.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { diagramOf, diagrams, loadDiagram } from '../../diagrams';
import { type Measure } from '../../diagrams/race/values';
import { lab, useMoment } from '../../lab/lab';
import { beginningOf, worldAtEnd } from '../../lab/timeline';
import { DEFAULT_VIEW, type View } from '../../lab/view';
import { startOf } from '../../sim/scenarios';
import { PanelBoundary } from '../shell/PanelBoundary';
import { WidePlace } from '../shell/WidePlace';
import { act } from '../stage/operate';
import { Stage } from '../stage/Stage';
import { TerminalPanel } from '../stage/TerminalPanel';
import { loadStart, startSources } from '../starts';
import { CompareNumbers } from './CompareNumbers';
import { CompareTable } from './CompareTable';
import { controlFor } from './experiments';
import styles from './ComparePage.module.css';

const SCENARIO = 'side-by-side';
const SEED = 1;

/** Fetches the instrument and the stacks. */
export const prepare = (): Promise<unknown> => Promise.all([loadDiagram('race'), loadStart(SCENARIO)]);

/** What `prepare` fetches. */
export const sources = (): string[] => [diagrams.race.source, ...startSources(SCENARIO)];

/** Opens the stacks in the lab: whether they are there, and what operates them once they are, so that nothing has to appear late beside what stands there already. */
function useStacks(): { ready: boolean; operate: typeof act } {
  const [ready, setReady] = useState(false);
  const opening = useRef<Promise<void>>(undefined);
  useEffect(() => {
    let gone = false;
    opening.current = lab().store.getState().open(SCENARIO, SEED);
    void opening.current.then(() => {
      if (!gone) setReady(true);
    });
    return () => {
      gone = true;
    };
  }, []);
  const operate: typeof act = (control) => {
    void opening.current?.then(() => {
      act(control);
    });
  };
  return { ready, operate };
}

/** Scrolls to what has been set going, where it stands below the table and out of sight. */
function bringIntoSight(element: HTMLElement | null): void {
  if (element && element.getBoundingClientRect().top > innerHeight / 2) element.scrollIntoView({ block: 'start' });
}

/** The page at /compare. */
export default function ComparePage() {
  const { t } = useTranslation('stage');
  const stage = useRef<HTMLElement>(null);
  const { ready, operate } = useStacks();
  const live = useMoment();
  const [first] = useState(() => beginningOf(SCENARIO, SEED, startOf(SCENARIO, SEED)));
  const moment = ready ? live : first;
  const [view, setView] = useState<View>({ ...DEFAULT_VIEW, lens: 'race' });
  const change = (next: Partial<View>) => {
    setView({ ...view, ...next });
  };
  const run = (measure: Measure) => {
    change({ measure });
    const control = controlFor(worldAtEnd(lab().store.getState().timeline), measure);
    if (control) act(control);
    bringIntoSight(stage.current);
  };
  const { Switches } = diagramOf('race');
  return (
    <WidePlace title={t('compare.title')} intro={t('compare.intro')}>
      <div className={styles['bench']}>
        <CompareTable measure={view.measure} operable={ready} onRun={run} />
        <section ref={stage} className={styles['stage']} aria-label={t('compare.stage')}>
          <PanelBoundary>
            <Stage
              moment={moment}
              view={view}
              live={ready}
              picked={[]}
              onView={change}
              operable={ready}
              levers={[]}
              names="lesson"
              selectedCard={null}
              onSelectCard={() => undefined}
              toolbar={Switches && <Switches view={view} world={moment.world} onView={change} act={operate} reveal />}
            />
          </PanelBoundary>
        </section>
      </div>
      <CompareNumbers world={moment.world} measure={view.measure} />
      <div className={styles['terminal']}>
        <PanelBoundary>
          <TerminalPanel terminal="t1" title={t('compare.terminal')} />
        </PanelBoundary>
      </div>
    </WidePlace>
  );
}
