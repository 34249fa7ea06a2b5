// The strip under the stack: four numbers for the stop on screen, bars for all three, and where each number comes from.
import { type World } from '../../sim/world';
import { chipClass, type ChipKind } from '../../ui/Chip';
import { ContainerStackIcon, NestedStackIcon, VmStackIcon } from '../../ui/conceptIcons';
import { cx } from '../../ui/cx';
import { formatNumber } from '../../ui/formatNumber';
import { type Glyph, Icon } from '../../ui/Icon';
import { Popover } from '../../ui/Popover';
import { type DiagramKey, type Phrase, phrase, type Say, useSay } from '../shared/words';
import styles from './NumberStrip.module.css';
import { NUMBER_ROWS, type NumberGrade, type NumberRow, numbersOf, type StackNumber, VIEWS } from './numbers';
import { type HypervisorType, type StackView } from './scene';

/** Props of `NumberStrip`. */
export interface NumberStripProps {
  world: World;
  view: StackView;
  type?: HypervisorType;
  /** Stops that the learner has been to; the others keep their bars to themselves. All of them unless given. */
  seen?: readonly StackView[];
  className?: string;
}

/** The pictures of the three stops. */
export const VIEW_ICONS: Readonly<Record<StackView, Glyph>> = { vm: VmStackIcon, container: ContainerStackIcon, nested: NestedStackIcon };
const CHIPS: Readonly<Record<NumberGrade, ChipKind>> = { counted: 'counted', published: 'published', calculated: 'published', illustrative: 'illustrative' };
const BAR = 60;
const MOST_BLOCKS = 5;

/** A value in its unit, as number and unit apart. */
function valueOf(row: NumberRow, value: number): { amount: number; unit: DiagramKey } {
  switch (row) {
    case 'kernels':
      return { amount: value, unit: 'stack.numbers.unit.kernels' };
    case 'memory':
      return { amount: value, unit: 'stack.numbers.unit.mib' };
    case 'disk':
      return value >= 1000 ? { amount: value / 1000, unit: 'stack.numbers.unit.gb' } : { amount: value, unit: 'stack.numbers.unit.mb' };
    case 'start':
      return { amount: value / 1000, unit: 'stack.numbers.unit.seconds' };
  }
}

function SourceChip({ row, apps, number, say }: { row: NumberRow; apps: number; number: StackNumber; say: Say }) {
  const tags = number.sources.join(', ');
  const words: Phrase = number.grade === 'published' ? phrase('stack.numbers.grade.published', { tag: tags }) : phrase(`stack.numbers.grade.${number.grade}`);
  const about = say(phrase(`stack.numbers.row.${row}`, { count: apps }));
  return (
    <Popover trigger={say(words)} triggerLabel={`${say(words)}: ${about}`} triggerClassName={chipClass(CHIPS[number.grade], styles['chip'])} label={about}>
      <p>{say(number.formula)}</p>
      {number.sources.length > 0 && <p className={styles['tags']}>{say(phrase('stack.numbers.sources', { tags }))}</p>}
      <p className={styles['tags']}>{say(phrase(`stack.numbers.means.${number.grade}`))}</p>
    </Popover>
  );
}

interface BarProps {
  row: NumberRow;
  share: number;
  value: number;
  known: boolean;
}

/** The length of one stop's number beside the others; kernels are blocks that can be counted. */
function Bar({ row, share, value, known }: BarProps) {
  const blocks = row === 'kernels' && value <= MOST_BLOCKS ? Array.from({ length: value }, (_, at) => at * 12) : null;
  return (
    <svg viewBox={`0 0 ${BAR} 11`} className={styles['bar']} aria-hidden="true">
      {!known && <rect className={styles['unknown']} x={0.5} y={0.5} width={BAR - 1} height={10} />}
      {known && blocks?.map((x) => <rect key={x} className={styles['block']} x={x + 0.75} y={0.75} width={9.5} height={9.5} rx={1.5} />)}
      {known && !blocks && <rect className={styles['length']} x={0} y={0} width={Math.max(2, share * BAR)} height={11} />}
    </svg>
  );
}

function Tile({ row, numbers, view, seen, apps }: { row: NumberRow; numbers: Record<StackView, StackNumber>; view: StackView; seen: readonly StackView[]; apps: number }) {
  const say = useSay();
  const { amount, unit } = valueOf(row, numbers[view].value);
  const most = Math.max(...VIEWS.map((stop) => numbers[stop].value), 1);
  const spoken = (stop: StackView): string => {
    const shown = valueOf(row, numbers[stop].value);
    return seen.includes(stop) ? `${formatNumber(shown.amount)}${say({ key: shown.unit })}` : say({ key: 'stack.numbers.unseen' });
  };
  return (
    <div className={styles['tile']}>
      <h3 className={styles['head']}>{say(phrase(`stack.numbers.row.${row}`, { count: apps }))}</h3>
      <SourceChip row={row} apps={apps} number={numbers[view]} say={say} />
      <p className={styles['value']}>
        {formatNumber(amount)}
        <small>{say({ key: unit })}</small>
      </p>
      <ul className={styles['bars']}>
        {VIEWS.map((stop) => (
          <li key={stop} className={cx(stop === view && styles['here'])}>
            <Icon glyph={VIEW_ICONS[stop]} size="1.125em" />
            <span className="visually-hidden">{say(phrase('stack.numbers.bar', { stop: phrase(`stack.controls.${stop}`), value: spoken(stop) }))}</span>
            <Bar row={row} share={numbers[stop].value / most} value={numbers[stop].value} known={seen.includes(stop)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Kernels, memory, disk and start time of the same apps, at the stop on screen and beside the other two. */
export function NumberStrip({ world, view, type = 1, seen = VIEWS, className }: NumberStripProps) {
  const { apps, rows } = numbersOf(world, type);
  return (
    <div className={cx(styles['strip'], className)}>
      <div className={styles['tiles']}>
        {NUMBER_ROWS.map((row) => (
          <Tile key={row} row={row} numbers={rows[row]} view={view} seen={seen} apps={apps} />
        ))}
      </div>
    </div>
  );
}
