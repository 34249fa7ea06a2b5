// The editor that a terminal is in: its file on the simulated machine on one side, its window on the other.
import { Suspense } from 'react';
import { lab, useLab } from '../../lab/lab';
import { asSaved, editorOf, LONGEST_TEXT, type OpenEditor } from '../../sim/editor';
import { byteLength } from '../../sim/shell/programs/support';
import { openSimulation } from '../../sim/simulation';
import { type World } from '../../sim/world';
import { partOnDemand } from '../onDemand';
import { PanelBoundary } from '../shell/PanelBoundary';
import { useWordsOnDemand } from '../wordsOnDemand';
import { drafts } from './drafts';

const draftKey = ({ machine, process, edited }: OpenEditor): string => JSON.stringify([machine, process.pid, process.startedAt, edited.path]);

const EditorPanel = partOnDemand(() => import('./EditorPanel'));

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
  useWordsOnDemand('editor');
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
