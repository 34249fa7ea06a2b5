// The path that the learner has chosen; kept with the settings.
import { settingsStore } from '../settings/settingsStore';
import { useSettings } from '../settings/useSettings';
import { type PathId } from './paths';

/** The path, and how to choose another one; the whole course on a server. */
export function usePath(): [PathId, (path: PathId) => void] {
  const { path } = useSettings().settings;
  return [path, choosePath];
}

function choosePath(path: PathId): void {
  settingsStore.change({ path });
}
