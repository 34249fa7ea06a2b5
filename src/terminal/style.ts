// The colours and weights that a program may switch on (SGR), as class names that the style sheet gives meaning to.

/** What is switched on for the characters that follow. */
export interface Style {
  readonly colour?: string;
  readonly marks?: readonly Mark[];
}

type Mark = 'bold' | 'dim' | 'underline' | 'inverse';

/** Nothing switched on. */
export const PLAIN: Style = {};

const COLOURS = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'] as const;
const ON: Readonly<Record<number, Mark>> = { 1: 'bold', 2: 'dim', 4: 'underline', 7: 'inverse' };
const OFF: Readonly<Record<number, readonly Mark[]>> = { 22: ['bold', 'dim'], 24: ['underline'], 27: ['inverse'] };

/** The style after the parameters of one `ESC[…m`. Backgrounds are left out: the surface stays dark and legible. */
export function restyle(style: Style, params: readonly number[]): Style {
  let next = style;
  for (let at = 0; at < Math.max(1, params.length); at += 1) {
    const code = params[at] ?? 0;
    if (code === 38 || code === 48) {
      const indexed = params[at + 1] === 5;
      if (code === 38) next = withColour(next, indexed ? basicColour(params[at + 2]) : undefined);
      at += indexed ? 2 : 4;
    } else next = applyCode(next, code);
  }
  return next;
}

/** The class names of a style, or undefined for plain text. */
export function classNameOf({ colour, marks = [] }: Style): string | undefined {
  const names = colour === undefined ? marks : [colour, ...marks];
  return names.length === 0 ? undefined : names.join(' ');
}

function applyCode(style: Style, code: number): Style {
  if (code === 0) return PLAIN;
  if (code === 39) return withColour(style, undefined);
  if (code >= 30 && code <= 37) return withColour(style, COLOURS[code - 30]);
  if (code >= 90 && code <= 97) return withColour(style, COLOURS[code - 90]);
  const { marks = [] } = style;
  const on = ON[code];
  if (on !== undefined) return marks.includes(on) ? style : { ...style, marks: [...marks, on] };
  const off = OFF[code];
  return off === undefined ? style : { ...style, marks: marks.filter((mark) => !off.includes(mark)) };
}

function withColour({ marks }: Style, colour: string | undefined): Style {
  return { ...(colour !== undefined && { colour }), ...(marks && { marks }) };
}

/** One of the palette's first sixteen colours; the others keep the colour of the surface's own words. */
function basicColour(index: number | undefined): string | undefined {
  return index !== undefined && index < 16 ? COLOURS[index % 8] : undefined;
}
