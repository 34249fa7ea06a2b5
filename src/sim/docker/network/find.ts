// Finding a network by what was typed.
import { type Daemon, engineOf, Refusal } from '../api/daemon';
import { type Engine, type Network } from '../engine';
import { own } from '../../values';

/** A network by ID, name or the beginning of an ID; undefined when there is none. */
export function lookForNetwork(engine: Engine, key: string): Network | undefined {
  const all = Object.values(engine.networks);
  return all.find(({ id }) => id === key) ?? own(engine.networks, key) ?? all.find(({ id }) => key !== '' && id.startsWith(key));
}

/** A network by ID, name or the beginning of an ID. Refuses with 404. */
export function findNetwork(daemon: Daemon, key: string): Network {
  const network = lookForNetwork(engineOf(daemon), key);
  if (!network) throw new Refusal(404, `network ${key} not found`, 'no-such-network');
  return network;
}
