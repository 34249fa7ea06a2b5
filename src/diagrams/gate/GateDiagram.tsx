// The instruction gate: cards of a guest fly past the hypervisor, stop at it, or go through its mill.
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { type Control } from '../../sim/control';
import { type Box } from '../shared/box';
import { BoxFigure } from '../shared/BoxFigure';
import { type FigureSize } from '../shared/useFigureSize';
import { type Film } from '../shared/useTransition';
import { phrase, useSay } from '../shared/words';
import { GateBlock, gateClass } from './Blocks';
import { type GateBox } from './gateBox';
import { layoutGate } from './layout';
import { GATE } from './stream';

/** Props of `GateDiagram`. */
export interface GateDiagramProps {
  moment: Pick<Moment, 'world' | 'done' | 'inFlight'>;
  guest: View['guest'];
  size?: FigureSize;
  /** Operates the machine: cards fire. */
  act?: ((control: Control) => void) | undefined;
  picked?: readonly string[];
  onPick?: ((id: string) => void) | undefined;
  twin?: 'details' | 'hidden';
}

/** A card comes out of the guest's cards, and one that was stopped goes back there. */
const cardOf = (box: GateBox, others: readonly Box[]): Box | null => (box.kind === 'shot' ? (others.find(({ id }) => id === `card:${box.instruction}`) ?? null) : null);
const FILM: Film<GateBox> = { seconds: 0.45, choreography: { melt: cardOf } };
const film = (): Film<GateBox> => FILM;

/** Draws the gate. */
export function GateDiagram({ moment, guest, size = 'wide', act, picked = [], onPick, twin = 'details' }: GateDiagramProps) {
  const say = useSay();
  const layout = layoutGate(moment, { guest }, size);
  const press = (box: GateBox): (() => void) | undefined => {
    if (!act || box.kind !== 'card') return undefined;
    const { instruction } = box;
    return () => act({ kind: 'fire', machine: `${GATE}/${guest}`, instruction });
  };
  return (
    <BoxFigure
      title={say(phrase('gate.title'))}
      layout={layout}
      size={size}
      scene={guest}
      film={film}
      draw={(box) => <GateBlock box={box} metrics={layout.metrics} say={say} />}
      classOf={gateClass}
      press={press}
      picked={picked}
      onPick={onPick}
      twin={twin}
    />
  );
}
