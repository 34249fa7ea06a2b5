// Turns a moment into the boxes of the Life lens: states, the containers in them, what found no room, and who is on the way along which line.
import { type Moment } from '../../lab/timeline';
import { type Box, type Rect } from '../shared/box';
import { type FigureSize } from '../shared/useFigureSize';
import { choose } from '../journey/choose';
import { type Point } from '../journey/packetsAt';
import { edgeId, type EdgeId, LIFE_STATES, type LifePlace, wayBetween } from './graph';
import { type Life, lifeAt, type LifeMove, type LifeToken } from './life';
import { lifeMap } from './map';
import { type LifeMap } from './plan';
import { FIRE_EDGE, fireRoom, type LifeMetrics, lifeMetrics } from './metrics';

/** A box of the Life lens. */
export type LifeBox = Box &
  ({ kind: 'place'; place: LifePlace; count: number } | { kind: 'token'; token: LifeToken } | { kind: 'pile'; place: LifePlace; names: readonly string[] });

/** The box of one kind. */
export type LifeBoxOf<K extends LifeBox['kind']> = Extract<LifeBox, { kind: K }>;

/** A container on its way: the line of its middle, and its own size. */
export interface Mover {
  move: LifeMove;
  path: readonly Point[];
  w: number;
  h: number;
  /** The arrows that it goes along. */
  edges: readonly EdgeId[];
}

/** A laid out moment. */
export interface LifeLayout {
  life: Life;
  map: LifeMap;
  m: LifeMetrics;
  boxes: LifeBox[];
  movers: Mover[];
}

/** A cell for a container in a place. */
export function cellRect(place: LifePlace, at: number, { places, grid }: LifeMap, m: LifeMetrics): Rect {
  const { x, y, w } = places[place];
  const { columns } = grid[place];
  const width = (w - 2 * m.inset - (columns - 1) * m.tokenGap) / columns;
  const column = at % columns;
  const row = Math.floor(at / columns);
  return { x: x + m.inset + column * (width + m.tokenGap), y: y + m.head + m.note + row * (m.token + m.tokenGap), w: width, h: m.token };
}

const middleOf = ({ x, y, w, h }: Rect): Point => [x + w / 2, y + h / 2];

/** Who stands in a place: those that are there, and those for whom a cell is kept because they come or go. */
function standing(life: Life, place: LifePlace): LifeToken[] {
  const here = life.tokens.filter(({ state }) => state === place);
  const coming = life.moves.filter((move) => !move.bounce && move.to === place && !here.some(({ id }) => id === move.token.id)).map(({ token }) => token);
  return [...here, ...coming];
}

interface Stand {
  cells: Map<string, Rect>;
  pile: LifeBoxOf<'pile'> | null;
}

function stand(life: Life, place: LifePlace, map: LifeMap, m: LifeMetrics, matters: (token: LifeToken) => boolean): Stand {
  const { columns, rows } = map.grid[place];
  const all = standing(life, place);
  const { shown, rest } = choose(all, { width: columns * rows, least: 1, gap: 0, pile: 1 }, matters);
  const cells = new Map(shown.map((token, at) => [token.id, cellRect(place, at, map, m)]));
  const pile: LifeBoxOf<'pile'> | null =
    rest.length > 0 ? { id: `pile:${place}`, ...cellRect(place, shown.length, map, m), z: 1, kind: 'pile', place, names: rest.map(({ name }) => name) } : null;
  return { cells, pile };
}

/** Whether containers stay in a place; the others are passed through at once. */
const holds = (place: LifePlace): boolean => LIFE_STATES.some((state) => state === place) && place !== 'removing' && place !== 'dead';

/** Where a container burns: where there is room, beside the words of the place that it is removed in. */
function fireAt({ places }: LifeMap, w: number): Point {
  const { x, y, w: width, h } = places.removing;
  return [Math.max(x + w / 2, x + width - w / 2 - FIRE_EDGE), y + h / 2];
}

function moverOf(move: LifeMove, stands: ReadonlyMap<LifePlace, Stand>, map: LifeMap, m: LifeMetrics): Mover {
  const { token, from, to } = move;
  const cell = (place: LifePlace): Rect => stands.get(place)?.cells.get(token.id) ?? (holds(place) ? cellRect(place, 0, map, m) : map.places[place]);
  const way = wayBetween(from, to);
  const through = way.flatMap((edge) => (edge.to === 'gone' ? [] : (map.edges[edgeId(edge)]?.points ?? [])));
  const usual = (holds(from) ? cell(from) : cell('created')).w;
  const room = fireRoom(map.places.removing.w, m);
  const w = to === 'gone' && room > 0 ? Math.min(usual, room - 2 * FIRE_EDGE) : usual;
  return { move, path: [middleOf(cell(from)), ...through, to === 'gone' ? fireAt(map, w) : middleOf(cell(to))], w, h: m.token, edges: way.map(edgeId) };
}

/** Lays out a moment. `picked` containers are always drawn. */
export function layoutLife(moment: Moment, { size, picked = [] }: { size: FigureSize; picked?: readonly string[] }): LifeLayout {
  const m = lifeMetrics(size);
  const map = lifeMap(m);
  const life = lifeAt(moment);
  const moving = new Set(life.moves.map(({ token }) => token.id));
  const matters = ({ id, name, refusal, countdown }: LifeToken): boolean => moving.has(id) || picked.includes(`container:${name}`) || refusal !== null || countdown !== null;
  const stands = new Map(LIFE_STATES.map((place) => [place as LifePlace, stand(life, place, map, m, matters)]));
  const drawn = (Object.keys(map.places) as LifePlace[]).filter((place) => map.places[place].w > 0);
  const places = drawn.map((place): LifeBox => ({
    id: `state:${place}`,
    ...map.places[place],
    z: 0,
    kind: 'place',
    place,
    count: life.tokens.filter(({ state }) => state === place).length,
  }));
  const tokens = life.tokens.flatMap((token): LifeBox[] => {
    const cell = stands.get(token.state)?.cells.get(token.id);
    return cell && !moving.has(token.id) ? [{ id: `token:${token.id}`, ...cell, z: 2, kind: 'token', token }] : [];
  });
  const piles = [...stands.values()].flatMap(({ pile }) => pile ?? []);
  return { life, map, m, boxes: [...places, ...tokens, ...piles], movers: life.moves.map((move) => moverOf(move, stands, map, m)) };
}

/** Pick ids in reading order: state by state, each followed by its containers. */
export function lifeObjects({ boxes, movers }: LifeLayout): string[] {
  return LIFE_STATES.flatMap((state) => [
    `state:${state}`,
    ...boxes.flatMap((box) => (box.kind === 'token' && box.token.state === state ? [`container:${box.token.name}`] : [])),
    ...movers.flatMap(({ move }) => (move.token.state === state ? [`container:${move.token.name}`] : [])),
  ]);
}
