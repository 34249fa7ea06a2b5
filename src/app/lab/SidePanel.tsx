// Beside the terminals: a closer look at what has been chosen, and the browser. Choosing something opens the closer look.
import { type Ref, useRef, useState } from 'react';
import { Footprints, Globe, Search } from 'lucide-react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { cardsAt } from '../../diagrams/journey/cards';
import { clientAt } from '../../diagrams/journey/client';
import { diagramOf } from '../../diagrams';
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { bringIntoSight } from '../../ui/bringIntoSight';
import { Button } from '../../ui/Button';
import { Tabs } from '../../ui/Tabs';
import { useMedia } from '../../ui/useMedia';
import { type Language } from '../address';
import { PanelBoundary } from '../shell/PanelBoundary';
import { BrowserPanel } from '../stage/BrowserPanel';
import { showPicture } from '../stage/picture';
import { type Chosen } from './chosen';
import { FirstSteps } from './FirstSteps';
import { type FirstStep } from './firstStepList';
import { ObjectCard } from './ObjectCard';
import styles from './SidePanel.module.css';

/** Props of `SidePanel`. */
export interface SidePanelProps {
  lang: Language;
  moment: Moment;
  view: View;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
  /** Puts away what is looked at. */
  onLetGo: () => void;
  onView: (view: Partial<View>) => void;
}

/** The address that is offered while no port is open. */
const USUAL_ADDRESS = 'localhost:8080';

/** The panel stands far below the picture, and the first steps are a sheet (Sheet.module.css). */
const NARROW = '(max-width: 61.99rem)';

/** Two tabs: look closer, browser. */
export function SidePanel({ lang, moment, view, chosen: picked, onChoose, onLetGo, onView }: SidePanelProps) {
  const { t } = useTranslation('stage');
  // a card of the picture's own says it where the learner looks
  const chosen = picked?.kind === 'object' && diagramOf(view.lens).hasCard?.(picked.id) ? null : picked;
  const [touring, setTouring] = useState(false);
  const tourButton = useRef<HTMLButtonElement>(null);
  const [tab, setTab] = useState<'look' | 'browser'>('look');
  const [last, setLast] = useState<Chosen>(null);
  if (last !== chosen) {
    setLast(chosen);
    if (chosen) setTab(chosen.kind === 'object' && chosen.id === 'browser' ? 'browser' : 'look');
  }
  const heading = useRef<HTMLHeadingElement>(null);
  const narrow = useMedia(NARROW);
  // in a sheet over the page they stay whichever tab is chosen
  const steps = touring && chosen === null && (tab === 'look' || narrow);
  const follow = (step: FirstStep['id']) => {
    if (!narrow) return;
    if (step !== 'open') {
      showPicture(document);
      return;
    }
    setTab('browser');
    // the page has its height by then
    requestAnimationFrame(() => bringIntoSight(heading.current));
  };
  const endTour = () => {
    // what ended it is gone; the button that began it is there again
    flushSync(() => {
      setTouring(false);
      setTab('look');
    });
    tourButton.current?.focus();
  };
  const { address } = clientAt(moment, cardsAt(moment)).browser;
  return (
    <>
      <h2 ref={heading} className="visually-hidden">
        {t('side.panel')}
      </h2>
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
          {tab === 'browser' && <BrowserPanel url={address === '' ? USUAL_ADDRESS : address} />}
          {tab === 'look' && !steps && (
            <Look lang={lang} moment={moment} view={view} chosen={chosen} onChoose={onChoose} onLetGo={onLetGo} tourButton={tourButton} onTour={() => setTouring(true)} />
          )}
          {steps && <FirstSteps lang={lang} moment={moment} view={view} onView={onView} onGo={follow} onEnd={endTour} />}
        </PanelBoundary>
      </Tabs>
    </>
  );
}

interface LookProps extends Omit<SidePanelProps, 'onView'> {
  tourButton: Ref<HTMLButtonElement>;
  onTour: () => void;
}

function Look({ lang, moment, view, chosen, onChoose, onLetGo, tourButton, onTour }: LookProps) {
  const { t } = useTranslation('stage');
  if (chosen?.kind === 'object') return <ObjectCard lang={lang} moment={moment} view={view} id={chosen.id} onClose={onLetGo} />;
  const { Inspector } = diagramOf(view.lens);
  if (chosen && Inspector) return <Inspector moment={moment} selectedCard={chosen.n} onSelectCard={(n) => onChoose({ kind: 'card', n })} />;
  return (
    <div className={styles['empty']}>
      <p>{t(Inspector ? 'side.emptyJourney' : 'side.empty')}</p>
      <Button ref={tourButton} size="small" glyph={Footprints} onClick={onTour}>
        {t('firstSteps.title')}
      </Button>
    </div>
  );
}
