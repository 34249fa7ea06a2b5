// GET /images/{name}/history: the steps of an image, newest first. Steps that only set the config make no layer.
import { engineOf, findImage, type Handler, noSuchImage } from '../api/daemon';
import { type ContainerConfig, type HistoryRow } from '../api/types';
import { type Engine, type Image } from '../engine';
import { layerStep } from '../images/layerFiles';
import { tagsOf } from '../images/daemon';
import { familiar } from '../reference';

const BUILDKIT = 'buildkit.dockerfile.v0';
/** The environment that every image has, whether or not a step set it. */
const DEFAULT_PATH = /^PATH=\/usr\/local\/sbin:\/usr\/local\/bin:\/usr\/sbin:\/usr\/bin:\/sbin:\/bin$/;

type Step = Pick<HistoryRow, 'CreatedBy' | 'Size' | 'Comment'>;

const words = (argv: readonly string[]): string => `[${argv.map((word) => JSON.stringify(word)).join(' ')}]`;
const settings = (...texts: string[]): Step[] => texts.map((CreatedBy) => ({ CreatedBy, Size: 0, Comment: BUILDKIT }));

export const imageHistory: Handler = (daemon, request) => {
  const engine = engineOf(daemon);
  const name = request.params['name'] ?? '';
  const image = findImage(engine, name);
  if (!image) throw noSuchImage(name);
  const rows = stepsOf(engine, image).map((step, index): HistoryRow => ({
    Id: index === 0 ? image.id : '<missing>',
    Created: Math.floor(image.created / 1000),
    ...step,
    Tags: index === 0 ? tagsOf(engine, image).map(familiar) : null,
  }));
  return { status: 200, body: rows };
};

/** The catalogue knows an image's layers and its config, but not in which order the config was set: what runs last comes first, and the environment right above the lowest layer. */
function stepsOf(engine: Engine, { layers, config }: Image): Step[] {
  const [lowest, ...above] = layers.map((digest): Step => ({ CreatedBy: layerStep(digest) ?? '', Size: engine.layers[digest]?.size ?? 0, Comment: BUILDKIT }));
  return [...commandSteps(config), ...above.reverse(), ...environmentSteps(config), ...(lowest ? [lowest] : [])];
}

function commandSteps({ Cmd, StopSignal, ExposedPorts, Entrypoint, Volumes }: ContainerConfig): Step[] {
  const ports = Object.keys(ExposedPorts);
  const volumes = Object.keys(Volumes);
  return settings(
    ...(Cmd ? [`CMD ${words(Cmd)}`] : []),
    ...(StopSignal === '' ? [] : [`STOPSIGNAL ${StopSignal}`]),
    ...(ports.length > 0 ? [`EXPOSE map[${ports.map((key) => `${key}:{}`).join(' ')}]`] : []),
    ...(Entrypoint ? [`ENTRYPOINT ${words(Entrypoint)}`] : []),
    ...(volumes.length > 0 ? [`VOLUME [${volumes.join(' ')}]`] : []),
  );
}

function environmentSteps({ Env }: ContainerConfig): Step[] {
  return settings(
    ...Env.filter((item) => !DEFAULT_PATH.test(item))
      .reverse()
      .map((item) => `ENV ${item}`),
  );
}
