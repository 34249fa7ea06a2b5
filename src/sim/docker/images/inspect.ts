// GET /images/{name}/json: everything that the daemon knows of an image, in Docker's order of keys.
import { engineOf, findImage, type Handler, named, noSuchImage } from '../api/daemon';
import { type ContainerConfig } from '../api/types';
import { type Image } from '../image';
import { familiar } from '../reference';
import { chainIds, diffId, imageSize, tagsOf } from './store';

const NEVER = '0001-01-01T00:00:00Z';
const orNull = <T extends object>(map: T): T | null => (Object.keys(map).length > 0 ? map : null);

/** A config as image inspect prints it. */
function configOf(config: ContainerConfig): Record<string, unknown> {
  return {
    Hostname: '',
    Domainname: '',
    User: config.User,
    AttachStdin: false,
    AttachStdout: false,
    AttachStderr: false,
    ...(Object.keys(config.ExposedPorts).length > 0 ? { ExposedPorts: config.ExposedPorts } : {}),
    Tty: false,
    OpenStdin: false,
    StdinOnce: false,
    Env: config.Env,
    Cmd: config.Cmd,
    ...(config.Healthcheck ? { Healthcheck: config.Healthcheck } : {}),
    Image: '',
    Volumes: orNull(config.Volumes),
    WorkingDir: config.WorkingDir,
    Entrypoint: config.Entrypoint,
    OnBuild: config.OnBuild && config.OnBuild.length > 0 ? config.OnBuild : null,
    Labels: orNull(config.Labels),
    ...(config.StopSignal === '' ? {} : { StopSignal: config.StopSignal }),
    ...(config.Shell ? { Shell: config.Shell } : {}),
  };
}

/** Where overlay2 keeps an image's layers on the host. */
function graphDriver({ layers }: Image): Record<string, unknown> {
  const folders = chainIds(layers).map((id) => `/var/lib/docker/overlay2/${id.slice(7)}`);
  const top = folders.pop() ?? '/var/lib/docker/overlay2';
  const lower = folders.reverse().map((folder) => `${folder}/diff`);
  return { Data: { ...(lower.length > 0 ? { LowerDir: lower.join(':') } : {}), MergedDir: `${top}/merged`, UpperDir: `${top}/diff`, WorkDir: `${top}/work` }, Name: 'overlay2' };
}

export const inspectImage: Handler = (daemon, request) => {
  const engine = engineOf(daemon);
  const name = named(request, 'name');
  const image = findImage(engine, name);
  if (!image) throw noSuchImage(name);
  return {
    status: 200,
    body: {
      Id: image.id,
      RepoTags: tagsOf(engine, image).map(familiar),
      RepoDigests: [...image.repoDigests],
      Parent: image.parent ?? '',
      Comment: image.comment,
      Created: new Date(image.created).toISOString(),
      DockerVersion: '',
      Author: image.author,
      Config: configOf(image.config),
      Architecture: image.architecture,
      Os: 'linux',
      Size: imageSize(engine, image),
      GraphDriver: graphDriver(image),
      RootFS: { Type: 'layers', Layers: image.layers.map(diffId) },
      Metadata: { LastTagTime: NEVER },
    },
  };
};
