// The STATUS column, in the daemon's words (moby container/state.go).
import { type Container } from '../container';
import { humanDuration } from '../format/units';

/** "Up 5 minutes", "Exited (0) 3 seconds ago", "Created" … at a simulated instant (ms). */
export function statusText(container: Container, now: number): string {
  const since = (from: number | null): string => humanDuration(now - (from ?? now));
  switch (container.state) {
    case 'running':
      return `Up ${since(container.startedAt)}${healthText(container)}`;
    case 'paused':
      return `Up ${since(container.startedAt)} (Paused)`;
    case 'restarting':
      return `Restarting (${String(container.exitCode)}) ${since(container.finishedAt)} ago`;
    case 'exited':
      return `Exited (${String(container.exitCode)}) ${since(container.finishedAt)} ago`;
    case 'removing':
      return 'Removal In Progress';
    case 'created':
      return 'Created';
    case 'dead':
      return 'Dead';
  }
}

function healthText({ health }: Container): string {
  if (!health) return '';
  return health.status === 'starting' ? ' (health: starting)' : ` (${health.status})`;
}
