// The layers lens as a diagram: one image with its making, or all images of the store, and the figures of its gallery.
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { type Input } from '../../sim/simulate';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { Select } from '../../ui/Select';
import { familiar } from '../../sim/docker/reference';
import { findMachine } from '../../sim/world';
import { type Diagram, type DiagramProps, type SwitchesProps } from '../diagram';
import { phrase, useSay } from '../shared/words';
import { describeLayers, describeLayersObject } from './describe';
import { layoutLayers, readingOrder } from './layout';
import { LayersDiagram } from './LayersDiagram';

function Component({ moment, clock, view, size, picked, onPick, twin }: DiagramProps) {
  return <LayersDiagram moment={moment} clock={clock} view={view} size={size} picked={picked} onPick={onPick} twin={twin} />;
}

const MODES = ['one', 'all'] as const;

function Switches({ view, world, options, onView }: SwitchesProps) {
  const say = useSay();
  const stops = MODES.map((value) => ({ value, label: say(phrase(`layers.view.${value}`)) }));
  const host = findMachine(world.machines, 'host');
  const names = Object.keys(host?.engine?.tags ?? {}).map((ref) => familiar(ref).replace(/:latest$/, ''));
  const images = [{ value: '', label: say(phrase('layers.view.now')) }, ...names.map((name) => ({ value: name, label: name }))];
  return (
    <>
      {(!options || options.includes('layers')) && (
        <SegmentedControl label={say(phrase('layers.view.label'))} options={stops} value={view.layers} onChange={(layers) => onView({ layers })} />
      )}
      {(!options || options.includes('image')) && view.layers === 'one' && names.length > 1 && (
        <Select label={say(phrase('layers.view.image'))} hideLabel options={images} value={names.includes(view.image) ? view.image : ''} onChange={(image) => onView({ image })} />
      )}
    </>
  );
}

const lines = (...texts: readonly string[]): Input[] => texts.map((line) => ({ terminal: 't1', line }));

/** A line that writes a Dockerfile. */
const dockerfile = (...rows: readonly string[]): string => `printf '%s\\n' ${rows.map((row) => `'${row}'`).join(' ')} > Dockerfile`;

const SHOP = [
  'mkdir shop && cd shop',
  dockerfile(
    'FROM node:22-alpine',
    'WORKDIR /app',
    'COPY package.json ./',
    'RUN mkdir node_modules && cp package.json node_modules',
    'COPY . .',
    'RUN cp app.js server.js',
    'ENV NODE_ENV=production',
    'EXPOSE 3000',
    'CMD ["node","server.js"]',
  ),
  `echo '{"name":"shop"}' > package.json && echo 'console.log(1)' > app.js`,
  'docker build -t shop .',
];
const AGAIN = [...SHOP, `echo 'console.log(2)' > app.js`, 'docker build -t shop .'];
const WRITES = ['docker run -d --name web nginx', 'docker exec web sh -c "echo hello > /usr/share/nginx/html/index.html; echo note > /note; rm /etc/nginx/conf.d/default.conf"'];
const STAGES = dockerfile('FROM alpine AS build', 'RUN echo compiled > /app', 'FROM alpine', 'COPY --from=build /app /app', 'CMD ["cat","/app"]');

const objects = (moment: Moment, view: View): string[] => readingOrder(layoutLayers(moment, { size: 'wide', view }).boxes).flatMap(({ pick }) => pick ?? []);

export const diagram: Diagram = {
  id: 'layers',
  breakpoints: { wide: 760, medium: 500 },
  panels: 'beside',
  Component,
  Switches,
  describe: (moment, view, picked) => describeLayers(moment, { view, picked }),
  describeObject: (moment, view, id) => describeLayersObject(moment, { view, picked: [id] }, id),
  objects,
  opening: 'copyUp',
  figures: [
    { id: 'empty', scenario: 'lab' },
    { id: 'pull', scenario: 'lab', inputs: lines('docker pull httpd', 'docker pull redis'), at: { during: 'image/layerPulled' } },
    { id: 'copyUp', scenario: 'lab', inputs: lines(...WRITES) },
    { id: 'building', scenario: 'lab', inputs: lines(...SHOP), at: { during: 'build/stepFinished', share: 1 } },
    { id: 'cached', scenario: 'lab', inputs: lines(...AGAIN) },
    {
      id: 'failed',
      scenario: 'lab',
      inputs: lines('mkdir shop && cd shop', dockerfile('FROM alpine', 'RUN echo one > /one', 'RUN cat /two', 'CMD ["sh"]'), 'docker build -t shop .'),
    },
    { id: 'stages', scenario: 'lab', inputs: lines('mkdir shop && cd shop', STAGES, 'docker build -t shop .') },
    {
      id: 'shared',
      view: { layers: 'all' },
      scenario: 'lab',
      inputs: lines(
        'docker pull alpine',
        'docker pull node:22-alpine',
        'docker pull httpd',
        'docker run -d --name cache redis',
        'docker run -d --name api node:22-alpine sleep 1000',
      ),
    },
    { id: 'dangling', view: { layers: 'all' }, scenario: 'lab', inputs: lines(...AGAIN) },
    {
      id: 'many',
      view: { layers: 'all' },
      scenario: 'lab',
      inputs: lines(...['alpine', 'nginx', 'httpd', 'redis', 'postgres', 'node:22-alpine', 'python:alpine', 'memcached'].map((image) => `docker pull ${image}`)),
    },
  ],
};
