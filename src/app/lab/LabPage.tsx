// The lab: any lens, two terminals, the machine's own levers, and a beginning to choose. What is done is kept on this device.
import { type ReactNode, useEffect, useState } from 'react';
import { RotateCcw, Timer } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { RequestInspector } from '../../diagrams/journey/RequestInspector';
import { NumberStrip } from '../../diagrams/stack/NumberStrip';
import { countKernels } from '../../diagrams/stack/scene';
import { StackControls } from '../../diagrams/stack/StackControls';
import { lab, useMoment } from '../../lab/lab';
import { momentAt, openTimeline } from '../../lab/timeline';
import { type View } from '../../lessons/lesson';
import { startOf } from '../../sim/scenarios';
import { Button } from '../../ui/Button';
import { Tabs } from '../../ui/Tabs';
import { InsideIcon, JourneyIcon, StackIcon } from '../../ui/conceptIcons';
import { PanelBoundary } from '../shell/PanelBoundary';
import { BrowserPanel } from '../stage/BrowserPanel';
import { showStack } from '../stage/showStack';
import { SideSwitch } from '../stage/SideSwitch';
import { Stage } from '../stage/Stage';
import { TerminalPanel } from '../stage/TerminalPanel';
import { Faults } from './Faults';
import { LabNotices } from './LabNotices';
import { ScenarioPicker } from './ScenarioPicker';
import { useLabSession } from './useLabSession';
import styles from './LabPage.module.css';

const LENSES = ['stack', 'inside', 'journey'] as const;
const GLYPHS = { stack: StackIcon, inside: InsideIcon, journey: JourneyIcon };
const EMPTY = momentAt(openTimeline('lab', 1, startOf('lab')), startOf('lab').now);

/** The page at /lab. */
export default function LabPage() {
  const { t } = useTranslation('stage');
  const { ready, notice, dismiss } = useLabSession();
  const live = useMoment();
  const moment = ready ? live : EMPTY;
  const [view, setView] = useState<View>({ lens: 'journey', stack: 'container', type: '1', side: 'host' });
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [card, setCard] = useState<number | null>(null);
  const changeView = (next: Partial<View>) => {
    setView({ ...view, ...next });
    setPicked([]);
    if (next.stack !== undefined || next.type !== undefined) showStack({ ...view, ...next });
  };
  return (
    <div className={styles['page']}>
      <h1 className="visually-hidden">{t('labPage.title')}</h1>
      <LabNotices notice={notice} onDismiss={dismiss} />
      <Tabs
        label={t('lens.label')}
        tabs={LENSES.map((id) => ({ id, label: t(`lens.${id}`), glyph: GLYPHS[id] }))}
        selected={view.lens}
        onSelect={(lens) => changeView({ lens })}
        tools={<LabTools />}
        panelClassName={styles['panel']}
      >
        <PanelBoundary resetKey={view.lens}>
          <Stage
            moment={moment}
            view={view}
            live={ready}
            picked={picked}
            onPick={(id) => setPicked((ids) => [...ids.filter((other) => other !== id), id].slice(-1))}
            levers={view.lens === 'stack'}
            daemonSwitch
            selectedCard={card}
            onSelectCard={setCard}
            toolbar={<LensTools view={view} world={moment.world} onChange={changeView} />}
          >
            {view.lens === 'stack' && <NumberStrip world={moment.world} view={view.stack} type={view.type === '2' ? 2 : 1} />}
          </Stage>
        </PanelBoundary>
      </Tabs>
      <div className={styles['panels']}>
        <Panel>
          <TerminalPanel terminal="t1" title={t('terminal', { n: 1 })} />
        </Panel>
        <Panel>
          <TerminalPanel terminal="t2" title={t('terminal', { n: 2 })} />
        </Panel>
        <div className={styles['side']}>
          {view.lens === 'journey' && (
            <PanelBoundary>
              <RequestInspector moment={moment} selectedCard={card ?? undefined} onSelectCard={setCard} />
            </PanelBoundary>
          )}
          <BrowserPanel url="localhost:8080" />
        </div>
      </div>
    </div>
  );
}

/** A panel that fails alone. */
function Panel({ children }: { children: ReactNode }) {
  return (
    <div className={styles['terminal']}>
      <PanelBoundary>{children}</PanelBoundary>
    </div>
  );
}

/** The switches of the lens on screen. */
function LensTools({ view, world, onChange }: { view: View; world: Parameters<typeof NumberStrip>[0]['world']; onChange: (view: Partial<View>) => void }) {
  if (view.lens === 'stack') {
    const type = view.type === '2' ? 2 : 1;
    return (
      <StackControls
        view={view.stack}
        type={type}
        kernels={countKernels(world, { view: view.stack, type })}
        onView={(stack) => onChange({ stack })}
        onType={(next) => onChange({ type: next === 2 ? '2' : '1' })}
      />
    );
  }
  if (view.lens === 'inside') return <SideSwitch side={view.side} onSide={(side) => onChange({ side })} />;
  return undefined;
}

/** Undo, wait, faults, the beginning. */
function LabTools() {
  const { t } = useTranslation('stage');
  const { reset, submit } = lab().store.getState();
  // The keys of the lab work wherever no text is typed.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input:not([type=range]):not([type=radio]), textarea, select');
      if (typing || !(event.ctrlKey || event.metaKey) || event.key !== 'z') return;
      event.preventDefault();
      if (event.shiftKey) lab().store.getState().redo();
      else lab().store.getState().undo();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className={styles['tools']}>
      <ScenarioPicker />
      <Button size="small" glyph={RotateCcw} onClick={reset}>
        {t('reset')}
      </Button>
      <Button size="small" glyph={Timer} onClick={() => submit({ wait: 10_000 })}>
        {t('wait')}
      </Button>
      <Faults />
    </div>
  );
}
