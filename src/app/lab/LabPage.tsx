// The lab: any lens, two terminals, the machine's own levers, and a beginning to choose. What is done is kept on this device.
import { type ReactNode, useDeferredValue, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { cardsAt } from '../../diagrams/journey/cards';
import { clientAt } from '../../diagrams/journey/client';
import { diagramOf, diagrams, loadDiagram } from '../../diagrams';
import { FIRST_SCENARIO, lab, useMoment } from '../../lab/lab';
import { type Look } from '../../lab/labSession';
import { FIRST_LENS } from '../../lab/session';
import { beginningOf, type Moment } from '../../lab/timeline';
import { DEFAULT_VIEW, LENS_IDS, type View } from '../../lab/view';
import { startOf } from '../../sim/scenarios';
import { Tabs } from '../../ui/Tabs';
import { addressOf } from '../address';
import { type PageProps } from '../routes';
import { PanelBoundary } from '../shell/PanelBoundary';
import { provideFor, withDiagram } from '../stage/changeView';
import { Stage } from '../stage/Stage';
import { TerminalPanel } from '../stage/TerminalPanel';
import { loadStart, startSources } from '../starts';
import { tryAgain } from '../tryAgain';
import { type Chosen, toggled } from './chosen';
import { LabNotices, type Missing } from './LabNotices';
import { viewOfStart } from './labStarts';
import { LabTools } from './LabTools';
import { ShareLab } from './ShareLab';
import { SidePanel } from './SidePanel';
import { useLabSession } from './useLabSession';
import { useLetGo } from './useLetGo';
import styles from './LabPage.module.css';

const LENSES = LENS_IDS.filter((id) => diagrams[id].kind === 'lens');
const LEVERS = ['panic', 'daemon'] as const;

/** A press on the browser in the lens opens its address, where there is one. */
function openBrowser(moment: Moment): void {
  const { address, machine, state } = clientAt(moment, cardsAt(moment)).browser;
  if (state !== 'closed' && address !== '')
    lab()
      .store.getState()
      .submit({ control: { kind: 'browse', machine, url: `http://${address}` } });
}

/** Fetches the lens and the machine that the lab opens with. */
export const prepare = (): Promise<unknown> => Promise.all([loadDiagram(FIRST_LENS), loadStart(FIRST_SCENARIO)]);

/** What `prepare` fetches. */
export const sources = (): string[] => [diagrams[FIRST_LENS].source, ...startSources(FIRST_SCENARIO)];

/** The page at /lab. */
export default function LabPage({ lang }: PageProps) {
  const { t } = useTranslation('stage');
  const [view, setView] = useState<View>({ ...DEFAULT_VIEW, lens: FIRST_LENS });
  const [chosen, setChosen] = useState<Chosen>(null);
  const look: Look = { view, picked: chosen?.kind === 'object' ? chosen.id : undefined };
  const desk = useLabSession(lang, look, (kept) => {
    setView(kept.view);
    setChosen(kept.picked === undefined ? null : { kind: 'object', id: kept.picked });
  });
  const { ready } = desk;
  const live = useMoment();
  const [empty] = useState(() => beginningOf(FIRST_SCENARIO, 1, startOf(FIRST_SCENARIO)));
  // the terminals and the timeline answer at once; the picture of a large machine follows, in slices between which the browser draws
  const moment = useDeferredValue(ready ? live : empty);
  const room = useRef<HTMLDivElement>(null);
  const letGo = useLetGo(room, chosen, setChosen);
  const choose = (pressed: NonNullable<Chosen>) => {
    if (pressed.kind === 'object' && pressed.id === 'browser') openBrowser(moment);
    setChosen(toggled(chosen, pressed));
  };
  const [missing, setMissing] = useState<Missing | null>(null);
  const changeView = (next: Partial<View>, tried = false) => {
    const changed = { ...view, ...next };
    setMissing(null);
    const show = () => {
      setView(changed);
      setChosen(null);
      provideFor(changed);
    };
    withDiagram(changed.lens, show, () => setMissing({ lens: changed.lens, tried }));
  };
  const { panels, Switches, Numbers, hasCard } = diagramOf(view.lens);
  return (
    <div ref={room} className={styles['room']}>
      <h1 className="visually-hidden">{t('labPage.title')}</h1>
      <LabNotices desk={desk} missing={missing} onRetry={({ lens, tried }) => tryAgain(tried, () => changeView({ lens }, true))} />
      <div className={styles['page']} data-beside={panels === 'below' ? undefined : ''}>
        <h2 className="visually-hidden">{t('lens.label')}</h2>
        <Tabs
          label={t('lens.label')}
          tabs={LENSES.map((id) => ({ id, label: t(`lens.${id}`), glyph: diagrams[id].glyph }))}
          selected={view.lens}
          onSelect={(lens) => changeView({ lens })}
          tools={
            <LabTools onScenario={(scenario) => void desk.beginWith(scenario).then(() => changeView(viewOfStart(scenario, view)))}>
              <ShareLab lang={lang} desk={desk} look={look} />
            </LabTools>
          }
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
              onView={changeView}
              operable={ready}
              levers={LEVERS}
              names={hasCard ? 'lesson' : 'card'}
              selectedCard={chosen?.kind === 'card' ? chosen.n : null}
              onSelectCard={(n) => choose({ kind: 'card', n })}
              toolbar={Switches && <Switches view={view} world={moment.world} onView={changeView} reveal />}
            />
          </PanelBoundary>
        </Tabs>
        {Numbers && (
          <div className={styles['numbers']}>
            <Numbers view={view} world={moment.world} />
          </div>
        )}
        <div className={styles['panels']}>
          <Panel>
            <TerminalPanel terminal="t1" title={t('terminal', { n: 1 })} files opening={!ready} />
          </Panel>
          <Panel>
            <TerminalPanel terminal="t2" title={t('terminal', { n: 2 })} files opening={!ready} />
          </Panel>
          <div className={styles['side']}>
            <SidePanel lang={lang} moment={moment} view={view} chosen={chosen} onChoose={setChosen} onLetGo={letGo} onView={changeView} />
          </div>
        </div>
        <Link href={addressOf(lang, 'fidelity')} className={styles['fidelity']}>
          {t('labPage.fidelity')}
        </Link>
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
