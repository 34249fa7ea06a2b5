// Under the picture: power, the places of the products, and Hyper-V, for whoever would rather press than carry.
import { Plus } from 'lucide-react';
import { type Moment } from '../../lab/timeline';
import { type Control } from '../../sim/control';
import { hasHyperV } from '../../sim/hypervisor/hyperV';
import { PRODUCT_NAMES, PRODUCTS } from '../../sim/hypervisor/products';
import { BENCH } from '../../sim/vmControl';
import { findMachine, type Machine } from '../../sim/world';
import { Button } from '../../ui/Button';
import { Switch } from '../../ui/Switch';
import { pressable } from '../shared/pressable';
import { phrase, useSay } from '../shared/words';
import { PC } from './layoutHyperV';
import { type LevelsPart } from './levels';
import styles from './LevelsPanel.module.css';

interface PartProps {
  moment: Moment;
  act: (control: Control) => void;
}

function Hint({ part }: { part: LevelsPart }) {
  const say = useSay();
  return <p className={styles['hint']}>{say(phrase(`levels.hint.${part}`))}</p>;
}

function Blocks({ moment, act }: PartProps) {
  const say = useSay();
  const bench = findMachine(moment.world.machines, BENCH);
  if (!bench) return null;
  return <Switch label={say(phrase('levels.power.switch'))} checked={bench.power !== 'off'} onChange={(on) => act({ kind: 'power', machine: BENCH, on })} />;
}

function Products({ moment, act }: PartProps) {
  const say = useSay();
  const filed = moment.world.products ?? {};
  return (
    <ul className={styles['list']}>
      {PRODUCTS.map((product) => (
        <li key={product}>
          <b lang="en">{PRODUCT_NAMES[product]}</b>
          <span className={styles['keys']}>
            {([1, 2] as const).map((side) => {
              const type = say(phrase(side === 1 ? 'stack.type1' : 'stack.type2'));
              return (
                <Button
                  key={side}
                  size="small"
                  aria-label={`${PRODUCT_NAMES[product]}: ${type}`}
                  {...pressable(filed[product] === undefined, () => act({ kind: 'file-product', product, side }))}
                >
                  {type}
                </Button>
              );
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The smallest child partition that still runs a general-purpose Linux. */
const CHILD = { cpuCores: 2, memoryMiB: 2048, diskGB: 20, os: 'ubuntu' } as const;

function Children({ pc, act }: { pc: Machine; act: PartProps['act'] }) {
  const say = useSay();
  const children = pc.guests.filter(({ partition }) => partition === undefined);
  const name = `child${String(children.length + 1)}`;
  return (
    <>
      {children.map(({ id, hostname, power }) => (
        <Switch key={id} label={say(phrase('levels.child', { name: hostname }))} checked={power !== 'off'} onChange={(on) => act({ kind: 'power', machine: id, on })} />
      ))}
      {children.length < 2 && (
        <Button size="small" glyph={Plus} onClick={() => act({ kind: 'create-vm', host: PC, name, ...CHILD })}>
          {say(phrase('levels.addChild'))}
        </Button>
      )}
    </>
  );
}

function HyperV({ moment, act }: PartProps) {
  const say = useSay();
  const pc = findMachine(moment.world.machines, PC);
  if (!pc) return null;
  return (
    <>
      <Switch
        label={say(phrase('levels.hyperV.switch'))}
        hint={say(phrase('levels.hyperV.restarts'))}
        checked={hasHyperV(pc)}
        onChange={(on) => act({ kind: 'hyper-v', machine: PC, on })}
      />
      {hasHyperV(pc) && <Children pc={pc} act={act} />}
    </>
  );
}

const PARTS = { blocks: Blocks, products: Products, 'hyper-v': HyperV } as const;

/** The controls of one picture. */
export function LevelsPanel({ part, moment, act }: PartProps & { part: LevelsPart }) {
  const Controls = PARTS[part];
  return (
    <div className={styles['panel']}>
      <Hint part={part} />
      <div className={styles['row']}>
        <Controls moment={moment} act={act} />
      </div>
    </div>
  );
}
