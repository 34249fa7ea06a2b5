// What the recordings' registry offered: small stand-ins, made of one BusyBox, under the names alpine, nginx and hello-world.
// They are images in the World's own registry (`Registry.images`), so the catalogue that learners pull from stays as it is.
// Digests of tags and layers, sizes and history are those of the recordings; the paths in the layers are what the recorded lines show.
import { type ContainerConfig } from '../../src/sim/docker/api/types';
import { type Image, type StoredLayer } from '../../src/sim/docker/image';
import { BUILDKIT } from '../../src/sim/docker/registry/hubHistory';
import { type Offer } from '../../src/sim/docker/registry/registry';
import { type LayerFiles } from '../../src/sim/kernel/files';
import { busyboxRoot } from '../../src/sim/shell/userland/alpine';
import { blob, dirs, file, program } from '../../src/sim/shell/userland/tree';
import { type World } from '../../src/sim/world';

const PATH = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

const layer = (digest: string, size: number, compressed: number, files: LayerFiles): StoredLayer => ({ digest, compressed, size, files });

/** The one layer of `docker import`: a static BusyBox and empty folders. 1.107 MB came over the wire. */
const BASE = layer('ddc0065ac286', 2_026_481, 1_107_000, { ...busyboxRoot('musl'), ...dirs('/proc /sys') });

const ENTRYPOINT = '#!/bin/sh\necho "/docker-entrypoint.sh: Configuration complete; ready for start up"\nexec "$@"\n';
const NGINX = [
  BASE,
  layer('adaa32c51d40', 3_000_000, 3_000_000, { '/usr/lib1': blob(3_000_000) }),
  layer('f4a222c61a04', 9_000_000, 9_000_000, { '/usr/lib2': blob(9_000_000) }),
  layer('13fe98ecd1d8', 5, 150, { ...dirs('/etc/nginx'), '/etc/nginx/nginx.conf': file('conf\n') }),
  layer('54dc4ec67a65', 93, 220, { '/docker-entrypoint.sh': file(ENTRYPOINT, '755') }),
  layer('c44b89bffc8e', 171, 260, { '/usr/bin/nginx': program('nginx', 171) }),
];

const HELLO = 'echo\necho Hello from Docker!\necho This message shows that your installation appears to be working correctly.\necho\n';
const HELLO_WORLD = [BASE, layer('44b6b6573167', 96, 230, { '/hello': file(`#!/bin/sh\n${HELLO}`, '755') })];

const config = (own: Partial<ContainerConfig>): ContainerConfig => ({
  Hostname: '',
  User: '',
  Tty: false,
  OpenStdin: false,
  Env: [PATH],
  Cmd: null,
  Entrypoint: null,
  Image: '',
  WorkingDir: '',
  ExposedPorts: {},
  Volumes: {},
  Labels: {},
  StopSignal: '',
  ...own,
});

/** A step of a stand-in: the words of its row, and whether it made a layer. */
type Step = [createdBy: string, emptyLayer: boolean];

/** An image and the digest of its tag. `age` is in seconds before the recording began; the lowest step is that of the base. */
function offer(digest: string, id: string, age: number, layers: readonly StoredLayer[], steps: readonly Step[], own: Partial<ContainerConfig>): (epoch: number) => Offer {
  return (epoch) => {
    const created = epoch - age * 1000;
    const base = { created: epoch - BASE_AGE * 1000, createdBy: '', comment: 'Imported from -', emptyLayer: false };
    const image: Image = {
      id: `sha256:${id}`,
      created: steps.length === 0 ? base.created : created,
      architecture: 'amd64',
      parent: null,
      author: '',
      comment: steps.length === 0 ? base.comment : BUILDKIT,
      history: [base, ...steps.map(([createdBy, emptyLayer]) => ({ created, createdBy, comment: BUILDKIT, emptyLayer }))],
      layers: layers.map((one) => one.digest),
      config: config(own),
      repoDigests: [],
    };
    return { digest: `sha256:${digest}`, image, layers };
  };
}

const BASE_AGE = 480;
const NGINX_STEPS: Step[] = [
  ['ENV NGINX_VERSION=1.27.5', true],
  ['COPY blob1 /usr/lib1 # buildkit', false],
  ['COPY blob2 /usr/lib2 # buildkit', false],
  ['RUN /bin/sh -c mkdir -p /etc/nginx && echo conf > /etc/nginx/nginx.conf # buildkit', false],
  ['COPY entry.sh /docker-entrypoint.sh # buildkit', false],
  ['COPY nginx /usr/bin/nginx # buildkit', false],
  ['ENTRYPOINT ["/docker-entrypoint.sh"]', true],
  ['EXPOSE map[80/tcp:{}]', true],
  ['STOPSIGNAL SIGQUIT', true],
  ['CMD ["nginx" "-g" "daemon off;"]', true],
];

const OFFERS: Readonly<Record<string, (epoch: number) => Offer>> = {
  'library/alpine:latest': offer(
    'f8f8e14c5fd94edccb87ef0a0b222bde318764b7b8cbd5d8e3a44d3fc8dad539',
    '27ffd87df5a3a4b28e7b06bdff0048d4147289ee432ef6173fae9df2a0ea17cb',
    BASE_AGE,
    [BASE],
    [],
    { Cmd: ['/bin/sh'] },
  ),
  'library/nginx:latest': offer(
    'ab6668c88b1c64fbe0cc5a0c3dcb79120600a974bfc603ad824d6715b00bc7e0',
    '43303dbb10afb23cc6f291f8fecdaaf8b042019da12a441bf489ce660aa52650',
    400,
    NGINX,
    NGINX_STEPS,
    {
      Env: [PATH, 'NGINX_VERSION=1.27.5'],
      Cmd: ['nginx', '-g', 'daemon off;'],
      Entrypoint: ['/docker-entrypoint.sh'],
      ExposedPorts: { '80/tcp': {} },
      StopSignal: 'SIGQUIT',
    },
  ),
  'library/hello-world:latest': offer(
    'bf55de7f52e4c557b25bccc4c51f9e4555295dff7b79f168eb46498392c205e4',
    '7bce8c2a4fde356662fcb9b9229b66c7ac18027be58ecb299542d7a68a2c7589',
    380,
    HELLO_WORLD,
    [
      ['COPY hello /hello # buildkit', false],
      ['CMD ["/hello"]', true],
    ],
    { Cmd: ['/hello'] },
  ),
};

/** The registry that ran beside the recorded engine, without accounts. */
const OWN_REGISTRY = '127.0.0.1:5000';

/** A world whose Docker Hub offers the stand-ins, and with a registry that is empty. */
export function withStandIns(world: World): World {
  const images = Object.fromEntries(Object.entries(OFFERS).map(([name, at]) => [name, at(world.epoch)]));
  const own = { host: OWN_REGISTRY, online: true, images: {} };
  return { ...world, registries: { ...world.registries, 'docker.io': { host: 'docker.io', online: true, images }, [OWN_REGISTRY]: own } };
}
