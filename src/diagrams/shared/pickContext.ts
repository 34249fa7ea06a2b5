// What a figure tells its objects: which are picked, which one has the figure's tab stop, and how large things are.
import { createContext } from 'react';

/** The state of picking in one figure. */
export interface Picking {
  picked: readonly string[];
  onPick: ((id: string) => void) | undefined;
  /** The object that the Tab key reaches; arrow keys move it. */
  active: string | undefined;
  setActive: (id: string) => void;
  /** The height of the figure's main text, for rings and marks. */
  unit: number;
}

/** Given by `Figure`. */
export const PickContext = createContext<Picking>({ picked: [], onPick: undefined, active: undefined, setActive: () => undefined, unit: 16 });
