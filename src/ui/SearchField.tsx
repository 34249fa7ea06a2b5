// A field to look something up in: a magnifying glass, and a name that only screen readers need.
import { Search } from 'lucide-react';
import { useId } from 'react';
import { Icon } from './Icon';
import styles from './SearchField.module.css';

/** Props of `SearchField`. */
export interface SearchFieldProps {
  /** The name of the field. */
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
}

/** The field; what it finds is announced by whoever shows it. */
export function SearchField({ label, placeholder, value, onChange }: SearchFieldProps) {
  const field = useId();
  return (
    <div className={styles['search']} role="search">
      <label htmlFor={field}>
        <Icon glyph={Search} size="1.25rem" />
        <span className="visually-hidden">{label}</span>
      </label>
      <input id={field} type="search" value={value} placeholder={placeholder} autoComplete="off" spellCheck={false} onChange={(event) => onChange(event.currentTarget.value)} />
    </div>
  );
}
