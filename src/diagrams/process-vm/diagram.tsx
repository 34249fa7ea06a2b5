// The process VM as a diagram: an instrument for the question whether a JVM boots a kernel.
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { SYSTEM_COMPUTERS } from '../../sim/processVm';
import { type Language, LANGUAGES } from '../../sim/shell/programs/bytecode';
import { type Input } from '../../sim/simulate';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { type Diagram, type DiagramFigure, type DiagramProps, type SwitchesProps } from '../diagram';
import { phrase, useSay } from '../shared/words';
import { describeVm } from './describe';
import { GUEST } from './guest';
import { layoutVm, type VmOptions } from './layout';
import { ProcessVmDiagram } from './ProcessVmDiagram';
import { type VmBox } from './vmBox';

function Component({ moment, view, size, act, picked, onPick, twin }: DiagramProps) {
  return <ProcessVmDiagram moment={moment} language={view.language} size={size} act={act} picked={picked} onPick={onPick} twin={twin} />;
}

function Switches({ view, options, onView }: SwitchesProps) {
  const say = useSay();
  if (options && !options.includes('language')) return null;
  const stops = LANGUAGES.map((value) => ({ value, label: say(phrase(`vm.language.${value}`)) }));
  return <SegmentedControl label={say(phrase('vm.language.label'))} options={stops} value={view.language} onChange={(language) => onView({ language })} />;
}

const optionsOf = (moment: Moment, { language }: View): VmOptions => ({ size: 'wide', language, going: moment.inFlight.map(({ event }) => event) });
const boxes = (moment: Moment, view: View): VmBox[] => layoutVm(moment.world, optionsOf(moment, view)).boxes;

const compile = (language: Language): Input => ({ control: { kind: 'compile', language } });
const everywhere = (language: Language): Input[] => SYSTEM_COMPUTERS.map((machine) => ({ control: { kind: 'run-bytecode', machine, language } }));
const BOOT: Input = { control: { kind: 'power', machine: GUEST, on: true } };
const figure = (id: string, language: Language, ...inputs: Input[]): DiagramFigure => ({ id, view: { language }, scenario: 'three-systems', inputs });

export const diagram: Diagram = {
  id: 'process-vm',
  breakpoints: { wide: 760, medium: 500 },
  panels: 'below',
  Component,
  Switches,
  describe: (moment, view) => describeVm(moment.world, optionsOf(moment, view)),
  describeObject: (moment, view, id) => boxes(moment, view).find(({ pick }) => pick === id)?.sentence ?? undefined,
  objects: (moment, view) => boxes(moment, view).flatMap(({ pick }) => pick ?? []),
  figures: [
    figure('start', 'java'),
    figure('compiled', 'java', compile('java')),
    figure('running', 'java', compile('java'), ...everywhere('java')),
    figure('booted', 'java', compile('java'), ...everywhere('java'), BOOT),
    figure('python', 'python', compile('python'), ...everywhere('python')),
  ],
};
