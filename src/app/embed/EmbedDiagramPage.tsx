// One diagram without the site round it: a named figure that can be played and operated, for the pages of a course or a wiki.
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { diagramOf, loadDiagram, diagrams } from '../../diagrams';
import { type Diagram, type DiagramFigure } from '../../diagrams/diagram';
import { figureOf, playFigure, viewOfFigure } from '../../diagrams/playFigure';
import { lab, useMoment } from '../../lab/lab';
import { LENS_IDS, type LensId, type View } from '../../lab/view';
import { addressOf } from '../address';
import { galleryTitle } from '../gallery/galleryTitle';
import { PageHead } from '../PageHead';
import { type PageProps } from '../routes';
import { NothingHere } from '../shell/NothingHere';
import { provideFor } from '../stage/changeView';
import { Stage } from '../stage/Stage';
import { useQuery } from '../useQuery';
import styles from './Embed.module.css';
import { EmbedFrame } from './EmbedFrame';
import { readEmbedQuery } from './embedQuery';
import { tellHolder } from './messages';

const lensOf = (name: string | undefined): LensId | undefined => LENS_IDS.find((id) => id === name);

/** Fetches the diagram. */
export const prepare = async ({ params }: PageProps): Promise<unknown> => {
  const lens = lensOf(params.diagram);
  return lens && loadDiagram(lens);
};

/** What `prepare` fetches. */
export const sources = ({ params }: PageProps): string[] => {
  const lens = lensOf(params.diagram);
  return lens ? [diagrams[lens].source] : [];
};

/** The page at /embed/<diagram>. */
export default function EmbedDiagramPage(props: PageProps) {
  const { t } = useTranslation(['stage', 'ui']);
  const query = useQuery().toString();
  const lens = lensOf(props.params.diagram);
  if (!lens) return <NothingHere {...props} />;
  const diagram = diagramOf(lens);
  const read = readEmbedQuery(query, { figure: diagram.figures.map(({ id }) => id) });
  const figure = figureOf(diagram, read.settings.figure);
  const title = `${t(`lens.${lens}`)}: ${galleryTitle(t, lens, figure.id)}`;
  return (
    <>
      <PageHead title={title} description={t('app.embed.description', { ns: 'ui' })} unlisted />
      <EmbedFrame query={read} site={addressOf(props.lang, 'lab')}>
        <h1 className={styles['title']}>{title}</h1>
        <FigureAtWork key={figure.id} lang={props.lang} diagram={diagram} figure={figure} controls={read.settings.controls} />
      </EmbedFrame>
    </>
  );
}

interface FigureProps {
  lang: PageProps['lang'];
  diagram: Diagram;
  figure: DiagramFigure;
  controls: boolean;
}

const LEVERS = ['panic', 'daemon'] as const;
const SEED = 1;

function FigureAtWork({ lang, diagram, figure, controls }: FigureProps) {
  const first = useMemo(() => playFigure(figure), [figure]);
  const [ready, setReady] = useState(false);
  const [view, setView] = useState<View>(() => viewOfFigure(diagram, figure));
  const [picked, setPicked] = useState<string>();
  const [card, setCard] = useState<number | null>(null);
  useEffect(() => {
    const { open, seek } = lab().store.getState();
    let gone = false;
    void open(
      figure.scenario,
      SEED,
      (figure.inputs ?? []).map((input) => ({ input })),
      { settled: Infinity },
    ).then(() => {
      if (gone) return;
      seek(first.cursor);
      setReady(true);
      tellHolder({ type: 'ready', lang, diagram: diagram.id, figure: figure.id });
    });
    return () => {
      gone = true;
    };
  }, [lang, diagram, figure, first]);
  const live = useMoment();
  const moment = ready ? live : first;
  const { Switches } = diagram;
  const changeView = (next: Partial<View>) => {
    const changed = { ...view, ...next, lens: diagram.id };
    setView(changed);
    provideFor(changed);
  };
  const operable = ready && controls;
  return (
    <Stage
      moment={moment}
      view={view}
      live={ready}
      plain={controls ? undefined : 'caption'}
      picked={picked === undefined ? [] : [picked]}
      onPick={operable ? (id) => setPicked(id === picked ? undefined : id) : undefined}
      onView={operable ? changeView : undefined}
      operable={operable}
      levers={controls ? LEVERS : []}
      selectedCard={card}
      onSelectCard={setCard}
      toolbar={controls && Switches ? <Switches view={view} world={moment.world} onView={changeView} reveal /> : undefined}
    />
  );
}
