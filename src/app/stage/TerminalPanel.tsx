// A terminal of the machine: what the timeline says on one side, what the learner types on the other.
import { useCallback, useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { lab, useLab } from '../../lab/lab';
import { isSecret } from '../../lab/prompt';
import { terminalAt } from '../../lab/terminalView';
import { endOfTimeline, worldAt, worldAtEnd } from '../../lab/timeline';
import { editorOf } from '../../sim/editor';
import { type World } from '../../sim/world';
import { complete } from '../../terminal/completion';
import { nextTokens } from '../../terminal/nextTokens';
import { Terminal } from '../../terminal/Terminal';
import { FileEditor } from '../editor/FileEditor';
import { FilesMenu } from '../editor/FilesMenu';
import { completionSource } from './completionSource';
import { lineKeptAt } from './keptLine';
import { rehearseOnce } from './rehearsal';
import { terminalNotes } from './terminalNotes';
import { useScreen } from './useScreen';

/** Props of `TerminalPanel`. */
export interface TerminalPanelProps {
  /** The terminal's id in the World. */
  terminal: string;
  title: string;
  /** Whether files can be chosen from a list. */
  files?: boolean;
  /** The page is still opening what the terminal belongs to. */
  opening?: boolean;
}

/** The machine as it is after everything that was done. */
const present = (): World => worldAtEnd(lab().store.getState().timeline);

/** One terminal, wired to the lab. */
export function TerminalPanel({ terminal, title, files = false, opening = false }: TerminalPanelProps) {
  const { t } = useTranslation('stage');
  const timeline = useLab((state) => state.timeline);
  const cursor = useLab((state) => state.cursor);
  const playing = useLab((state) => state.playing);
  const opened = useLab((state) => state.opened);
  const percent = useLab(({ loading }) => loading && Math.floor((100 * loading.done) / loading.total));
  const view = useMemo(() => terminalAt(timeline, cursor, terminal), [timeline, cursor, terminal]);
  const secret = isSecret(view.job);
  const resting = useMemo(
    () => view.prompt === null && !playing && cursor < endOfTimeline(timeline) && terminalAt(timeline, endOfTimeline(timeline), terminal).prompt !== null,
    [view.prompt, playing, cursor, timeline, terminal],
  );
  const [pathname] = useLocation();
  const kept = useMemo(() => lineKeptAt(pathname, terminal), [pathname, terminal]);
  const screen = useScreen(view.chunks);
  const notes = terminalNotes(screen.rows).map(({ rowId, key, params }) => ({ rowId, text: t(`notes.${key}`, params) }));
  const open = useMemo(() => {
    const world = worldAt(timeline, cursor);
    return editorOf(world, world.terminals[terminal]);
  }, [timeline, cursor, terminal]);
  // it comes and goes after everything else that the beginning and the end of a turn bring
  const listsFiles = useDeferredValue(files && view.prompt !== null);
  const { prepare, submit } = lab().store.getState();
  // A password is not kept, and no password is wrong: the machine only learns how long it is
  const entered = (line: string) => ({ terminal, line: secret ? '*'.repeat(line.length) : line });
  const completeLine = useCallback((line: string, caret: number) => complete(completionSource(present(), terminal), line, caret), [terminal]);
  const compose = useCallback((line: string) => nextTokens(completionSource(present(), terminal), line), [terminal]);
  return (
    <Terminal
      title={title}
      prompt={view.prompt}
      secret={secret}
      rows={screen.rows}
      {...(notes.length > 0 && { notes })}
      busy={playing && view.prompt === null}
      resting={resting}
      held={opening || percent !== null}
      {...(percent !== null && { status: t('opening', { percent }) })}
      opened={opened}
      past={!playing && cursor < endOfTimeline(timeline)}
      {...(open && { status: t('files.editing', { file: open.edited.path.split('/').at(-1) ?? '' }), screenful: <FileEditor terminal={terminal} open={open} /> })}
      {...(listsFiles && {
        tools: <FilesMenu terminal={terminal} present={present} onLine={(line) => submit({ terminal, line })} />,
      })}
      history={view.history}
      kept={kept}
      complete={completeLine}
      {...(!secret && { compose })}
      onFocus={rehearseOnce}
      onPrepare={(line) => {
        prepare(entered(line));
      }}
      onSubmit={(line) => {
        submit(entered(line));
      }}
      onInterrupt={() => {
        submit({ terminal, keys: 'ctrl-c' });
      }}
      onClear={() => {
        submit({ terminal, line: 'clear' });
      }}
      onEof={() => {
        submit({ terminal, keys: 'ctrl-d' });
      }}
      onDetach={() => {
        submit({ terminal, keys: 'detach' });
      }}
    />
  );
}
