// The desktop instrument as a diagram: four ways to use Docker on a computer, and the Linux VM under the cover of three of them.
import { type View } from '../../lab/view';
import { seatOf } from '../../sim/desktops';
import { type Input } from '../../sim/simulate';
import { findMachine } from '../../sim/world';
import { type Diagram, type DiagramFigure, type DiagramProps, type SwitchesProps } from '../diagram';
import { desktopAt } from './desktop';
import { describeDesktop } from './describe';
import { DesktopDiagram } from './DesktopDiagram';
import { DesktopPanel } from './DesktopPanel';
import { DesktopSwitches } from './DesktopSwitches';

function Component({ moment, view, size, picked, onPick, type, onView, twin }: DiagramProps) {
  const desktop = desktopAt(moment.world, view.desktop);
  return (
    <>
      <DesktopDiagram
        moment={moment}
        setup={view.desktop}
        peel={view.peel}
        size={size}
        picked={picked}
        onPick={onPick}
        onPeel={onView && (() => onView({ peel: 'open' }))}
        twin={twin}
      />
      {desktop && <DesktopPanel desktop={desktop} type={type} />}
    </>
  );
}

function Switches({ view, options, onView }: SwitchesProps) {
  const may = (option: 'desktop' | 'peel'): boolean => options?.includes(option) ?? true;
  return (
    <DesktopSwitches
      setup={view.desktop}
      peel={view.peel}
      onSetup={may('desktop') ? (desktop) => onView({ desktop }) : undefined}
      onPeel={may('peel') ? (peel) => onView({ peel }) : undefined}
    />
  );
}

const choiceOf = (view: View) => ({ setup: view.desktop, peel: view.peel });

/** A web server and a cache, run at each of the four. */
const USED: Input[] = (['mac', 'windows', 'linux-desktop', 'linux-engine'] as const).flatMap((setup): Input[] => [
  { control: { kind: 'sit-at', terminal: 't1', machine: seatOf(setup) } },
  { terminal: 't1', line: 'docker run -d --name web -p 8080:80 nginx' },
  { terminal: 't1', line: 'docker run -d --name cache redis' },
]);

const figure = (id: string, desktop: View['desktop'], peel: View['peel']): DiagramFigure => ({ id, view: { desktop, peel }, scenario: 'desktops', inputs: USED });

export const diagram: Diagram = {
  id: 'desktop',
  breakpoints: { wide: 760, medium: 500 },
  panels: 'beside',
  Component,
  Switches,
  describe: (moment, view) => describeDesktop(moment, choiceOf(view)),
  describeObject: (moment, view, id) => describeDesktop(moment, choiceOf(view)).find(({ about }) => about === id),
  objects: (moment, view) => describeDesktop(moment, choiceOf(view)).flatMap(({ about }) => about ?? []),
  needs(world, { desktop }) {
    const seat = seatOf(desktop);
    const terminal = world.terminals['t1'];
    return terminal && findMachine(world.machines, seat) && terminal.machine !== seat ? { kind: 'sit-at', terminal: 't1', machine: seat } : null;
  },
  figures: [
    figure('macClosed', 'mac', 'closed'),
    figure('mac', 'mac', 'open'),
    figure('windowsClosed', 'windows', 'closed'),
    figure('windows', 'windows', 'open'),
    figure('linuxDesktop', 'linux-desktop', 'open'),
    figure('linuxEngine', 'linux-engine', 'open'),
    { id: 'missing', scenario: 'lab' },
  ],
};
