// Builds virtual machines on the host: their parts, their power, their snapshots, and the ledger of what has been promised to them.
import { Camera, Gauge, History, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pressable } from '../../diagrams/shared/pressable';
import { useMoment } from '../../lab/lab';
import { CaptionWords } from '../../diagrams/timeline/CaptionWords';
import { type VmParts, whyNot } from '../../sim/hypervisor/create';
import { snapshotsOf, type VmRefusal } from '../../sim/hypervisor/hypervisor';
import { NEEDS, type SystemId } from '../../sim/systems';
import { findMachine, isAlive, type Machine, type World } from '../../sim/world';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import { act } from './operate';
import styles from './VmBuilder.module.css';
import { VmLedger } from './VmLedger';

/** The host on which VMs are built. */
const HOST = 'host';
const GIB = 1024;
/** The one snapshot that the buttons keep of each VM. */
const SNAPSHOT = 'snap1';

const CPUS = ['1', '2', '3', '4'] as const;
const MEMORY_GIB = ['1', '2', '4', '8', '12'] as const;
const DISK_GB = ['20', '64', '128'] as const;
const SYSTEMS_OFFERED = ['ubuntu', 'debian', 'windows'] as const satisfies readonly SystemId[];

/** A name that no VM of the host has yet: vm1, vm2, ... */
function freeName({ guests }: Machine): string {
  const taken = new Set(guests.map(({ hostname }) => hostname));
  for (let n = 1; ; n++) if (!taken.has(`vm${String(n)}`)) return `vm${String(n)}`;
}

/** Why a VM was not made; who listens hears it as the caption. */
function Refused({ reason, os }: { reason: VmRefusal; os: SystemId }) {
  const { t } = useTranslation(['stage', 'captions']);
  const { memoryMiB, diskGB } = NEEDS[os];
  return (
    <p className={styles['refused']}>
      <CaptionWords sentence={t(`hypervisor/refused.${reason}`, { ns: 'captions' })} />
      {reason === 'too-small-for-os' && ` ${t('vm.needs', { os: t(`vm.systems.${os}`), memory: memoryMiB / GIB, disk: diskGB })}`}
    </p>
  );
}

/** The parts of a VM to be, and the button that makes it. */
function Parts({ host }: { host: Machine }) {
  const { t } = useTranslation('stage');
  const { world } = useMoment();
  const [cpus, setCpus] = useState<(typeof CPUS)[number]>('2');
  const [memory, setMemory] = useState<(typeof MEMORY_GIB)[number]>('4');
  const [disk, setDisk] = useState<(typeof DISK_GB)[number]>('20');
  const [os, setOs] = useState<(typeof SYSTEMS_OFFERED)[number]>('ubuntu');
  const [refused, setRefused] = useState<{ reason: VmRefusal; asked: string }>();
  const parts: VmParts = { name: freeName(host), cpuCores: Number(cpus), memoryMiB: Number(memory) * GIB, diskGB: Number(disk), os };
  // it goes with the parts that it was said of
  const asked = JSON.stringify([parts, host.hypervisor?.overcommit]);
  const create = () => {
    const reason = whyNot(world, HOST, parts);
    setRefused(reason ? { reason, asked } : undefined);
    act({ kind: 'create-vm', host: HOST, ...parts });
  };
  return (
    <div className={styles['row']}>
      <Select label={t('vm.cpus')} options={CPUS.map((value) => ({ value, label: value }))} value={cpus} onChange={setCpus} />
      <Select label={t('vm.memory')} options={MEMORY_GIB.map((value) => ({ value, label: t('vm.gib', { value: Number(value) }) }))} value={memory} onChange={setMemory} />
      <Select label={t('vm.disk')} options={DISK_GB.map((value) => ({ value, label: t('vm.gb', { value: Number(value) }) }))} value={disk} onChange={setDisk} />
      <Select label={t('vm.os')} options={SYSTEMS_OFFERED.map((value) => ({ value, label: t(`vm.systems.${value}`) }))} value={os} onChange={setOs} />
      <Button size="small" variant="primary" glyph={Plus} onClick={create}>
        {t('vm.create')}
      </Button>
      {refused?.asked === asked && <Refused reason={refused.reason} os={os} />}
    </div>
  );
}

/** One VM: what it was made of, and what can be done to it. */
function Vm({ world, host, vm }: { world: World; host: Machine; vm: Machine }) {
  const { t } = useTranslation('stage');
  const { id, hostname, hardware, power } = vm;
  const kept = snapshotsOf(host, id).some(({ name }) => name === SNAPSHOT);
  const about = t('vm.parts', { cpus: hardware.cpuCores, memory: hardware.memoryMiB / GIB, os: vm.os?.name ?? t('vm.noOs') });
  return (
    <li>
      <Switch
        label={hostname}
        hint={about}
        checked={power !== 'off'}
        onChange={(on) => {
          act({ kind: 'power', machine: id, on });
        }}
      />
      <span className={styles['keys']}>
        <Button size="small" glyph={Gauge} {...pressable(isAlive(world, id), () => act({ kind: 'fill-memory', machine: id, mib: hardware.memoryMiB }))}>
          {t('vm.fill')}
        </Button>
        {kept ? (
          <Button size="small" glyph={History} onClick={() => act({ kind: 'restore-snapshot', machine: id, name: SNAPSHOT })}>
            {t('vm.restore')}
          </Button>
        ) : (
          <Button size="small" glyph={Camera} onClick={() => act({ kind: 'snapshot', machine: id, name: SNAPSHOT })}>
            {t('vm.snapshot')}
          </Button>
        )}
        <Button size="small" glyph={Trash2} {...pressable(power === 'off' && !kept, () => act({ kind: 'delete-vm', machine: id }))}>
          {t('vm.delete')}
        </Button>
      </span>
    </li>
  );
}

/** Props of `VmBuilder`. */
export interface VmBuilderProps {
  /** VMs can be made here, and more memory promised than there is; otherwise only those that are there can be operated. */
  building: boolean;
}

/** The builder, its VMs, and the host's ledger. */
export function VmBuilder({ building }: VmBuilderProps) {
  const { t } = useTranslation('stage');
  const { world } = useMoment();
  const host = findMachine(world.machines, HOST);
  if (!host) return null;
  const ledger = <VmLedger host={host} />;
  return (
    <section className={styles['builder']} aria-label={t('vm.label')}>
      {building && <Parts host={host} />}
      {building && ledger}
      {host.guests.length > 0 && (
        <ul className={styles['list']}>
          {host.guests.map((vm) => (
            <Vm key={vm.id} world={world} host={host} vm={vm} />
          ))}
        </ul>
      )}
      {!building && ledger}
      {building && (
        <Switch
          label={t('vm.overcommit')}
          checked={host.hypervisor?.overcommit === true}
          onChange={(on) => {
            act({ kind: 'overcommit', machine: HOST, on });
          }}
        />
      )}
    </section>
  );
}
