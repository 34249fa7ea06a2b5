// Every command that a shell carries out itself.
import { type BuiltIns } from './builtIn';
import { controlBuiltIns } from './control';
import { jobBuiltIns } from './jobs';
import { nameBuiltIns } from './names';
import { placeBuiltIns } from './place';
import { textBuiltIns } from './text';
import { variableBuiltIns } from './variables';

/** Built-ins by name. */
export const builtIns: BuiltIns = {
  ...controlBuiltIns,
  ...jobBuiltIns,
  ...nameBuiltIns((name) => Object.hasOwn(builtIns, name)),
  ...placeBuiltIns,
  ...textBuiltIns,
  ...variableBuiltIns,
};
