// The two pictures of the Network lens: where packets go, and where data stays.
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { layoutNet, type NetLayout, type NetOptions } from './layout';
import { layoutVolumes } from './layoutVolumes';

/** Lays out the picture that the view asks for. */
export function layoutStorageOrNet(moment: Moment, { network }: Pick<View, 'network'>, options: NetOptions): NetLayout {
  return network === 'volumes' ? layoutVolumes(moment, options) : layoutNet(moment, options);
}
