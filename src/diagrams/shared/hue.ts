// The hues of the concepts, as class names.
import styles from './hues.module.css';

/** A concept that has its own colour, plus a kernel that has panicked, plain paper, and what is off. */
export type Hue = 'hardware' | 'hypervisor' | 'kernel' | 'guest' | 'engine' | 'container' | 'image' | 'volume' | 'network' | 'registry' | 'app' | 'panicked' | 'paper' | 'off';

/** The class that puts everything inside it into a concept's colours. */
export function hueClass(hue: Hue): string {
  return styles[hue] ?? '';
}
