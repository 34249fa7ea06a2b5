// Computers that there are in one scenario or another, and one that there is nowhere.
import fc from 'fast-check';

/** The ID of a computer. */
export const machines = fc.constantFrom(
  'host',
  'host-b',
  'type1',
  'type2',
  'nested',
  'type1/web',
  'nested/vm-1',
  'host/vm1',
  'host/vm2',
  'gate',
  'gate/same',
  'bench',
  'pc',
  'mac',
  'nowhere',
);
