// POST /auth: the daemon shows a login to a registry, which says whether it knows it.
import { REGISTRY_TRIP_MS } from '../../calibration';
import { type Handler, Refusal } from '../api/daemon';
import { reachRegistry } from '../registry/reach';

/** Names that Docker Hub gives out. */
const HUB_NAME = /^[a-z0-9]{2,30}$/i;

/** Any password is right for a name that could be one: passwords are not kept, and none should be typed here. */
export const checkLogin: Handler = (daemon, request) => {
  const { username, serveraddress } = request.body as { username: string; password: string; serveraddress: string };
  const host = serveraddress.includes('index.docker.io') ? 'docker.io' : serveraddress;
  const store = reachRegistry(daemon, host);
  const right = host !== 'docker.io' || HUB_NAME.test(username);
  daemon.sim.record(
    { type: 'registry/requested', machine: daemon.machine, registry: host, step: 'token', path: '/v2/', status: right ? 200 : 401 },
    { took: REGISTRY_TRIP_MS.value },
  );
  if (!right) throw new Refusal(401, `Get "https://${store.address}/v2/": unauthorized: incorrect username or password`, 'registry-denied');
  return { status: 200, body: { IdentityToken: '', Status: 'Login Succeeded' } };
};
