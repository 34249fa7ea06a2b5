// Every stack's numbers side by side, live from the machine, each with where it comes from.
import { useTranslation } from 'react-i18next';
import { amountOf, nameOf, rowSentence, sourceOf } from '../../diagrams/race/sentences';
import { type Measure, type Value, valueOf } from '../../diagrams/race/values';
import { phrase, useSay } from '../../diagrams/shared/words';
import { type Racer, RACERS } from '../../sim/racers';
import { type World } from '../../sim/world';
import { chipClass } from '../../ui/Chip';
import { Popover } from '../../ui/Popover';
import styles from './CompareNumbers.module.css';

const COLUMNS = ['start', 'kernels', 'blast', 'attacks', 'memory', 'disk'] as const satisfies readonly Measure[];

function Source({ racer, measure, value }: { racer: Racer; measure: Measure; value: Value }) {
  const say = useSay();
  const [words] = sourceOf(value.constants, value.steps);
  if (!words) return null;
  const kind = value.constants.length === 0 ? 'counted' : value.steps || value.constants.some(({ grade }) => grade === 'I') ? 'illustrative' : 'published';
  const about = say(phrase(`race.measure.${measure}`));
  const sentence = measure === 'start' ? phrase('race.say.start', { name: phrase(`race.name.${racer}`), ...startOf(value) }) : rowSentence(racer, measure, value);
  return (
    <Popover trigger={say(words)} triggerLabel={`${say(words)}: ${say(phrase(`race.name.${racer}`))}, ${about}`} triggerClassName={chipClass(kind, styles['chip'])} label={about}>
      <p>{say(sentence)}</p>
    </Popover>
  );
}

const startOf = (value: Value) => ({ time: amountOf('start', value), sources: [...value.constants.map(({ source }) => source), ...(value.steps ? ['KYEO'] : [])].join(', ') });

function Cell({ world, racer, measure, here }: { world: World; racer: Racer; measure: Measure; here: boolean }) {
  const say = useSay();
  const value = valueOf(world, racer, measure);
  return (
    <td data-column={say(phrase(`race.measure.${measure}`))} data-here={here ? '' : undefined}>
      {value ? (
        <>
          <b>{say(amountOf(measure, value))}</b> <Source racer={racer} measure={measure} value={value} />
        </>
      ) : (
        <span className={styles['none']}>{say(phrase('race.unknownShort'))}</span>
      )}
    </td>
  );
}

/** The table of numbers. */
export function CompareNumbers({ world, measure }: { world: World; measure: Measure }) {
  const { t } = useTranslation('stage');
  const say = useSay();
  return (
    <section className={styles['numbers']} aria-labelledby="compare-numbers">
      <h2 id="compare-numbers">{t('compare.numbers.title')}</h2>
      <p>{t('compare.numbers.about')}</p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <td />
            {COLUMNS.map((column) => (
              <th key={column} scope="col" data-here={column === measure ? '' : undefined}>
                {say(phrase(`race.measure.${column}`))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {RACERS.map((racer) => (
            <tr key={racer}>
              <th scope="row">{nameOf(racer).slice(0, 1).map(say)}</th>
              {COLUMNS.map((column) => (
                <Cell key={column} world={world} racer={racer} measure={column} here={column === measure} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
