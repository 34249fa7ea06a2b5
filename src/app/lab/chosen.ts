// What is looked at closely in the lab: nothing, an object of the lens, or a request card.

/** At most one thing. */
export type Chosen = { readonly kind: 'object'; readonly id: string } | { readonly kind: 'card'; readonly n: number } | null;

/** The choice after something has been pressed: pressed again, it is let go. */
export function toggled(chosen: Chosen, pressed: NonNullable<Chosen>): Chosen {
  const same = JSON.stringify(chosen) === JSON.stringify(pressed);
  return same ? null : pressed;
}
