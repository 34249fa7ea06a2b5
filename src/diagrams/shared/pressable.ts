// A key that keeps the focus when it has nothing to do: it rests, and is not switched off.

/** The props of a button that can be pressed now, or rests in its place. */
export function pressable(able: boolean, run: () => void): { 'aria-disabled': boolean; onClick: () => void } {
  return {
    'aria-disabled': !able,
    onClick: () => {
      if (able) run();
    },
  };
}
