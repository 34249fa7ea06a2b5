// The terms that a request leads to, as chips in their concept's colour; each opens its line of the glossary.
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx';
import { Popover } from '../../ui/Popover';
import { type Hue, hueClass } from '../shared/hue';
import { phrase, useSay } from '../shared/words';
import { type CallId } from './calls';
import styles from './RequestInspector.module.css';

/** Terms of the glossary that requests lead to, with the colour of what they name. */
const HUES = {
  api: 'paper',
  client: 'paper',
  container: 'container',
  containerd: 'engine',
  daemon: 'engine',
  image: 'image',
  layer: 'image',
  object: 'paper',
  process: 'app',
  registry: 'registry',
  runc: 'engine',
  socket: 'engine',
  volume: 'volume',
  'writable-layer': 'image',
} as const satisfies Record<string, Hue>;
type TermId = keyof typeof HUES;

const TERMS: Partial<Record<CallId, readonly TermId[]>> = {
  ping: ['client', 'daemon', 'socket'],
  'container-create': ['image', 'container', 'writable-layer'],
  'container-start': ['containerd', 'runc', 'process'],
  'exec-start': ['container', 'process'],
  'image-pull': ['daemon', 'layer', 'registry'],
  'image-push': ['daemon', 'layer', 'registry'],
  'image-history': ['image', 'layer'],
  'volume-list': ['daemon', 'volume'],
  'volume-inspect': ['daemon', 'volume'],
};

/** The terms of a kind of request. */
export function termsOf(kind: CallId): readonly TermId[] {
  const [family] = kind.split('-');
  const usual: readonly TermId[] = family === 'container' || family === 'exec' ? ['daemon', 'container'] : family === 'image' ? ['daemon', 'image'] : ['api', 'daemon', 'object'];
  return TERMS[kind] ?? usual;
}

/** The chips. */
export function RequestTerms({ kind }: { kind: CallId }) {
  const say = useSay();
  const { t } = useTranslation('glossary');
  return (
    <ul className={styles['terms']} aria-label={say(phrase('journey.inspector.terms'))}>
      {termsOf(kind).map((term) => {
        const name = t(`${term}.term`);
        const other = t(`${term}.other`);
        return (
          <li key={term}>
            <Popover trigger={other === name ? name : `${name} ${other}`} triggerClassName={cx(styles['term'], hueClass(HUES[term]))} label={name}>
              {t(`${term}.sentence`)}
            </Popover>
          </li>
        );
      })}
    </ul>
  );
}
