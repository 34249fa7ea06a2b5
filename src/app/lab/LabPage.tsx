// The lab: any lens, two terminals, the machine's own levers, and a beginning to choose. What is done is kept on this device.
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cardsAt } from '../../diagrams/journey/cards';
import { clientAt } from '../../diagrams/journey/client';
import { NumberStrip } from '../../diagrams/stack/NumberStrip';
import { countKernels } from '../../diagrams/stack/scene';
import { StackControls } from '../../diagrams/stack/StackControls';
import { lab, useMoment } from '../../lab/lab';
import { type Moment, momentAt, openTimeline } from '../../lab/timeline';
import { type View } from '../../lessons/lesson';
import { startOf } from '../../sim/scenarios';
import { type World } from '../../sim/world';
import { InsideIcon, JourneyIcon, StackIcon } from '../../ui/conceptIcons';
import { Tabs } from '../../ui/Tabs';
import { type PageProps } from '../routes';
import { PanelBoundary } from '../shell/PanelBoundary';
import { showStack } from '../stage/showStack';
import { SideSwitch } from '../stage/SideSwitch';
import { Stage } from '../stage/Stage';
import { TerminalPanel } from '../stage/TerminalPanel';
import { type Chosen, toggled } from './chosen';
import { LabNotices } from './LabNotices';
import { LabTools } from './LabTools';
import { SidePanel } from './SidePanel';
import { useLabSession } from './useLabSession';
import styles from './LabPage.module.css';

const LENSES = ['stack', 'inside', 'journey'] as const;
const GLYPHS = { stack: StackIcon, inside: InsideIcon, journey: JourneyIcon };
const EMPTY = momentAt(openTimeline('lab', 1, startOf('lab')), startOf('lab').now);

/** A press on the browser in the lens opens its address, where there is one. */
function openBrowser(moment: Moment): void {
  const { address, machine, state } = clientAt(moment, cardsAt(moment)).browser;
  if (state !== 'closed' && address !== '')
    lab()
      .store.getState()
      .submit({ control: { kind: 'browse', machine, url: `http://${address}` } });
}

/** The page at /lab. */
export default function LabPage({ lang }: PageProps) {
  const { t } = useTranslation('stage');
  const { ready, notice, dismiss } = useLabSession();
  const live = useMoment();
  const moment = ready ? live : EMPTY;
  const [view, setView] = useState<View>({ lens: 'journey', stack: 'container', type: '1', side: 'host' });
  const [chosen, setChosen] = useState<Chosen>(null);
  const choose = (pressed: NonNullable<Chosen>) => {
    if (pressed.kind === 'object' && pressed.id === 'browser') openBrowser(moment);
    setChosen(toggled(chosen, pressed));
  };
  const changeView = (next: Partial<View>) => {
    setView({ ...view, ...next });
    setChosen(null);
    if (next.stack !== undefined || next.type !== undefined) showStack({ ...view, ...next });
  };
  return (
    <div className={styles['room']}>
      <h1 className="visually-hidden">{t('labPage.title')}</h1>
      <LabNotices notice={notice} onDismiss={dismiss} />
      <div className={styles['page']} data-beside={view.lens === 'journey' ? undefined : ''}>
        <Tabs
          label={t('lens.label')}
          tabs={LENSES.map((id) => ({ id, label: t(`lens.${id}`), glyph: GLYPHS[id] }))}
          selected={view.lens}
          onSelect={(lens) => changeView({ lens })}
          tools={<LabTools />}
          className={styles['lens'] ?? ''}
          panelClassName={styles['panel']}
        >
          <PanelBoundary resetKey={view.lens}>
            <Stage
              moment={moment}
              view={view}
              live={ready}
              picked={chosen?.kind === 'object' ? [chosen.id] : []}
              onPick={(id) => choose({ kind: 'object', id })}
              levers={view.lens === 'stack'}
              daemonSwitch
              selectedCard={chosen?.kind === 'card' ? chosen.n : null}
              onSelectCard={(n) => choose({ kind: 'card', n })}
              toolbar={view.lens === 'journey' ? undefined : <LensTools view={view} world={moment.world} onChange={changeView} />}
            />
          </PanelBoundary>
        </Tabs>
        {view.lens === 'stack' && (
          <div className={styles['numbers']}>
            <NumberStrip world={moment.world} view={view.stack} type={view.type === '2' ? 2 : 1} />
          </div>
        )}
        <div className={styles['panels']}>
          <Panel>
            <TerminalPanel terminal="t1" title={t('terminal', { n: 1 })} />
          </Panel>
          <Panel>
            <TerminalPanel terminal="t2" title={t('terminal', { n: 2 })} />
          </Panel>
          <div className={styles['side']}>
            <SidePanel lang={lang} moment={moment} view={view} chosen={chosen} onChoose={setChosen} />
          </div>
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
function LensTools({ view, world, onChange }: { view: View; world: World; onChange: (view: Partial<View>) => void }) {
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
  return <SideSwitch side={view.side} onSide={(side) => onChange({ side })} />;
}
