// Whether fingers are the main way to point.
import { useMedia } from '../ui/useMedia';

/** True on phones and tablets; false on a server. */
export const useCoarsePointer = (): boolean => useMedia('(pointer: coarse)');
