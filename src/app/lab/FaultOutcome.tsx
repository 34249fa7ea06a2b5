// What followed from a lever, beside what was predicted.
import { Fragment, type ReactNode } from 'react';
import { Check, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type LabTurn } from '../../lab/turn';
import { type AttackResult } from '../../sim/attacks';
import { type Fault } from '../../sim/faults';
import { type Casualties, whoDies } from '../../sim/whoDies';
import { Icon } from '../../ui/Icon';
import { deadIn, livingIn } from './living';
import styles from './Faults.module.css';

/** Faults that end nothing by themselves, and say so in their own words. */
const HARMLESS = ['daemon-off', 'network-cut', 'disk-full', 'busy', 'registry-off'] as const;
type Reason = (typeof HARMLESS)[number] | NonNullable<Casualties['cause']> | `escape-${AttackResult['outcome']}` | 'none';

/** Why those who died did, or why nobody has. */
function reasonOf({ id, control }: Fault, { before, events }: LabTurn): Reason {
  const attack = events.find((event) => event.type === 'attack/tried');
  if (attack) return `escape-${attack.outcome}`;
  return whoDies(before, control).cause ?? HARMLESS.find((harmless) => harmless === id) ?? 'none';
}

/** A name that may go on in the next line after each of its parts: `romantic_`, `bhabha`. */
const breakable = (name: string): ReactNode[] =>
  name.split(/(?<=[_-])/).map((part, at) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ));

/** A row for everything that ran: what was said, what came, and whether the two agree. */
export function FaultOutcome({ fault, guess, turn }: { fault: Fault; guess: ReadonlySet<string>; turn: LabTurn }) {
  const { t } = useTranslation('stage');
  const dead = deadIn(turn);
  const all = livingIn(turn.before);
  const right = all.filter(({ id }) => guess.has(id) === dead.has(id)).length;
  const fate = (ids: ReadonlySet<string>, id: string): string => t(ids.has(id) ? 'faults.dies' : 'faults.lives');
  return (
    <div className={styles['outcome']}>
      <p role="status">
        <b>{t('faults.score', { right, all: all.length })}</b> {t(`faults.why.${reasonOf(fault, turn)}`)}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('faults.who')}</th>
            <th scope="col">{t('faults.guess')}</th>
            <th scope="col">{t('faults.result')}</th>
            <th scope="col">
              <span className={styles['unseen']}>{t('faults.agree')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map(({ id, kind, host, name }) => {
            const agrees = guess.has(id) === dead.has(id);
            return (
              <tr key={id} data-kind={kind} data-dead={dead.has(id)}>
                <th scope="row">
                  <b>{breakable(name)}</b> <span>{t(`faults.kind.${kind}`)}</span>
                  {kind !== 'machine' && <span className={styles['unseen']}> {t('faults.on', { host })}</span>}
                </th>
                <td>{fate(guess, id)}</td>
                <td className={styles['fate']}>{fate(dead, id)}</td>
                <td>
                  <Icon glyph={agrees ? Check : X} />
                  <span className={styles['unseen']}>{t(agrees ? 'faults.yes' : 'faults.no')}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
