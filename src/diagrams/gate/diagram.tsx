// The instruction gate as a diagram: an instrument for the question whether a hypervisor is an interpreter.
import { Zap } from 'lucide-react';
import { type View } from '../../lab/view';
import { hasAssist } from '../../sim/hardware/hardware';
import { type Instruction, VCPU_MODES } from '../../sim/hypervisor/vcpu';
import { type Input } from '../../sim/simulate';
import { findMachine } from '../../sim/world';
import { Button } from '../../ui/Button';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { Switch } from '../../ui/Switch';
import { type Diagram, type DiagramFigure, type DiagramProps, type SwitchesProps } from '../diagram';
import { twinOf } from '../shared/objectBox';
import { phrase, useSay } from '../shared/words';
import styles from './Blocks.module.css';
import { GateDiagram } from './GateDiagram';
import { layoutGate } from './layout';
import { GATE, runOf } from './stream';

const GUESTS = ['same', 'other'] as const satisfies readonly View['guest'][];

function Component({ moment, view, size, act, picked, onPick, twin }: DiagramProps) {
  const say = useSay();
  const counted = VCPU_MODES.some((mode) => runOf(moment.world, mode) !== null);
  return (
    <>
      <GateDiagram moment={moment} guest={view.guest} size={size} act={act} picked={picked} onPick={onPick} twin={twin} />
      {counted && <p className={styles['shares']}>{say(phrase('gate.shares'))}</p>}
    </>
  );
}

function Switches({ view, world, options, onView, act }: SwitchesProps) {
  const say = useSay();
  const computer = findMachine(world.machines, GATE);
  if (!computer) return null;
  return (
    <>
      {(options?.includes('guest') ?? true) && (
        <SegmentedControl
          label={say(phrase('gate.guestLabel'))}
          options={GUESTS.map((value) => ({ value, label: say(phrase(`gate.choice.${value}`)) }))}
          value={view.guest}
          onChange={(guest) => onView({ guest })}
        />
      )}
      {act && (
        <>
          <Button variant="primary" glyph={Zap} onClick={() => act({ kind: 'fire-many', machine: `${GATE}/${view.guest}` })}>
            {say(phrase('gate.many'))}
          </Button>
          <Switch label={say(phrase('gate.assist'))} checked={hasAssist(computer.hardware)} onChange={(on) => act({ kind: 'assist', machine: GATE, on })} />
        </>
      )}
    </>
  );
}

const fire = (instruction: Instruction, guest: View['guest'] = 'same'): Input => ({ control: { kind: 'fire', machine: `${GATE}/${guest}`, instruction } });
const many = (guest: View['guest'] = 'same'): Input => ({ control: { kind: 'fire-many', machine: `${GATE}/${guest}` } });
const assist = (on: boolean): Input => ({ control: { kind: 'assist', machine: GATE, on } });
const figure = (id: string, guest: View['guest'], ...inputs: Input[]): DiagramFigure => ({ id, view: { guest }, scenario: 'gate', inputs });

export const diagram: Diagram = {
  id: 'gate',
  breakpoints: { wide: 760, medium: 500 },
  panels: 'below',
  Component,
  Switches,
  ...twinOf((moment, view) => layoutGate(moment, view, 'wide').boxes),
  figures: [
    figure('start', 'same'),
    figure('passed', 'same', fire('ADD')),
    { ...figure('stopping', 'same', fire('ADD'), fire('SET_PAGE_TABLE')), at: { during: 'vcpu/exited' } },
    figure('stopped', 'same', fire('ADD'), fire('WRITE_DISK')),
    figure('thousand', 'same', many()),
    { ...figure('rewriting', 'same', many(), assist(false), many()), at: { during: 'vcpu/translated' } },
    figure('emulated', 'other', many(), assist(false), many(), assist(true), fire('LOAD', 'other'), many('other')),
    { id: 'missing', scenario: 'lab' },
  ],
};
