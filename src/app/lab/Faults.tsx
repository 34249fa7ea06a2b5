// Breaking things on purpose: what can fail now, and how to bring it back.
import { Zap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { lab, useMoment } from '../../lab/lab';
import { type Control } from '../../sim/control';
import { isAlive, machineOf, type World } from '../../sim/world';
import { Button, buttonClass, ButtonFace } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { Popover } from '../../ui/Popover';
import styles from './LabTools.module.css';

type FaultId = 'panic' | 'reboot' | 'registry-off' | 'registry-on' | 'daemon-off' | 'daemon-on';

/** What can be broken or mended in a world. */
export function faultsIn(world: World): { id: FaultId; control: Control }[] {
  const alive = isAlive(world, 'host');
  const online = world.registries['docker.io']?.online === true;
  const daemon = machineOf(world, 'host').engine?.state === 'running';
  const host = { machine: 'host' };
  return [
    alive ? { id: 'panic', control: { kind: 'panic', ...host } } : { id: 'reboot', control: { kind: 'power', ...host, on: true } },
    ...(alive
      ? [daemon ? ({ id: 'daemon-off', control: { kind: 'daemon', ...host, on: false } } as const) : ({ id: 'daemon-on', control: { kind: 'daemon', ...host, on: true } } as const)]
      : []),
    online
      ? { id: 'registry-off', control: { kind: 'registry', registry: 'docker.io', online: false } }
      : { id: 'registry-on', control: { kind: 'registry', registry: 'docker.io', online: true } },
  ];
}

/** A button that opens the list of faults. */
export function Faults() {
  const { t } = useTranslation('stage');
  const { world } = useMoment();
  return (
    <Popover
      label={t('break')}
      trigger={
        <ButtonFace glyph={Zap}>
          <span className={styles['word']}>{t('break')}</span>
        </ButtonFace>
      }
      triggerClassName={buttonClass({ size: 'small' }, cx(styles['tool'], styles['last']))}
    >
      <ul className={styles['faults']}>
        {faultsIn(world).map(({ id, control }) => (
          <li key={id}>
            <Button size="small" wide onClick={() => lab().store.getState().submit({ control })}>
              {t(`faults.${id}`)}
            </Button>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
