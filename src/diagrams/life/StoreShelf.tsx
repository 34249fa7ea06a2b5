// The shelf under the Life lens: volumes and folders of the host, which stay when a container and its layer go.
import { FolderOpen } from 'lucide-react';
import { VolumeIcon } from '../../ui/conceptIcons';
import { cx } from '../../ui/cx';
import { Icon } from '../../ui/Icon';
import { hueClass } from '../shared/hue';
import { useSay, phrase } from '../shared/words';
import { shortName, type Store, storeDetails, storePhrase, storePick } from './stores';
import styles from './StoreShelf.module.css';

/** Props of `StoreShelf`. */
export interface StoreShelfProps {
  stores: readonly Store[];
  picked: readonly string[];
  onPick?: ((id: string) => void) | undefined;
}

/** One card for each store; nothing where there is none. */
export function StoreShelf({ stores, picked, onPick }: StoreShelfProps) {
  const say = useSay();
  if (stores.length === 0) return null;
  return (
    <div role="group" className={styles['shelf']} aria-label={say(phrase('life.stores.title'))}>
      <h3 className={styles['title']}>{say(phrase('life.stores.title'))}</h3>
      <ul className={styles['stores']}>
        {stores.map((store) => {
          const pick = storePick(store);
          const look = cx(hueClass(store.kind === 'volume' ? 'volume' : 'hardware'), styles['store'], picked.includes(pick) && styles['picked']);
          const words = (
            <>
              <Icon glyph={store.kind === 'volume' ? VolumeIcon : FolderOpen} size="1.25em" />
              <span>
                <span className={styles['name']}>
                  {say(phrase(`life.stores.kind.${store.kind}`))} <code lang="en">{shortName(store)}</code>
                </span>
                {storeDetails(store).map((detail) => (
                  <span key={say(detail)} className={styles['detail']}>
                    {say(detail)}
                  </span>
                ))}
              </span>
            </>
          );
          return (
            <li key={pick}>
              {onPick ? (
                <button type="button" className={look} aria-pressed={picked.includes(pick)} aria-label={say(storePhrase(store))} onClick={() => onPick(pick)}>
                  {words}
                </button>
              ) : (
                <div className={look}>{words}</div>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
