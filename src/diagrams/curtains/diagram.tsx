// The curtains as a diagram: an instrument for the questions what a process sees, and how much it may use.
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { type Control } from '../../sim/control';
import { type NamespaceKind } from '../../sim/kernel/kernel';
import { type Input } from '../../sim/simulate';
import { startOf } from '../../sim/scenarios';
import { machineOf } from '../../sim/world';
import { type Diagram, type DiagramFigure, type DiagramProps, type SwitchesProps } from '../diagram';
import { phrase, useSay } from '../shared/words';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { type CurtainsBox } from './curtainsBox';
import { CurtainsDiagram } from './CurtainsDiagram';
import { describeCurtains, layoutCurtains } from './describe';
import { HOST, subjectsOf } from './subject';

function Component({ moment, view, size, act, picked, onPick, twin }: DiagramProps) {
  return <CurtainsDiagram moment={moment} view={view} size={size} act={act} picked={picked} onPick={onPick} twin={twin} />;
}

/** Which face, and on the first one whose view. */
function Switches({ view, world, options, onView }: SwitchesProps) {
  const say = useSay();
  const { plain, container } = subjectsOf(world);
  const may = (option: 'curtains' | 'subject'): boolean => !options || options.includes(option);
  const faces = (['see', 'use'] as const).map((value) => ({ value, label: say(phrase(`curtains.face.${value}`)) }));
  const subjects = (['plain', 'container'] as const).map((value) => ({ value, label: say(phrase(`curtains.subject.${value}`)) }));
  return (
    <>
      {may('curtains') && <SegmentedControl label={say(phrase('curtains.face.label'))} options={faces} value={view.curtains} onChange={(curtains) => onView({ curtains })} />}
      {may('subject') && view.curtains === 'see' && plain && container && (
        <SegmentedControl label={say(phrase('curtains.subject.label'))} options={subjects} value={view.subject} onChange={(subject) => onView({ subject })} />
      )}
    </>
  );
}

const boxes = (moment: Moment, view: View): CurtainsBox[] => layoutCurtains(moment, view, 'wide').boxes;

const line = (text: string): Input => ({ terminal: 't1', line: text });
const made = (control: Control): Input => ({ control });

/** The figures. Controls name processes by their numbers, so that the scenarios are looked at first. */
function figuresOf(): DiagramFigure[] {
  const nginx = subjectsOf(startOf('from-parts')).plain?.process.pid ?? 0;
  const api = Object.values(machineOf(startOf('three-apps'), HOST).kernel?.processes ?? {}).find(({ argv }) => argv[0] === 'node')?.pid ?? 0;
  const draw = (...kinds: readonly NamespaceKind[]): Input[] => kinds.map((namespace) => made({ kind: 'namespace', machine: HOST, pid: nginx, namespace, on: true }));
  const root = made({ kind: 'root', machine: HOST, pid: nginx, on: true });
  const limit = (memoryMiB: number | null, cpus: number | null): Input => made({ kind: 'limit', machine: HOST, pid: api, memoryMiB, cpus });
  const greed = (resource: 'memory' | 'cpu'): Input => made({ kind: 'greed', machine: HOST, pid: api, resource, on: true });
  const use = { view: { curtains: 'use' }, scenario: 'three-apps' } as const;
  return [
    { id: 'open', scenario: 'from-parts' },
    { id: 'pid', scenario: 'from-parts', inputs: draw('pid') },
    { id: 'chroot', scenario: 'from-parts', inputs: [root] },
    { id: 'some', scenario: 'from-parts', inputs: draw('pid', 'net', 'mnt', 'user') },
    { id: 'complete', scenario: 'from-parts', inputs: [...draw('pid', 'net', 'mnt', 'uts', 'ipc', 'cgroup'), root] },
    { id: 'container', view: { subject: 'container' }, scenario: 'from-parts', inputs: [line('docker run -d --name web nginx')] },
    { id: 'calm', ...use },
    { id: 'limits', ...use, inputs: [limit(256, 0.5), greed('cpu')] },
    { id: 'rising', ...use, inputs: [greed('memory')], at: { during: 'process/grew', share: 0 } },
    { id: 'killed', ...use, inputs: [limit(256, null), greed('memory')] },
  ];
}

export const diagram: Diagram = {
  id: 'curtains',
  breakpoints: { wide: 760, medium: 500 },
  panels: 'below',
  Component,
  Switches,
  describe: (moment, view) => describeCurtains(moment, view),
  describeObject: (moment, view, id) => boxes(moment, view).find(({ pick }) => pick === id)?.sentence ?? undefined,
  objects: (moment, view) => boxes(moment, view).flatMap(({ pick }) => pick ?? []),
  get figures() {
    return figuresOf();
  },
};
