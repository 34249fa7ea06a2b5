// The case of a question on the live machine: led up to the last thing, which is then played.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { diagramOf, loadDiagram } from '../../diagrams';
import { lab, useMoment } from '../../lab/lab';
import { DEFAULT_VIEW, type View } from '../../lab/view';
import { beginningOf } from '../../lessons/review/ask';
import { type Question } from '../../lessons/review/question';
import { PanelBoundary } from '../shell/PanelBoundary';
import { act } from '../stage/operate';
import { Stage } from '../stage/Stage';
import { TerminalPanel } from '../stage/TerminalPanel';
import styles from './ReviewPage.module.css';

type Arrival = 'waiting' | 'there' | 'failed';

/** Fetches the lens and opens the case in the lab. */
function useCase({ setup, last, view }: Question): Arrival {
  const [arrival, setArrival] = useState<Arrival>('waiting');
  useEffect(() => {
    let gone = false;
    const { open, submit } = lab().store.getState();
    const { scenario, seed } = beginningOf();
    const inputs = setup.map((input) => ({ input }));
    Promise.all([loadDiagram(view.lens), open(scenario, seed, inputs, { settled: Infinity })]).then(
      () => {
        if (gone) return;
        submit(last);
        setArrival('there');
      },
      () => {
        if (!gone) setArrival('failed');
      },
    );
    return () => {
      gone = true;
    };
  }, [setup, last, view]);
  return arrival;
}

function LiveStage({ question }: { question: Question }) {
  const moment = useMoment();
  const [view, setView] = useState<View>({ ...DEFAULT_VIEW, ...question.view });
  const [picked, setPicked] = useState<string | null>(null);
  const [card, setCard] = useState<number | null>(null);
  const { Switches } = diagramOf(view.lens);
  const change = (next: Partial<View>) => {
    setView({ ...view, ...next });
  };
  return (
    <Stage
      moment={moment}
      view={view}
      live
      picked={picked === null ? [] : [picked]}
      onPick={setPicked}
      onView={change}
      operable={false}
      levers={[]}
      selectedCard={card}
      onSelectCard={setCard}
      toolbar={Switches && <Switches view={view} world={moment.world} onView={change} act={act} reveal />}
    />
  );
}

/** The machine, with its timeline and a terminal to look further. */
export function CaseStage({ question }: { question: Question }) {
  const { t } = useTranslation('review');
  const arrival = useCase(question);
  return (
    <section className={styles['machine']} aria-label={t('machine')}>
      {arrival === 'there' ? (
        <>
          <div className={styles['stage']}>
            <PanelBoundary>
              <LiveStage question={question} />
            </PanelBoundary>
          </div>
          <div className={styles['terminal']}>
            <PanelBoundary>
              <TerminalPanel terminal="t1" title={t('terminal')} />
            </PanelBoundary>
          </div>
        </>
      ) : (
        <p role="status">{arrival === 'waiting' ? t('loading') : t('failed')}</p>
      )}
    </section>
  );
}
