// The buttons under the Life lens: each types a real `docker` line for the picked container; what the daemon refuses shakes and is quoted.
import { type Moment } from '../../lab/timeline';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { standing } from '../journey/standing';
import { pressable } from '../shared/pressable';
import { phrase, useSay } from '../shared/words';
import { commandIn, isFree, lineFor } from './actions';
import { fitsState, LIFE_COMMANDS } from './graph';
import { lifeAt, shownRefusal } from './life';
import styles from './LifeActions.module.css';

/** Props of `LifeActions`. */
export interface LifeActionsProps {
  moment: Moment;
  picked: readonly string[];
  /** Types a line into the first terminal. */
  type: (line: string) => void;
}

/** The commands, for the picked container or for a first one. */
export function LifeActions({ moment, picked, type }: LifeActionsProps) {
  const say = useSay();
  const life = lifeAt(standing(moment));
  const token = life.tokens.find(({ name }) => picked.includes(`container:${name}`));
  const free = isFree(moment);
  const refusal = shownRefusal(life);
  const refused = refusal ? commandIn(moment) : undefined;
  const commands = token ? LIFE_COMMANDS : LIFE_COMMANDS.slice(0, 1);
  return (
    <div className={styles['actions']}>
      <div role="group" aria-label={say(phrase('life.actions.label'))} className={styles['row']}>
        {token && (
          <span className={styles['picked']}>
            <span className={styles['word']}>{say(phrase('life.actions.picked'))}</span> <code>{token.name}</code>
          </span>
        )}
        {commands.map((command) => {
          const line = lineFor(command, token);
          const fits = !token || fitsState(command, token.state);
          return (
            <Button
              key={command === refused ? `${command} refused ${moment.turn?.before.now ?? 0}` : command}
              size="small"
              title={line}
              aria-label={line}
              lang="en"
              className={cx(styles['command'], !fits && styles['unfit'], command === refused && refusal?.container === token?.name && styles['shakes'])}
              {...pressable(free, () => type(line))}
            >
              <code>{token ? command : line}</code>
            </Button>
          );
        })}
        {!token && <span className={styles['hint']}>{say(phrase('life.actions.hint'))}</span>}
      </div>
      {!free && <p className={styles['hint']}>{say(phrase('life.actions.busy'))}</p>}
      {refusal && (
        <p className={styles['refusal']} role="status">
          <strong>{say(phrase('life.actions.said'))}</strong> <code lang="en">{refusal.message}</code>
        </p>
      )}
    </div>
  );
}
