// The card of a picked pair: both names and pictures, where the analogy holds, and where it breaks.
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { cx } from '../../ui/cx';
import { IconButton } from '../../ui/IconButton';
import { phrase, useSay } from '../shared/words';
import street from './Bakery.module.css';
import styles from './AnalogyCard.module.css';
import { miniaturesOf } from './miniatures';
import { type AnyPair, numberOf, PAIRS } from './pairs';
import { shopWord, techWord } from './sentences';
import { Strung } from './Strung';

/** Props of `AnalogyCard`. */
export interface AnalogyCardProps {
  pair: AnyPair;
  /** Turns to another of the ten pairs. */
  onPair?: ((pair: AnyPair) => void) | undefined;
}

/** The card. */
export function AnalogyCard({ pair, onPair }: AnalogyCardProps) {
  const say = useSay();
  const n = numberOf(pair);
  const next = (by: 1 | -1): AnyPair | undefined => (n === null ? undefined : PAIRS[(n - 1 + by + PAIRS.length) % PAIRS.length]);
  const turn = (by: 1 | -1) => {
    const to = next(by);
    if (!to || !onPair) return null;
    const name = say(shopWord(to));
    return (
      <IconButton glyph={by < 0 ? ChevronLeft : ChevronRight} label={say(phrase(by < 0 ? 'bakery.card.previous' : 'bakery.card.next', { name }))} onClick={() => onPair(to)} />
    );
  };
  return (
    <div role="group" className={styles['card']} aria-label={say(phrase('bakery.card.label'))}>
      <div className={cx(street['street'], styles['picture'])}>
        <Strung {...miniaturesOf(pair)} snapped />
      </div>
      {n !== null && (
        <div className={styles['turn']}>
          {turn(-1)}
          <span>{say(phrase('bakery.card.of', { n }))}</span>
          {turn(1)}
        </div>
      )}
      <div className={styles['words']}>
        <h3 className={styles['head']}>
          <span className={styles['shop']}>{say(shopWord(pair))}</span>
          <span aria-hidden="true">=</span>
          <code className={styles['tech']}>{say(techWord(pair))}</code>
          {n === null && <span className={styles['added']}>{say(phrase('bakery.card.added'))}</span>}
        </h3>
        <dl className={styles['points']}>
          <dt>{say(phrase('bakery.card.holds'))}</dt>
          <dd>{say(phrase(`bakery.pair.${pair}.holds`))}</dd>
          <dt className={styles['breaks']}>{say(phrase('bakery.card.breaks'))}</dt>
          <dd>{say(phrase(`bakery.pair.${pair}.breaks`))}</dd>
        </dl>
      </div>
    </div>
  );
}
