// The heading of a figure in the gallery. Diagrams name their figures as they like; a law proves that each has its words.
import { type TFunction } from 'i18next';
import { type LensId } from '../../lab/view';

/** The words of `gallery.<diagram>.<figure>` in locales/<lang>/stage.json. */
export function galleryTitle(t: TFunction<['stage', 'ui']>, lens: LensId, figure: string): string {
  return (t as (key: string) => string)(`gallery.${lens}.${figure}`);
}
