// Keeps a terminal's screen in step with the timeline: new pieces are written in, and going back rewrites it.
import { useState } from 'react';
import { type Chunk, newChunks } from '../../lab/terminalView';
import { EMPTY_SCREEN, type Screen, write, writeInput } from '../../terminal/screen';

interface Drawn {
  chunks: readonly Chunk[];
  screen: Screen;
}

const draw = (screen: Screen, chunks: readonly Chunk[]): Screen =>
  chunks.reduce((drawn, chunk) => (chunk.kind === 'input' ? writeInput(drawn, chunk.prompt, chunk.text) : write(drawn, chunk.text, chunk.stream)), screen);

/** The screen on which these pieces stand. The same pieces make the same rows with the same ids, whatever stood there before. */
export function useScreen(chunks: readonly Chunk[]): Screen {
  const [drawn, setDrawn] = useState<Drawn>(() => ({ chunks, screen: draw(EMPTY_SCREEN, chunks) }));
  if (drawn.chunks === chunks) return drawn.screen;
  const fresh = newChunks(drawn.chunks, chunks);
  if (fresh?.length === 0) return drawn.screen;
  const next = { chunks, screen: fresh ? draw(drawn.screen, fresh) : draw(EMPTY_SCREEN, chunks) };
  setDrawn(next);
  return next.screen;
}
