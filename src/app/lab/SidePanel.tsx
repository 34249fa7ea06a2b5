// Beside the terminals: a closer look at what has been chosen, and the browser. Choosing something opens the closer look.
import { useState } from 'react';
import { Footprints, Globe, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cardsAt } from '../../diagrams/journey/cards';
import { clientAt } from '../../diagrams/journey/client';
import { diagramOf } from '../../diagrams';
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { Button } from '../../ui/Button';
import { Tabs } from '../../ui/Tabs';
import { type Language } from '../address';
import { PanelBoundary } from '../shell/PanelBoundary';
import { BrowserPanel } from '../stage/BrowserPanel';
import { type Chosen } from './chosen';
import { FirstSteps } from './FirstSteps';
import { ObjectCard } from './ObjectCard';
import styles from './SidePanel.module.css';

/** Props of `SidePanel`. */
export interface SidePanelProps {
  lang: Language;
  moment: Moment;
  view: View;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
  onView: (view: Partial<View>) => void;
}

/** The address that is offered while no port is open. */
const USUAL_ADDRESS = 'localhost:8080';

/** Two tabs: look closer, browser. */
export function SidePanel({ lang, moment, view, chosen, onChoose, onView }: SidePanelProps) {
  const { t } = useTranslation('stage');
  const [touring, setTouring] = useState(false);
  const [tab, setTab] = useState<'look' | 'browser'>('look');
  const [last, setLast] = useState<Chosen>(null);
  if (last !== chosen) {
    setLast(chosen);
    if (chosen) setTab(chosen.kind === 'object' && chosen.id === 'browser' ? 'browser' : 'look');
  }
  const { address } = clientAt(moment, cardsAt(moment)).browser;
  return (
    <>
      <h2 className="visually-hidden">{t('side.panel')}</h2>
      <Tabs
        label={t('side.panel')}
        tabs={[
          { id: 'look', label: t('side.look'), glyph: Search },
          { id: 'browser', label: t('browser.label'), glyph: Globe },
        ]}
        selected={tab}
        onSelect={setTab}
        className={styles['tabs'] ?? ''}
        panelClassName={styles['panel']}
      >
        <PanelBoundary resetKey={tab}>
          {tab === 'look' && touring && chosen === null ? (
            <FirstSteps lang={lang} moment={moment} view={view} onView={onView} onEnd={() => setTouring(false)} />
          ) : tab === 'browser' ? (
            <BrowserPanel url={address === '' ? USUAL_ADDRESS : address} />
          ) : (
            <Look lang={lang} moment={moment} view={view} chosen={chosen} onChoose={onChoose} onTour={() => setTouring(true)} />
          )}
        </PanelBoundary>
      </Tabs>
    </>
  );
}

function Look({ lang, moment, view, chosen, onChoose, onTour }: Omit<SidePanelProps, 'onView'> & { onTour: () => void }) {
  const { t } = useTranslation('stage');
  if (chosen?.kind === 'object') return <ObjectCard lang={lang} moment={moment} view={view} id={chosen.id} onClose={() => onChoose(null)} />;
  const { Inspector } = diagramOf(view.lens);
  if (chosen && Inspector) return <Inspector moment={moment} selectedCard={chosen.n} onSelectCard={(n) => onChoose({ kind: 'card', n })} />;
  return (
    <div className={styles['empty']}>
      <p>{t(Inspector ? 'side.emptyJourney' : 'side.empty')}</p>
      <Button size="small" glyph={Footprints} onClick={onTour}>
        {t('firstSteps.title')}
      </Button>
    </div>
  );
}
