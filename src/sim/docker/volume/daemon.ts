// The daemon's volumes over the API: create, list, inspect, remove.
import { engineOf, type Handler, named, Refusal } from '../api/daemon';
import { anyFits, filtersOf, labelsFit, nameFits, switchOf } from '../api/filters';
import { type VolumeBody, type VolumeCreateBody } from '../api/types';
import { type Engine, type Volume } from '../engine';
import { mountpointOf } from '../mounts/files';
import { makeAnonymousVolume, makeVolume, usersOf } from './volumes';
import { own } from '../../values';

/** A volume as the API shows it. `epoch` is the Unix ms at simulated 0. */
export function volumeBody({ name, driver, createdAt, labels, options }: Volume, epoch: number): VolumeBody {
  const CreatedAt = `${new Date(epoch + createdAt).toISOString().slice(0, 19)}Z`;
  return {
    CreatedAt,
    Driver: driver,
    Labels: labels && { ...labels },
    Mountpoint: mountpointOf(name),
    Name: name,
    Options: options && { ...options },
    Scope: 'local',
  };
}

function findVolume(engine: Engine, name: string): Volume {
  const volume = own(engine.volumes, name);
  if (!volume) throw new Refusal(404, `get ${name}: no such volume`, 'no-such-volume');
  return volume;
}

/** POST /volumes/create: a name that is there already is no error. */
export const createVolume: Handler = (daemon, request) => {
  const { Name = '', Driver, Labels, DriverOpts } = request.body as VolumeCreateBody;
  const volume = Name === '' ? makeAnonymousVolume(daemon, Labels) : makeVolume(daemon, { name: Name, driver: Driver, labels: Labels ?? null, options: DriverOpts ?? null });
  return { status: 201, body: volumeBody(volume, daemon.sim.world.epoch) };
};

const FILTERS = ['dangling', 'driver', 'label', 'name'];

/** GET /volumes */
export const listVolumes: Handler = (daemon, request) => {
  const engine = engineOf(daemon);
  const filters = filtersOf(request, FILTERS);
  const dangling = switchOf(filters, 'dangling');
  const shown = Object.values(engine.volumes).filter(
    ({ name, driver, labels }) =>
      (dangling === undefined || dangling === (usersOf(engine, name).length === 0)) &&
      anyFits(filters, 'driver', (value) => value === driver) &&
      anyFits(filters, 'name', (pattern) => nameFits(pattern, name)) &&
      labelsFit(filters, labels ?? {}),
  );
  return { status: 200, body: { Volumes: shown.map((volume) => volumeBody(volume, daemon.sim.world.epoch)), Warnings: null } };
};

/** GET /volumes/{name} */
export const inspectVolume: Handler = (daemon, request) => ({
  status: 200,
  body: volumeBody(findVolume(engineOf(daemon), named(request, 'name')), daemon.sim.world.epoch),
});

/** DELETE /volumes/{name}: refuses while a container uses it, running or not. */
export const deleteVolume: Handler = (daemon, request) => {
  const { sim, machine } = daemon;
  const engine = engineOf(daemon);
  const name = named(request, 'name');
  if (request.query['force'] === '1' && !own(engine.volumes, name)) return { status: 204, body: null };
  findVolume(engine, name);
  const users = usersOf(engine, name);
  if (users.length > 0) throw new Refusal(409, `remove ${name}: volume is in use - [${users.map(({ id }) => id).join(', ')}]`, 'in-use');
  sim.record({ type: 'volume/removed', machine, volume: name }, { took: 1 });
  return { status: 204, body: null };
};
