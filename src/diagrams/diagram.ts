// What a diagram is: a picture of the World, its switches, its sentences, and the named moments that the gallery and the laws draw.
import { type ComponentType } from 'react';
import { type Clock } from '../lab/player';
import { type Moment } from '../lab/timeline';
import { type LensId, type View, type ViewOption } from '../lab/view';
import { type Control } from '../sim/control';
import { type EventType } from '../sim/event';
import { type ScenarioId } from '../sim/scenarios';
import { type Input } from '../sim/simulate';
import { type World } from '../sim/world';
import { type Breakpoints, type FigureSize } from './shared/useFigureSize';
import { type Phrase } from './shared/words';

/** What every diagram is given. Without `onPick` it is only looked at, without `act` it is not operated. */
export interface DiagramProps {
  moment: Moment;
  /** The cursor, frame by frame, for what moves without React. */
  clock: Clock;
  view: View;
  size: FigureSize;
  /** Pick ids that are ringed. */
  picked: readonly string[];
  onPick?: ((id: string) => void) | undefined;
  /** Operates the machine from within the picture. */
  act?: ((control: Control) => void) | undefined;
  /** Types a line into the first terminal, for objects whose buttons stand for a command. */
  type?: ((line: string) => void) | undefined;
  /** Changes how the diagram is set, such as by a switch inside the picture. */
  onView?: ((view: Partial<View>) => void) | undefined;
  /** Levers that the picture offers where it has them. */
  levers: readonly ('panic' | 'daemon')[];
  /** The request card that is looked at. */
  selectedCard: number | null;
  onSelectCard: (n: number) => void;
  /** Where its sentences are: `hidden` for screen readers only, where the page shows them otherwise. */
  twin: 'details' | 'hidden';
}

/** Props of the switches above a diagram. */
export interface SwitchesProps {
  view: View;
  world: World;
  /** The options that may be switched; all of the diagram's unless given. */
  options?: readonly ViewOption[] | undefined;
  onView: (view: Partial<View>) => void;
  act?: ((control: Control) => void) | undefined;
  /** Also says what a lesson leaves for the learner to count. */
  reveal: boolean;
}

/** A named moment: where it begins, what is done, and how it is looked at. */
export interface DiagramFigure {
  /** Unique within its diagram; its heading is `gallery.<diagram>.<id>` in locales/<lang>/stage.json. */
  id: string;
  view?: Partial<View>;
  scenario: ScenarioId;
  inputs?: readonly Input[];
  /** Where the cursor stands: at the end unless given; during the last event of a type, half of it has passed unless `share` says otherwise. */
  at?: 'end' | 'largest-pull' | { request: number } | { during: EventType; share?: number };
}

/** One diagram, as `src/diagrams/<id>/diagram.tsx` exports it. */
export interface Diagram {
  id: LensId;
  /** The narrowest places that its layouts are readable in. */
  breakpoints: Breakpoints;
  /** Whether the lab's panels stand beside it or, because it needs the whole width, below. */
  panels: 'beside' | 'below';
  Component: ComponentType<DiagramProps>;
  /** Switches above the picture. */
  Switches?: ComponentType<SwitchesProps>;
  /** Live numbers below the picture. */
  Numbers?: ComponentType<{ view: View; world: World }>;
  /** A closer look at a request card. */
  Inspector?: ComponentType<{ moment: Moment; selectedCard?: number | undefined; onSelectCard: (n: number) => void }>;
  /** The picture as sentences. */
  describe(moment: Moment, view: View, picked: readonly string[]): Phrase[];
  /** The live sentence of one object; undefined when it is not there at this moment. */
  describeObject(moment: Moment, view: View, id: string): Phrase | undefined;
  /** Whether the diagram itself shows a card about what is picked, so that the page needs none. */
  hasCard?: (id: string) => boolean;
  /** Pick ids of the objects on screen. */
  objects(moment: Moment, view: View): string[];
  /** What the machine must do first so that there is something to see; null when nothing. */
  needs?(world: World, view: View): Control | null;
  /** Named moments for the gallery and for the laws. */
  figures: readonly DiagramFigure[];
  /** The figure that an embedded page begins with where its address names none: the first unless given, which it is where nothing stands on the first yet. */
  opening?: string;
}
