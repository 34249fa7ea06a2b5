// The mark of a lesson's columns: on a wide page each of them scrolls by itself.

/** The attribute of an element whose children stand under each other in a column. */
export const COLUMN = 'data-column';
