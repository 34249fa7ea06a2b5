// A line of text that never leaves its place: the first wording that fits is drawn, or the last one cut short.
import { Label, type LabelProps } from '../shared/Label';
import { clip, fits } from '../shared/measure';

/** Props of `FitLabel`. */
export interface FitLabelProps extends Omit<LabelProps, 'text'> {
  /** Wordings, from the fullest to the shortest. */
  texts: readonly string[];
  width: number;
  /** Leaves the label out where not even the shortest wording fits, instead of cutting it. */
  optional?: boolean;
}

/** Draws what fits. */
export function FitLabel({ texts, width, optional = false, ...label }: FitLabelProps) {
  const { size, face = 'sans' } = label;
  const fitting = texts.find((text) => text !== '' && fits(text, size, width, face));
  if (fitting === undefined && optional) return null;
  const text = fitting ?? clip(texts.at(-1) ?? '', size, width, face);
  return text === '' ? null : <Label {...label} text={text} />;
}
