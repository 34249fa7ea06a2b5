// A button that opens a file of the learner's computer.
import { useId } from 'react';
import { FolderOpen } from 'lucide-react';
import { buttonClass, type ButtonSize } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import styles from './FileButton.module.css';

/** Props of `FileButton`. */
export interface FileButtonProps {
  label: string;
  size?: ButtonSize;
  onFile: (file: File) => void;
}

/** The browser's own file field, under a label that looks like our buttons. The same file can be chosen again. */
export function FileButton({ label, size = 'medium', onFile }: FileButtonProps) {
  const id = useId();
  return (
    <span className={styles['open']}>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          currentTarget.value = '';
        }}
      />
      <label htmlFor={id} className={buttonClass({ size })}>
        <Icon glyph={FolderOpen} />
        <span>{label}</span>
      </label>
    </span>
  );
}
