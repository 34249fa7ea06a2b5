// Finds the SCORM 1.2 API that an LMS offers to what it opens, and speaks with it so that nothing it does can break a lesson.

/** The functions of the API that we call; all of them take and give text. */
const NAMES = ['LMSInitialize', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish', 'LMSGetLastError'] as const;
export type ScormApi = Record<(typeof NAMES)[number], (...args: string[]) => unknown>;

/** How many frames above, as the runtime specification of SCORM 1.2 counts them. */
const MOST_FRAMES = 7;

function offered(place: Window): ScormApi | undefined {
  try {
    const api = (place as Window & { API?: unknown }).API;
    const isObject = typeof api === 'object' && api !== null;
    return isObject && NAMES.every((name) => typeof (api as Record<string, unknown>)[name] === 'function') ? (api as ScormApi) : undefined;
  } catch {
    // a frame of another origin: none of ours
    return undefined;
  }
}

function above(place: Window): ScormApi | undefined {
  let here = place;
  for (let frames = 0; frames <= MOST_FRAMES; frames += 1) {
    const api = offered(here);
    if (api) return api;
    if (here.parent === here) return undefined;
    here = here.parent;
  }
  return undefined;
}

/** The API in the frames round this page, or round the one that opened it; undefined where there is none. */
export function findApi(place: Window): ScormApi | undefined {
  const opener = place.opener as Window | null;
  return above(place) ?? (opener ? above(opener) : undefined);
}

/** Elements that an LMS need not have: without them nothing is lost. */
const OPTIONAL: readonly string[] = ['cmi.core.score.min', 'cmi.core.score.max'];

/** A session with an LMS. What fails is told, and the lesson goes on. */
export interface ScormSession {
  get: (element: string) => string;
  /** Sets what has changed since the last time, and has it kept; false where the LMS has not kept all of it. */
  set: (values: Readonly<Record<string, string>>) => boolean;
  /** Sets the last values and ends the session; what comes after it is not sent. */
  finish: (values: Readonly<Record<string, string>>) => void;
}

/** Begins a session; undefined where the LMS refuses. */
export function openSession(api: ScormApi, report: (problem: string) => void): ScormSession | undefined {
  const sent = new Map<string, string>();
  let ended = false;
  let kept = true;
  const call = (name: keyof ScormApi, ...args: string[]): string => {
    try {
      return String(api[name](...args));
    } catch (error) {
      report(`${name}: ${String(error)}`);
      return '';
    }
  };
  const fails = (name: keyof ScormApi, ...args: string[]): boolean => {
    const failed = call(name, ...args) !== 'true';
    if (failed) report(`${name}(${args[0] ?? ''}): error ${call('LMSGetLastError')}`);
    return failed;
  };
  const send = (values: Readonly<Record<string, string>>): boolean => {
    const changed = Object.entries(values).filter(([element, value]) => sent.get(element) !== value);
    for (const [element, value] of changed) if (!fails('LMSSetValue', element, value) || OPTIONAL.includes(element)) sent.set(element, value);
    return changed.length > 0;
  };
  const hasSent = (values: Readonly<Record<string, string>>): boolean => Object.entries(values).every(([element, value]) => sent.get(element) === value);
  if (fails('LMSInitialize', '')) return undefined;
  return {
    get: (element) => call('LMSGetValue', element),
    set(values) {
      if (ended) return false;
      if (send(values) || !kept) kept = !fails('LMSCommit', '') && hasSent(values);
      return kept;
    },
    finish(values) {
      if (ended) return;
      ended = true;
      send(values);
      fails('LMSCommit', '');
      fails('LMSFinish', '');
    },
  };
}
