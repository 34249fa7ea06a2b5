// Under the picture: what the same command answers on the computer and in a container, and what Docker Desktop brings along.
import { useId } from 'react';
import { Check, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BUNDLE } from '../../sim/docker/desktop/bundle';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { phrase, useSay } from '../shared/words';
import { type Desktop } from './desktop';
import styles from './DesktopPanel.module.css';
import { PAGES } from './pages';

/** Props of `DesktopPanel`. */
export interface DesktopPanelProps {
  desktop: Desktop;
  /** Types a line into the terminal, where there is one. */
  type?: ((line: string) => void) | undefined;
}

const IN_CONTAINER = 'docker run --rm alpine uname -r';

function Answer({ where, command, release, type }: { where: string; command: string; release: string; type: ((line: string) => void) | undefined }) {
  const say = useSay();
  return (
    <tr>
      <th scope="row">{where}</th>
      <td>
        <code lang="en">
          {command.split(/ (?!-)/).flatMap((word, at) => [
            at > 0 ? ' ' : '',
            <span key={`${String(at)} ${word}`} className={styles['word']}>
              {word}
            </span>,
          ])}
        </code>
      </td>
      <td>
        <code lang="en" className={styles['release']}>
          {release}
        </code>
      </td>
      {type && (
        <td>
          <Button size="small" variant="quiet" onClick={() => type(command)} aria-label={`${say(phrase('desktop.facts.run'))}: ${command}`}>
            {say(phrase('desktop.facts.run'))}
          </Button>
        </td>
      )}
    </tr>
  );
}

/** A date of the facts in the language on the screen. */
const dateIn = (language: string, iso: string): string => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));

function BundleList() {
  const say = useSay();
  const { i18n } = useTranslation();
  const title = useId();
  const pages = PAGES.map((tag) => say(phrase(`desktop.bundle.page.${tag}`)));
  return (
    <div role="group" className={styles['bundle']} aria-labelledby={title}>
      <p id={title} className={styles['head']}>
        {say(phrase('desktop.bundle.title'))}
      </p>
      <ul className={styles['parts']}>
        {BUNDLE.parts.map(({ id, name }) => (
          <li key={id} className={styles['part']}>
            <Icon glyph={Check} size="1em" /> <span lang="en">{name}</span>
          </li>
        ))}
        {BUNDLE.retired.map(({ id, name, leftCli, service, serviceEnds }) => (
          <li key={id} className={styles['retired']}>
            <Icon glyph={X} size="1em" /> <s lang="en">{name}</s>
            <small>{say(phrase('desktop.bundle.retired', { version: leftCli.split('.')[0] ?? leftCli, service, date: dateIn(i18n.language, serviceEnds) }))}</small>
          </li>
        ))}
      </ul>
      <p className={styles['checked']}>{say(phrase('desktop.bundle.checked', { date: dateIn(i18n.language, BUNDLE.checkedOn), pages: pages.join(', ') }))}</p>
    </div>
  );
}

/** The two answers, whether they are the same kernel, the context, and the bundle. */
export function DesktopPanel({ desktop, type }: DesktopPanelProps) {
  const say = useSay();
  const { own, inContainer, vm, context, setup } = desktop;
  return (
    <div className={styles['panel']}>
      <div className={styles['answers']}>
        <table>
          <tbody>
            <Answer where={say(phrase('desktop.facts.own'))} command={own.command} release={own.release} type={type} />
            <Answer where={say(phrase('desktop.facts.inContainer'))} command={type ? IN_CONTAINER : 'uname -r'} release={inContainer} type={type} />
          </tbody>
        </table>
        <p className={styles['verdict']}>
          <strong>{say(phrase(vm ? 'desktop.facts.differs' : 'desktop.facts.same'))}</strong>
          <span>
            {say(phrase('desktop.facts.context'))} <code lang="en">{context}</code>
          </span>
        </p>
      </div>
      {setup !== 'linux-engine' && <BundleList />}
    </div>
  );
}
