// GET /images/{name}/history: the steps of an image, newest first. Steps that only set the config made no layer.
import { engineOf, findImage, type Handler, named, noSuchImage } from '../api/daemon';
import { type HistoryRow } from '../api/types';
import { type Engine } from '../engine';
import { type Image } from '../image';
import { tagsOf } from '../images/store';
import { familiar } from '../reference';

export const imageHistory: Handler = (daemon, request) => {
  const engine = engineOf(daemon);
  const name = named(request, 'name');
  const image = findImage(engine, name);
  if (!image) throw noSuchImage(name);
  return { status: 200, body: rowsOf(engine, image) };
};

function rowsOf(engine: Engine, image: Image): HistoryRow[] {
  const layers = image.layers.map((digest) => engine.layers[digest]?.size ?? 0);
  const rows = image.history.map(({ created, createdBy, comment, emptyLayer }): HistoryRow => ({
    Id: '<missing>',
    Created: Math.floor(created / 1000),
    CreatedBy: createdBy,
    Size: emptyLayer ? 0 : (layers.shift() ?? 0),
    Comment: comment,
    Tags: null,
  }));
  rows.reverse();
  // An image that was committed knows the one below it, and so on; the first rows are theirs.
  let known: Image | undefined = image;
  for (const row of rows) {
    if (!known) break;
    row.Id = known.id;
    row.Tags = tagsOf(engine, known).map(familiar);
    known = known.parent === null ? undefined : engine.images[known.parent];
  }
  return rows;
}
