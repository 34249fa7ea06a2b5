// Objects as the CLI's Go types hold them: a template finds fields there that JSON leaves out, and pointers that point to nothing.
import { NIL } from '../format/goValue';

type Body = Readonly<Record<string, unknown>>;

/** Kinds of objects that inspect knows. */
export type Kind = 'container' | 'image' | 'network' | 'volume';

/** How a template sees an object of a kind. `asSent` is what it falls back to; where there is none, errors name the Go type. */
export interface View {
  typed: Body;
  typeName?: string;
  asSent?: Body;
}

const object = (value: unknown): Body => (typeof value === 'object' && value !== null ? (value as Body) : {});

/** Adds fields that can be asked for, but are not printed with the rest. */
function withHidden(body: Body, hidden: Body): Body {
  const view = { ...body };
  for (const [name, value] of Object.entries(hidden)) if (!Object.hasOwn(view, name)) Object.defineProperty(view, name, { value, enumerable: false });
  return view;
}

/** Makes null point to nothing where the Go type has a pointer. */
const withPointers = (body: Body, names: readonly string[]): Body =>
  Object.fromEntries(Object.entries(body).map(([name, value]) => [name, value === null && names.includes(name) ? NIL : value]));

const HOST_POINTERS = ['MemorySwappiness', 'OomKillDisable', 'PidsLimit'];
const HOST_HIDDEN = { Annotations: {}, Mounts: [], Tmpfs: {}, StorageOpt: {}, Sysctls: {}, Init: NIL };
const CONFIG_HIDDEN = { ExposedPorts: {}, Healthcheck: NIL, ArgsEscaped: false, NetworkDisabled: false, MacAddress: '', StopSignal: '', StopTimeout: NIL, Shell: [] };

function containerView(body: Body): Body {
  const state = object(body['State']);
  const host = withPointers(object(body['HostConfig']), HOST_POINTERS);
  const typed = {
    ...body,
    State: Object.hasOwn(state, 'Health') ? state : { ...state, Health: NIL },
    HostConfig: withHidden(host, { ...HOST_HIDDEN, CPUShares: host['CpuShares'], NanoCPUs: host['NanoCpus'] }),
    Config: withHidden(object(body['Config']), CONFIG_HIDDEN),
  };
  return withHidden(typed, { ID: body['Id'], SizeRw: NIL, SizeRootFs: NIL });
}

/** The fields of an image's config in the order of the OCI specification, and what they are when they are left out. */
const OCI_CONFIG: Body = {
  User: '',
  ExposedPorts: {},
  Env: [],
  Entrypoint: [],
  Cmd: [],
  Volumes: {},
  WorkingDir: '',
  Labels: {},
  StopSignal: '',
  ArgsEscaped: false,
  Healthcheck: NIL,
  OnBuild: [],
  Shell: [],
};

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '' && value !== false && Object.keys(Object(value) as object).length > 0;

function imageView(body: Body): Body {
  const config = object(body['Config']);
  const given = Object.keys(OCI_CONFIG).filter((name) => isGiven(config[name]));
  return withHidden(
    { ...body, Config: withHidden(Object.fromEntries(given.map((name) => [name, config[name]])), OCI_CONFIG), Metadata: { LastTagTime: '0001-01-01 00:00:00 +0000 UTC' } },
    { ID: body['Id'], VirtualSize: 0, Variant: '', OsVersion: '' },
  );
}

function networkView(body: Body): Body {
  const ipam = object(body['IPAM']);
  const subnets = Array.isArray(ipam['Config']) ? (ipam['Config'] as Body[]) : [];
  const Config = subnets.map(({ Subnet, IPRange = '', Gateway = '', AuxiliaryAddresses = {} }) =>
    Object.defineProperty({ Subnet, IPRange, Gateway, AuxAddress: AuxiliaryAddresses }, 'toJSON', { value: () => subnets.find((one) => one['Subnet'] === Subnet) }),
  );
  return withHidden({ ...body, IPAM: { ...ipam, Config } }, { ID: body['Id'] });
}

/** How a template sees an object. */
export function viewOfKind(kind: Kind | undefined, body: unknown): View {
  const sent = object(body);
  if (kind === 'container') return { typed: containerView(sent), asSent: sent };
  if (kind === 'image') return { typed: imageView(sent), asSent: sent };
  if (kind === 'network') return { typed: networkView(sent), asSent: sent };
  if (kind === 'volume') return { typed: withHidden(sent, { Status: {}, ClusterVolume: NIL, UsageData: NIL }), typeName: 'volume.Volume' };
  return { typed: sent };
}
