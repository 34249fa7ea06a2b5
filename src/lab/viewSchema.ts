// The shape of a view as it is kept and shared. What this version does not know of it shows as by default: a look is never worth losing a session for.
import * as v from 'valibot';
import { DEFAULT_VIEW, type View, VIEW_VALUES } from './view';

/** An option with its default, for one that is missing and for one that is not understood. */
const option = <const Value extends string>(values: readonly Value[], otherwise: NoInfer<Value>) => v.optional(v.fallback(v.picklist(values), otherwise), otherwise);

const options = Object.entries(VIEW_VALUES).map(([name, values]) => [name, option<string>(values, DEFAULT_VIEW[name as keyof View])] as const);

/** A view of which any part may be missing. */
export const ViewSchema = v.object({
  ...Object.fromEntries(options),
  /** Names of images are as long as a reference may be. */
  image: v.optional(v.fallback(v.pipe(v.string(), v.maxLength(300)), DEFAULT_VIEW.image), DEFAULT_VIEW.image),
}) as unknown as v.GenericSchema<unknown, View>;
