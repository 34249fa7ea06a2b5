// POST /containers/{id}/rename
import { asked, checkName, engineOf, findContainer, type Handler, named, nameTaken, Refusal } from '../api/daemon';
import { valuesOf } from '../../values';

export const renameContainer: Handler = (daemon, request) => {
  const { id, name: before } = findContainer(daemon, named(request, 'id'));
  const name = asked(request, 'name');
  if (name === before) throw new Refusal(400, 'Renaming a container with the same name as its current name', 'bad-parameter');
  checkName(name);
  const taken = valuesOf(engineOf(daemon).containers).find((c) => c.name === name);
  if (taken) throw new Refusal(409, `Error when allocating new name: ${nameTaken(taken)}`, 'name-conflict');
  daemon.sim.record({ type: 'container/renamed', machine: daemon.machine, container: id, name }, { took: 1 });
  return { status: 204, body: null };
};
