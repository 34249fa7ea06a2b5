// The vendor's pages behind the bundle, by the tags under which words know them.

/** The sources of the bundle, in its order. */
export const PAGES = ['D-desk', 'D-29', 'D-dct'] as const;
