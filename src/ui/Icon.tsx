// One size and one stroke for every icon, whether it comes from lucide or is drawn here.
import { type ComponentType, type SVGProps } from 'react';

/** What an icon looks like to us: a lucide icon or one of `conceptIcons.tsx`. */
export type Glyph = ComponentType<SVGProps<SVGSVGElement> & { size?: number | string }>;

/** Props of `Icon`. */
export interface IconProps {
  /** The drawing, for example `Settings` from lucide-react. */
  glyph: Glyph;
  /** Width and height, in any CSS length or pixels; grows with the text when it is given in em. */
  size?: number | string;
  /** Read out in place of the picture. Without it the icon is decoration and hidden from screen readers. */
  label?: string;
  className?: string | undefined;
}

/** An icon in the colour of the words round it. */
export function Icon({ glyph: Drawing, size = '1.25em', label, className }: IconProps) {
  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return <Drawing width={size} height={size} strokeWidth={1.9} className={className} focusable="false" {...naming} />;
}
