// A row of push buttons above an instrument, one for each thing that it lets the machine do.
import { Button } from '../../ui/Button';
import { type Glyph } from '../../ui/Icon';
import { pressable } from './pressable';
import styles from './KeyRow.module.css';

/** One button: what it says and does. */
export interface Key {
  id: string;
  label: string;
  glyph: Glyph;
  onPress: () => void;
  disabled?: boolean;
  primary?: boolean;
}

/** The buttons, in one line where there is room. */
export function KeyRow({ label, keys }: { label: string; keys: readonly Key[] }) {
  return (
    <div role="group" aria-label={label} className={styles['row']}>
      {keys.map(({ id, label: words, glyph, onPress, disabled = false, primary = false }) => (
        <Button key={id} variant={primary ? 'primary' : 'secondary'} glyph={glyph} {...pressable(!disabled, onPress)}>
          {words}
        </Button>
      ))}
    </div>
  );
}
