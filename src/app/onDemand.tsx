// Code and words that a part of a page fetches when it is opened, kept once they are there; what could not be fetched is asked for again when its panel is tried again.
import { type ComponentType, createContext, type JSX, use } from 'react';

/** One try of a panel to show what it holds. Nothing but its identity matters. */
export type Attempt = object;

/** The try that is under way; a panel that is tried again gives a new one to what is in it. */
export const AttemptContext = createContext<Attempt>({});

/** A fetch, and the try that it belongs to. */
interface Fetching<T> {
  promise: Promise<T>;
  attempt: Attempt;
  failed: boolean;
}

/**
 * Fetches one thing when it is first asked for. A failure lasts as long as the try that met it: React asks again after each failure,
 * so a fetch that forgot it at once would go on without end, and one that kept it for good (`React.lazy`) could never be mended.
 */
export function onDemand<T>(load: () => Promise<T>): (attempt: Attempt) => Promise<T> {
  let latest: Fetching<T> | undefined;
  return (attempt) => {
    if (latest && !(latest.failed && latest.attempt !== attempt)) return latest.promise;
    const fetching: Fetching<T> = { promise: load(), attempt, failed: false };
    fetching.promise.catch(() => {
      fetching.failed = true;
    });
    latest = fetching;
    return fetching.promise;
  };
}

/** A component whose code is fetched when it is first shown. It stands in a `Suspense` inside a `PanelBoundary`. */
export function partOnDemand<Props extends JSX.IntrinsicAttributes & object>(load: () => Promise<{ default: ComponentType<Props> }>): ComponentType<Props> {
  const code = onDemand(load);
  return function Part(props: Props) {
    const { default: Loaded } = use(code(use(AttemptContext)));
    return <Loaded {...props} />;
  };
}
