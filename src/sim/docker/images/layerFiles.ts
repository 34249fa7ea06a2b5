// The file tree of every layer in the catalogue: believable paths and texts, never the real blobs.
import { present } from '../../draft';
import { type Architecture } from '../../hardware/hardware';
import { type FileMap, type LayerFiles } from '../../kernel/files';
import { type Engine } from '../engine';
import { type CatalogueRow, catalogueRows, digestFor, readRows } from '../registry/catalogue';
import { databaseRecipes } from './databases';
import { languageRecipes } from './languages';
import { applicationRecipes, generalRecipes, rootRecipes } from './others';
import { EMPTY_LAYER } from '../registry/hubHistory';
import { familyOf, type LayerContext, type Recipe } from './recipe';
import { webServerRecipes } from './webServers';

const RECIPES: readonly Recipe[] = [...rootRecipes, ...webServerRecipes, ...databaseRecipes, ...languageRecipes, ...applicationRecipes, ...generalRecipes];

const layers = new Map<string, LayerContext>();
/** Where a layer may be known from: what was read for the usual CPU first, since the rest has to be made. */
const sources = [() => learn(readRows, 'amd64'), () => learn(readRows, 'arm64'), () => learn(catalogueRows(), 'amd64'), () => learn(catalogueRows(), 'arm64')];

function learn(rows: readonly CatalogueRow[], architecture: Architecture): void {
  for (const row of rows) {
    const family = familyOf(row);
    for (const layer of row.layers) {
      const digest = digestFor(layer.digest, architecture);
      if (!layers.has(digest)) layers.set(digest, { row, step: layer.step, family });
    }
  }
}

/** What the catalogue says of a layer. */
function contextOf(digest: string): LayerContext | undefined {
  while (!layers.has(digest) && sources.length > 0) sources.shift()?.();
  return layers.get(digest);
}

const trees = new Map<string, FileMap>();

/** What a layer adds to the file tree; empty for a digest that the catalogue does not know. */
export function layerFiles(digest: string): FileMap {
  const known = trees.get(digest);
  if (known) return known;
  const layer = digest === EMPTY_LAYER ? undefined : contextOf(digest);
  const tree = layer ? treeOf(layer) : {};
  trees.set(digest, tree);
  return tree;
}

/** What each of a stack of stored layers changes, lowest first: the World's own where it has them, else the catalogue's. */
export function filesOfLayers(engine: Engine | null | undefined, digests: readonly string[]): LayerFiles[] {
  const stored = engine ? present(engine.layers) : {};
  return present(digests).map((digest) => stored[digest]?.files ?? layerFiles(digest));
}

/** The build step that made a layer, as the catalogue words it; undefined for an unknown digest. */
export function layerStep(digest: string): string | undefined {
  return contextOf(digest)?.step;
}

const names = new Map<string, string | undefined>();

/** The image whose layers are exactly these, lowest first, as people type it (`ubuntu:24.04`); undefined where the catalogue has none. */
export function imageOfLayers(digests: readonly string[]): string | undefined {
  const key = digests.join();
  const isIt = ({ layers: own }: CatalogueRow): boolean =>
    (['amd64', 'arm64'] as const).some((architecture) => own.map(({ digest }) => digestFor(digest, architecture)).join() === key);
  if (!names.has(key)) {
    const row = readRows.find(isIt) ?? catalogueRows().find(isIt);
    names.set(key, row && `${row.repository.replace(/^library\//, '')}:${row.tags[0] ?? ''}`);
  }
  return names.get(key);
}

function treeOf(layer: LayerContext): FileMap {
  for (const { repository, step, files } of RECIPES) {
    const match = step.exec(layer.step);
    const fits = repository === undefined || layer.row.repository === repository || layer.row.repository === `library/${repository}`;
    if (match && fits) return files(layer, match);
  }
  return {};
}
