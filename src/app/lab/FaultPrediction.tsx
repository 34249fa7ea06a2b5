// A prediction before a lever is pulled: the learner ticks those who will die.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type World } from '../../sim/world';
import { livingIn } from './living';
import styles from './Faults.module.css';

/** Props of `FaultPrediction`. */
export interface FaultPredictionProps {
  world: World;
  /** The ids of those who are said to die. */
  guess: ReadonlySet<string>;
  onGuess: (guess: ReadonlySet<string>) => void;
}

/** A list to tick; none ticked says that nobody dies. */
export function FaultPrediction({ world, guess, onGuess }: FaultPredictionProps) {
  const { t } = useTranslation('stage');
  const list = useRef<HTMLFieldSetElement>(null);
  // the lever that was pressed is gone: whoever uses the keyboard goes on here
  useEffect(() => list.current?.focus(), []);
  const toggle = (id: string) => {
    const next = new Set(guess);
    if (!next.delete(id)) next.add(id);
    onGuess(next);
  };
  return (
    <fieldset ref={list} tabIndex={-1} className={styles['prediction']}>
      <legend>{t('faults.question')}</legend>
      <p className={styles['hint']}>{t('faults.hint')}</p>
      {livingIn(world).map(({ id, kind, host, name }) => (
        <label key={id} className={styles['candidate']} data-kind={kind}>
          <input type="checkbox" checked={guess.has(id)} onChange={() => toggle(id)} />
          <b>{name}</b>
          <span>{t(`faults.kind.${kind}`)}</span>
          {kind !== 'machine' && <span className={styles['unseen']}>{t('faults.on', { host })}</span>}
        </label>
      ))}
    </fieldset>
  );
}
