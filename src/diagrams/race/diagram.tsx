// The race as a diagram: an instrument for the question what a stack costs, from its start to its speed.
import { Waves } from 'lucide-react';
import { type Moment } from '../../lab/timeline';
import { type View } from '../../lab/view';
import { isRacePossible, MOST_COPIES, ONE_EACH } from '../../sim/race';
import { computerOf } from '../../sim/racers';
import { type Input } from '../../sim/simulate';
import { Button } from '../../ui/Button';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { Select } from '../../ui/Select';
import { type Diagram, type DiagramFigure, type DiagramProps, type SwitchesProps } from '../diagram';
import { phrase, useSay } from '../shared/words';
import { describeRace } from './describe';
import { layoutRace, type RaceOptions } from './layout';
import { Legend, SourceLegend } from './Legend';
import { RaceDiagram } from './RaceDiagram';
import { sourcesNamed } from './sentences';
import { type Measure } from './values';

/** What can be compared, from the start to the speed. */
export const MEASURES = ['start', 'layers', 'kernels', 'blast', 'attacks', 'memory', 'disk', 'density', 'wave', 'cpu', 'io', 'redis'] as const satisfies readonly Measure[];

function Component({ moment, clock, view, size, picked, onPick, twin }: DiagramProps) {
  const layout = layoutRace(moment, { ...optionsOf(view), size });
  const sources = sourcesNamed(layout.boxes.flatMap((box) => (box.kind === 'row' ? box.source : [])));
  return (
    <>
      <RaceDiagram moment={moment} layout={layout} measure={view.measure} size={size} clock={clock} picked={picked} onPick={onPick} twin={twin} />
      <Legend measure={view.measure} moment={moment} layout={layout} />
      {sources.length > 0 && <SourceLegend tags={sources} />}
    </>
  );
}

function Switches({ view, world, options, onView, act }: SwitchesProps) {
  const say = useSay();
  const has = (option: 'measure' | 'track' | 'crest' | 'replicas'): boolean => options?.includes(option) ?? true;
  return (
    <>
      {view.measure === 'wave' && (
        <>
          {act && (
            <Button variant="primary" glyph={Waves} onClick={() => act({ kind: 'wave', peak: Number(view.crest), most: Number(view.replicas) })}>
              {say(phrase('race.goWave'))}
            </Button>
          )}
          {has('crest') && (
            <SegmentedControl
              label={say(phrase('race.crest'))}
              showLabel
              options={(['300', '600', '1200'] as const).map((value) => ({ value, label: say(phrase('race.perSecond', { value: Number(value) })) }))}
              value={view.crest}
              onChange={(crest) => onView({ crest })}
            />
          )}
          {has('replicas') && (
            <SegmentedControl
              label={say(phrase('race.replicas'))}
              showLabel
              options={(['3', '6', '12'] as const).map((value) => ({ value, label: say(phrase('race.upTo', { count: Number(value) })) }))}
              value={view.replicas}
              onChange={(replicas) => onView({ replicas })}
            />
          )}
        </>
      )}
      {act && view.measure !== 'wave' && isRacePossible(world, ONE_EACH) && (
        <Button variant="primary" onClick={() => act(ONE_EACH)}>
          {say(phrase('race.go'))}
        </Button>
      )}
      {act && view.measure === 'density' && isRacePossible(world, ONE_EACH) && (
        <Button onClick={() => act({ ...ONE_EACH, copies: MOST_COPIES })}>{say(phrase('race.goMany', { count: MOST_COPIES }))}</Button>
      )}
      {has('measure') && (
        <Select
          label={say(phrase('race.compare'))}
          value={view.measure}
          options={MEASURES.map((value) => ({ value, label: say(phrase(`race.measure.${value}`)) }))}
          onChange={(measure) => onView({ measure })}
        />
      )}
      {view.measure === 'start' && has('track') && (
        <SegmentedControl
          label={say(phrase('race.track.label'))}
          options={(['all', 'second'] as const).map((value) => ({ value, label: say(phrase(`race.track.${value}`)) }))}
          value={view.track}
          onChange={(track) => onView({ track })}
        />
      )}
    </>
  );
}

const optionsOf = ({ measure, track }: View): RaceOptions => ({ measure, track, size: 'wide' });
const WAVE = { kind: 'wave', peak: 600, most: 6 } as const;
const go: Input = { control: ONE_EACH };
const figure = (id: string, view: Partial<View>, ...inputs: Input[]): DiagramFigure => ({ id, view, scenario: 'side-by-side', inputs });

export const diagram: Diagram = {
  id: 'race',
  breakpoints: { wide: 760, medium: 500 },
  panels: 'below',
  Component,
  Switches,
  describe: (moment, view) => describeRace(moment, optionsOf(view)),
  describeObject: (moment, view, id) => layoutRace(moment, optionsOf(view)).boxes.find(({ pick }) => pick === id)?.sentence ?? undefined,
  objects: (moment: Moment, view) => layoutRace(moment, optionsOf(view)).boxes.flatMap(({ pick }) => pick ?? []),
  figures: [
    figure('waiting', {}),
    { ...figure('running', {}, go), at: { during: 'kernel/booted' } },
    figure('start', {}, go),
    figure('second', { track: 'second' }, go),
    ...MEASURES.filter((measure) => measure !== 'start' && measure !== 'wave').map((measure) => figure(measure, { measure }, go, go, go)),
    figure('filled', { measure: 'density' }, { control: { ...ONE_EACH, copies: MOST_COPIES } }),
    figure('calm', { measure: 'wave' }),
    figure('wave', { measure: 'wave' }, { control: WAVE }),
    figure('few', { measure: 'wave' }, { control: { ...WAVE, most: 3 } }),
    figure('panicked', { measure: 'kernels' }, go, go, { control: { kind: 'panic', machine: computerOf('container') } }),
    { id: 'missing', scenario: 'lab' },
  ],
};
