// The lab's store: one timeline, the cursor on it, and everything that a learner can do with the two.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type ScenarioId } from '../sim/scenarios';
import { type World } from '../sim/world';
import { displayLength } from './displayTime';
import { edit, type History, historyOf, redo, undo } from './history';
import { type LabActions, type LabState } from './labState';
import { createOutcomes, type Outcome, type Outcomes } from './outcomes';
import { createPlayback, type Playback } from './playback';
import { type Clock, createClock, type Frames } from './player';
import { cursorAt, stepFrom } from './position';
import { createReplay, type Simulate } from './replay';
import { endOfTimeline, openTimeline, turnAt } from './timeline';
import { startOfTurn } from './turn';

/** What the lab is made with, so that tests can bring their own. */
export interface LabParts {
  readonly simulate: Simulate;
  /** The world that a scenario begins with. */
  readonly startOf: (scenario: ScenarioId, seed: number) => World;
  /** Real ms. */
  readonly now: () => number;
  readonly frames: Frames;
  /** Lets the browser do other things in the middle of a long replay. */
  readonly rest: () => Promise<void>;
  /** What is open before anything else is. */
  readonly scenario: ScenarioId;
  readonly seed: number;
}

/** The lab: its state for React, and its clock for whatever moves between two renders. */
export interface Lab {
  readonly store: StoreApi<LabState & LabActions>;
  readonly clock: Clock;
}

/** How long a replay may keep the browser from other things. */
const SLICE_MS = 8;

const NOTHING_YET = { playing: false, speed: 1, scope: 'turn', instant: false, settled: 0, loading: null, opened: 0, leftOver: null, failure: null } satisfies Partial<LabState>;

/** What the parts of the store share. */
interface Bench {
  readonly parts: LabParts;
  readonly clock: Clock;
  readonly playback: Playback;
  readonly get: () => LabState;
  readonly set: (part: Partial<LabState>) => void;
  readonly outcomes: Outcomes;
}

/** Makes a lab. */
export function createLab(parts: LabParts): Lab {
  const first = historyOf(openTimeline(parts.scenario, parts.seed, parts.startOf(parts.scenario, parts.seed)));
  const clock = createClock(endOfTimeline(first.timeline));
  const store = createStore<LabState & LabActions>()((set, get) => {
    const bench: Bench = { parts, clock, playback: createPlayback(get, set, clock, parts.frames), get, set, outcomes: createOutcomes(parts, get, clock) };
    return { ...NOTHING_YET, ...first, cursor: clock.get(), ...openAction(bench), ...turnActions(bench), ...cursorActions(bench), ...settingActions(bench) };
  });
  return { store, clock };
}

function showEnd(bench: Bench, history: History, more: Partial<LabState> = {}): void {
  bench.outcomes.touch();
  bench.playback.stopAt(endOfTimeline(history.timeline), { ...history, failure: null, ...more });
}

function openAction(bench: Bench): Pick<LabActions, 'open'> {
  const { parts, set } = bench;
  let latest = 0;
  return {
    async open(scenario, seed, inputs = [], { settled = 0 } = {}) {
      const mine = ++latest;
      const replay = createReplay(parts.simulate, openTimeline(scenario, seed, parts.startOf(scenario, seed)), inputs, settled);
      const slice = (): boolean => {
        const from = parts.now();
        return replay.advance(() => parts.now() - from >= SLICE_MS);
      };
      while (!slice()) {
        set({ loading: { done: replay.done, total: inputs.length } });
        await parts.rest();
        if (mine !== latest) return;
      }
      const { history, leftOver } = replay;
      showEnd(bench, history, { settled: Math.min(settled, history.timeline.turns.length), loading: null, opened: mine, leftOver });
    },
  };
}

function turnActions(bench: Bench): Pick<LabActions, 'prepare' | 'submit' | 'undo' | 'redo' | 'reset'> {
  const { get, set, playback, outcomes } = bench;
  return {
    prepare(input) {
      if (!get().loading) outcomes.prepare(input);
    },
    submit(input, { untimed = false } = {}) {
      const state = get();
      if (state.loading) return;
      let outcome: Outcome;
      try {
        outcome = outcomes.of(input, untimed);
      } catch (error) {
        set({ failure: { input, error } });
        return;
      }
      const { kept, added } = outcome;
      outcomes.touch();
      const turn = added.at(-1);
      if (turn) playback.playFrom(displayLength(turn) > 0 ? startOfTurn(turn) : turn.after.now, { ...edit(state, kept, added), scope: 'turn', failure: null });
    },
    undo() {
      if (!get().loading && get().undoable.length > 0) showEnd(bench, undo(get()));
    },
    redo() {
      if (!get().loading && get().redoable.length > 0) showEnd(bench, redo(get()));
    },
    reset() {
      const state = get();
      if (!state.loading && state.timeline.turns.length > state.settled) showEnd(bench, edit(state, state.settled, []));
    },
  };
}

type CursorActions = 'play' | 'pause' | 'toggle' | 'step' | 'scrubTo' | 'seek' | 'jumpToEnd';

function cursorActions({ get, clock, playback }: Bench): Pick<LabActions, CursorActions> {
  const pause = (): void => playback.stopAt(clock.get());
  const play = (): void => {
    const { timeline, scope } = get();
    const cursor = clock.get();
    const turn = turnAt(timeline, cursor) ?? timeline.turns.find((each) => displayLength(each) > 0);
    if (scope === 'timeline') playback.playFrom(cursor < endOfTimeline(timeline) ? cursor : timeline.start.now);
    else if (turn) playback.playFrom(cursor > turn.before.now && cursor < turn.after.now ? cursor : startOfTurn(turn));
  };
  return {
    play,
    pause,
    toggle: () => (get().playing ? pause() : play()),
    step: (direction) => playback.stopAt(stepFrom(get().timeline, clock.get(), direction)),
    scrubTo: (position) => playback.stopAt(cursorAt(get().timeline, clock.get(), get().scope, position)),
    seek: (cursor) => playback.stopAt(Math.min(endOfTimeline(get().timeline), Math.max(get().timeline.start.now, cursor))),
    jumpToEnd: () => playback.stopAt(endOfTimeline(get().timeline)),
  };
}

type SettingActions = 'setSpeed' | 'setScope' | 'setInstant' | 'dismissFailure' | 'dismissLeftOver';

function settingActions({ get, set, clock, playback }: Bench): Pick<LabActions, SettingActions> {
  return {
    setSpeed: (speed) => set({ speed }),
    setScope: (scope) => set({ scope }),
    setInstant(instant) {
      set({ instant });
      if (instant && get().playing) playback.playFrom(clock.get());
    },
    dismissFailure: () => set({ failure: null }),
    dismissLeftOver: () => set({ leftOver: null }),
  };
}
