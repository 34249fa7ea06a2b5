// The text twin of the Layers lens: the same boxes as sentences.
import { type Moment } from '../../lab/timeline';
import { standing } from '../journey/standing';
import { type Phrase } from '../shared/words';
import { layoutLayers, type LayersOptions, readingOrder } from './layout';

/** Everything that the lens shows, as phrases. */
export function describeLayers(moment: Moment, options: Omit<LayersOptions, 'size'>): Phrase[] {
  return readingOrder(layoutLayers(standing(moment), { ...options, size: 'wide' }).boxes).flatMap(({ sentence }) => sentence ?? []);
}

/** The sentence of one object; undefined when it is not there. */
export function describeLayersObject(moment: Moment, options: Omit<LayersOptions, 'size'>, id: string): Phrase | undefined {
  return layoutLayers(standing(moment), { ...options, size: 'wide' }).boxes.find(({ pick }) => pick === id)?.sentence ?? undefined;
}
