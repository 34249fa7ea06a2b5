// The six duties as a diagram: an instrument for the question what goes wrong without each of them.
import { RotateCcw } from 'lucide-react';
import { type Moment } from '../../lab/timeline';
import { DUTIES, type Duty } from '../../sim/kernel/duties';
import { findMachine } from '../../sim/world';
import { type BoardBox } from '../board/boardBox';
import { type Diagram, type DiagramFigure, type DiagramProps, type SwitchesProps } from '../diagram';
import { KeyRow } from '../shared/KeyRow';
import { phrase, useSay } from '../shared/words';
import { describeDuties } from './describe';
import { DutiesDiagram } from './DutiesDiagram';
import { layoutDuties, SMALL } from './layout';

function Component({ moment, size, act, picked, onPick, twin }: DiagramProps) {
  return <DutiesDiagram world={moment.world} size={size} act={act} picked={picked} onPick={onPick} twin={twin} />;
}

function Switches({ world, act }: SwitchesProps) {
  const say = useSay();
  if (!act || !findMachine(world.machines, SMALL)?.kernel?.duties) return null;
  const start = { id: 'round', label: say(phrase('duties.start')), glyph: RotateCcw, onPress: () => act({ kind: 'round', machine: SMALL }) };
  return <KeyRow label={say(phrase('duties.keys'))} keys={[start]} />;
}

const boxes = ({ world }: Moment): BoardBox[] => layoutDuties(world, { size: 'wide' }).boxes;

const without = (duty: Duty): DiagramFigure => ({ id: duty, scenario: 'small-computers', inputs: [{ control: { kind: 'duty', machine: SMALL, duty, on: false } }] });

export const diagram: Diagram = {
  id: 'duties',
  breakpoints: { wide: 760, medium: 500 },
  panels: 'below',
  Component,
  Switches,
  describe: ({ world }) => describeDuties(world, { size: 'wide' }),
  describeObject: (moment, _view, id) => boxes(moment).find(({ pick }) => pick === id)?.sentence ?? undefined,
  objects: (moment) => boxes(moment).flatMap(({ pick }) => pick ?? []),
  figures: [
    { id: 'start', scenario: 'small-computers' },
    { id: 'all', scenario: 'small-computers', inputs: [{ control: { kind: 'round', machine: SMALL } }] },
    ...DUTIES.map(without),
  ],
};
