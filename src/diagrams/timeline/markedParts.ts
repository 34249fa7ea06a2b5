// Takes a text apart at its **marks**, so that no markup ever comes out of a string.

/** A run of text. */
export interface TextPart {
  text: string;
  marked: boolean;
}

/** The runs of a text, marked where two asterisks stand on both sides. */
export function markedParts(text: string): TextPart[] {
  return text
    .split('**')
    .map((part, index) => ({ text: part, marked: index % 2 === 1 }))
    .filter(({ text: part }) => part !== '');
}
