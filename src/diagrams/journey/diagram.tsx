// The journey lens as a diagram: client, host and registry, with a card for every request.
import { type Moment } from '../../lab/timeline';
import { type Input } from '../../sim/simulate';
import { machineOf } from '../../sim/world';
import { type Diagram, type DiagramProps } from '../diagram';
import { describeJourney } from './describe';
import { describeObject } from './describeObject';
import { type DaemonSwitch } from './EngineParts';
import { JourneyDiagram } from './JourneyDiagram';
import { layoutJourney } from './layout';
import { RequestInspector } from './RequestInspector';

/** A switch on the daemon that the client talks to. */
function switchOf({ world }: Moment, act: NonNullable<DiagramProps['act']>): DaemonSwitch {
  const { client } = machineOf(world, 'host');
  const machine = client?.contexts[client.current]?.machine ?? 'host';
  const on = machineOf(world, machine).engine?.state === 'running';
  return {
    machine,
    on,
    onToggle: () => {
      act({ kind: 'daemon', machine, on: !on });
    },
  };
}

function Component({ moment, clock, size, picked, onPick, act, levers, selectedCard, onSelectCard, twin }: DiagramProps) {
  return (
    <JourneyDiagram
      moment={moment}
      clock={clock}
      size={size}
      picked={picked}
      onPick={onPick}
      selectedCard={selectedCard ?? undefined}
      onSelectCard={onSelectCard}
      daemonSwitch={act && levers.includes('daemon') ? switchOf(moment, act) : undefined}
      twin={twin}
    />
  );
}

const line = (text: string): Input => ({ terminal: 't1', line: text });
const RUN = line('docker run -d -p 8080:80 --name web nginx');

export const diagram: Diagram = {
  id: 'journey',
  breakpoints: { wide: 1208, medium: 840 },
  panels: 'below',
  Component,
  Inspector: RequestInspector,
  describe: (moment) => describeJourney(moment),
  describeObject: (moment, _view, id) => describeObject(moment, id),
  objects: (moment) => layoutJourney(moment, { size: 'wide' }).objects.filter((id) => !id.startsWith('switch:')),
  opening: 'done',
  figures: [
    { id: 'start', scenario: 'lab' },
    { id: 'pulling', scenario: 'lab', inputs: [RUN], at: 'largest-pull' },
    { id: 'done', scenario: 'lab', inputs: [RUN] },
    { id: 'daemonOff', scenario: 'lab', inputs: [{ control: { kind: 'daemon', machine: 'host', on: false } }, line('docker ps')] },
    { id: 'twoHosts', scenario: 'two-hosts', inputs: [line('docker context use host-b'), RUN] },
  ],
};
