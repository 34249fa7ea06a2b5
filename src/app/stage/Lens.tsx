// Chooses the lens that a view asks for and hands it the moment.
import { InsideDiagram } from '../../diagrams/inside/InsideDiagram';
import { JourneyDiagram } from '../../diagrams/journey/JourneyDiagram';
import { type FigureSize } from '../../diagrams/shared/useFigureSize';
import { StackDiagram } from '../../diagrams/stack/StackDiagram';
import { lab } from '../../lab/lab';
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lessons/lesson';
import { machineOf } from '../../sim/world';

/** Props of `Lens`. */
export interface LensProps {
  moment: Moment;
  view: View;
  size: FigureSize;
  picked: readonly string[];
  onPick?: ((id: string) => void) | undefined;
  levers: boolean;
  daemonSwitch: boolean;
  selectedCard: number | null;
  onSelectCard: (n: number) => void;
}

const panic = (machine: string): void => {
  lab()
    .store.getState()
    .submit({ control: { kind: 'panic', machine } });
};

/** The lens of a view. */
export function Lens({ moment, view, size, picked, onPick, levers, daemonSwitch, selectedCard, onSelectCard }: LensProps) {
  if (view.lens === 'stack')
    return (
      <StackDiagram
        moment={moment}
        view={view.stack}
        type={view.type === '2' ? 2 : 1}
        size={size}
        picked={picked}
        onPick={onPick}
        lever={levers ? panic : undefined}
        twin="hidden"
      />
    );
  if (view.lens === 'inside') return <InsideDiagram moment={moment} view={view.side} size={size} picked={picked} onPick={onPick} twin="hidden" />;
  const { client } = machineOf(moment.world, 'host');
  const target = client?.contexts[client.current]?.machine ?? 'host';
  const on = machineOf(moment.world, target).engine?.state === 'running';
  const toggle = daemonSwitch
    ? {
        machine: target,
        on,
        onToggle: () => {
          lab()
            .store.getState()
            .submit({ control: { kind: 'daemon', machine: target, on: !on } });
        },
      }
    : undefined;
  return (
    <JourneyDiagram
      moment={moment}
      clock={lab().clock}
      size={size}
      picked={picked}
      onPick={onPick}
      selectedCard={selectedCard ?? undefined}
      onSelectCard={onSelectCard}
      daemonSwitch={toggle}
      twin="hidden"
    />
  );
}
