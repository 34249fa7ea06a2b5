// Breaking things on purpose: choose a lever, predict who dies, pull it, and see.
import { useState } from 'react';
import { Zap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { lab, useLab, useMoment } from '../../lab/lab';
import { type LabTurn } from '../../lab/turn';
import { type Fault } from '../../sim/faults';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { cx } from '../../ui/cx';
import { FaultOutcome } from './FaultOutcome';
import { FaultPrediction } from './FaultPrediction';
import { FaultsList } from './FaultsList';
import { useFaultName } from './faultName';
import styles from './LabTools.module.css';

/** How far somebody is with a lever. `guess` holds the ids of those who are said to die; null when nothing was said. */
type Stage =
  | { at: 'closed' }
  | { at: 'choosing' }
  | { at: 'predicting'; fault: Fault; guess: ReadonlySet<string> }
  /** The lever is pulled; the outcome is told once the picture has shown it. */
  | { at: 'watching'; fault: Fault; guess: ReadonlySet<string>; turn: LabTurn };

const CLOSED: Stage = { at: 'closed' };

/** Pulls a lever; gives back the turn that it made, if the machine took it. */
function pull({ control }: Fault): LabTurn | undefined {
  const { store } = lab();
  const before = store.getState().timeline.turns.at(-1);
  store.getState().submit({ control });
  const turn = store.getState().timeline.turns.at(-1);
  return turn === before ? undefined : turn;
}

/** A button that opens the levers. What follows from one is compared with the prediction once the picture has shown it. */
export function Faults() {
  const { t } = useTranslation('stage');
  const [stage, setStage] = useState<Stage>(CLOSED);
  const name = useFaultName();
  const { world } = useMoment();
  const over = useLab(({ timeline, cursor }) => stage.at === 'watching' && timeline.turns.includes(stage.turn) && cursor >= stage.turn.after.now);
  // a dialog that closes says so once more, when the stage has moved on already
  const leave = (...stages: readonly Stage['at'][]) => {
    setStage((now) => (stages.includes(now.at) ? CLOSED : now));
  };
  const mend = (fault: Fault) => {
    pull(fault);
    setStage(CLOSED);
  };
  const pullKnowing = (fault: Fault, guess: ReadonlySet<string>) => {
    const turn = pull(fault);
    setStage(turn ? { at: 'watching', fault, guess, turn } : CLOSED);
  };
  return (
    <>
      <Button size="small" glyph={Zap} title={t('break')} className={cx(styles['tool'], styles['last'])} aria-haspopup="dialog" onClick={() => setStage({ at: 'choosing' })}>
        <span className={styles['word']}>{t('break')}</span>
      </Button>
      <Dialog
        open={stage.at === 'choosing' || stage.at === 'predicting'}
        onClose={() => leave('choosing', 'predicting')}
        title={stage.at === 'predicting' ? name(world, stage.fault) : t('break')}
        closeLabel={t('faults.close')}
        actions={
          stage.at === 'predicting' && (
            <>
              <Button onClick={() => setStage({ at: 'choosing' })}>{t('faults.back')}</Button>
              <Button onClick={() => mend(stage.fault)}>{t('faults.unguessed')}</Button>
              <Button variant="primary" onClick={() => pullKnowing(stage.fault, stage.guess)}>
                {t(stage.guess.size === 0 ? 'faults.pullNobody' : 'faults.pull')}
              </Button>
            </>
          )
        }
      >
        {stage.at === 'choosing' && <FaultsList world={world} onBreak={(fault) => setStage({ at: 'predicting', fault, guess: new Set() })} onMend={mend} />}
        {stage.at === 'predicting' && <FaultPrediction world={world} guess={stage.guess} onGuess={(guess) => setStage({ ...stage, guess })} />}
      </Dialog>
      <Dialog
        open={over}
        onClose={() => leave('watching')}
        title={stage.at === 'watching' ? name(stage.turn.before, stage.fault) : ''}
        closeLabel={t('faults.close')}
        actions={over && <Button onClick={() => leave('watching')}>{t('faults.done')}</Button>}
      >
        {stage.at === 'watching' && <FaultOutcome fault={stage.fault} guess={stage.guess} turn={stage.turn} />}
      </Dialog>
    </>
  );
}
