// What the simulator can do that comes close to what it cannot: one line to type instead.
import { cut } from '../../text';

/** Lines for whole commands, by their canonical words or the first of them. */
const COMMANDS: Readonly<Record<string, string>> = {
  buildx: 'docker build -t NAME .',
  'buildx du': 'docker system df',
  'buildx prune': 'docker builder prune',
  checkpoint: 'docker commit CONTAINER NAME',
  compose: 'docker run -d --network NETWORK --name SERVICE IMAGE',
  'compose ps': 'docker ps',
  'compose logs': 'docker logs -f CONTAINER',
  'compose exec': 'docker exec -it CONTAINER COMMAND',
  'compose down': 'docker rm -f CONTAINER',
  config: 'docker run --env-file FILE IMAGE',
  'context export': 'docker context inspect NAME',
  'context import': 'docker context create NAME --docker host=ssh://USER@HOST',
  login: 'docker login -u NAME',
  manifest: 'docker image inspect NAME',
  node: 'docker info',
  plugin: 'docker info',
  secret: 'docker run --env-file FILE IMAGE',
  service: 'docker run -d --restart always IMAGE',
  'service ls': 'docker ps',
  'service ps': 'docker ps',
  'service logs': 'docker logs CONTAINER',
  'service rm': 'docker rm -f CONTAINER',
  stack: 'docker run -d --network NETWORK --name SERVICE IMAGE',
  swarm: 'docker context ls',
  trust: 'docker image inspect NAME',
  volume: 'docker volume ls',
};

/** Lines for flags, by command and flag, or by the flag alone. */
const FLAGS: Readonly<Record<string, string>> = {
  gpus: 'docker run --cpus 2 IMAGE',
  'cpu-quota': 'docker run --cpus 0.5 IMAGE',
  'cpu-period': 'docker run --cpus 0.5 IMAGE',
  'kernel-memory': 'docker run --memory 256m IMAGE',
  'memory-swappiness': 'docker run --memory 256m --memory-swap 256m IMAGE',
  'oom-kill-disable': 'docker run --memory 256m IMAGE',
  'log-driver': 'docker logs CONTAINER',
  'log-opt': 'docker logs CONTAINER',
  'volume-driver': 'docker run -v NAME:/path IMAGE',
  link: 'docker run --network NETWORK --name NAME IMAGE',
  ip6: 'docker run --network NETWORK IMAGE',
  tree: 'docker images',
  secret: 'docker build --build-arg NAME=VALUE .',
  push: 'docker push NAME',
};

/** A simulated line that does something near; undefined where there is none. */
export function nearby(command: string, flag?: string): string | undefined {
  const row = flag === undefined ? [command, cut(command, ' ')[0]] : [`${command} ${flag}`, flag];
  const table = flag === undefined ? COMMANDS : FLAGS;
  const key = row.find((name) => Object.hasOwn(table, name));
  return key === undefined ? undefined : table[key];
}
