// The editor that a terminal is in: its file on the simulated machine on one side, its window on the other.
import { type i18n } from 'i18next';
import { lazy, Suspense, use } from 'react';
import { useTranslation } from 'react-i18next';
import { lab, useLab } from '../../lab/lab';
import { asSaved, editorOf, LONGEST_TEXT, type OpenEditor } from '../../sim/editor';
import { byteLength } from '../../sim/shell/programs/support';
import { openSimulation } from '../../sim/simulation';
import { type World } from '../../sim/world';
import { loadNamespaces } from '../i18n';
import { PanelBoundary } from '../shell/PanelBoundary';

/** What was typed and not saved, by editor: it outlives a look at the past, and a page that is left. */
const drafts = new Map<string, string>();
const draftKey = ({ machine, process, edited }: OpenEditor): string => JSON.stringify([machine, process.pid, process.startedAt, edited.path]);

const EditorPanel = lazy(() => import('./EditorPanel'));

const waiting = new WeakMap<i18n, Promise<void>>();

/** The editor's words, which are fetched when the first file is opened. */
function wordsFor(instance: i18n): Promise<void> {
  const known = waiting.get(instance);
  if (known) return known;
  const words = loadNamespaces(instance, ['editor']);
  waiting.set(instance, words);
  words.catch(() => waiting.delete(instance));
  return words;
}

/** The text that a file holds; empty where there is none. */
export function textOf(world: World, { machine, process, edited }: OpenEditor): string {
  const node = openSimulation(world).sim.filesOf(machine, process.containerId).read(edited.path);
  return node?.kind === 'file' ? node.text : '';
}

/** Props of `FileEditor`. */
export interface FileEditorProps {
  terminal: string;
  open: OpenEditor;
}

/** The window of the editor that holds a terminal. */
export function FileEditor(props: FileEditorProps) {
  return (
    <PanelBoundary resetKey={draftKey(props.open)}>
      <Suspense fallback={null}>
        <Window key={draftKey(props.open)} {...props} />
      </Suspense>
    </PanelBoundary>
  );
}

function Window({ terminal, open }: FileEditorProps) {
  const { i18n: instance } = useTranslation('stage');
  use(wordsFor(instance));
  const world = useLab(({ timeline }) => timeline.turns.at(-1)?.after ?? timeline.start);
  const key = draftKey(open);
  const now = editorOf(world, world.terminals[terminal]) ?? open;
  const held = textOf(world, now);
  const { submit } = lab().store.getState();
  return (
    <EditorPanel
      path={open.edited.path}
      text={drafts.get(key) ?? held}
      isSaved={(text) => asSaved(text) === held}
      isTooLong={(text) => byteLength(asSaved(text)) > LONGEST_TEXT}
      refusal={now.edited.problem}
      onDraft={(text) => drafts.set(key, text)}
      onSave={(text) => submit({ control: { kind: 'save-file', terminal, text } })}
      onClose={() => {
        drafts.delete(key);
        submit({ control: { kind: 'close-editor', terminal } });
      }}
    />
  );
}
