// Controls of small computers: commands to bare hardware, requests to a small kernel, and switches of its duties.
import { byHand, type HandCommand, isBare, isCommandFor, runBeside } from './hardware/byHand';
import { CELL_COUNT } from './hardware/board';
import { startBare } from './hypervisor/boot';
import { computeBeside, computeForLearner } from './kernel/compute';
import { type Duty, DUTIES } from './kernel/duties';
import { canCalculate, hasDuties, startRound, switchDuty } from './kernel/greedy';
import { type Simulation } from './shell/program';
import { findMachine } from './world';

/** What a learner can do to a small computer. */
export type SmallControl =
  /** Starts it with no OS: its firmware hands the bare hardware over. */
  | { kind: 'bare'; machine: string }
  /** One command to the bare hardware. */
  | { kind: 'by-hand'; machine: string; command: HandCommand }
  /** Asks the OS for 1+1. */
  | { kind: 'calculate'; machine: string }
  /** Runs another program; it would like to begin at `cell`. */
  | { kind: 'beside'; machine: string; cell: number }
  /** Takes a duty away from the kernel, or gives it back, and starts the greedy programs anew. */
  | { kind: 'duty'; machine: string; duty: Duty; on: boolean }
  /** Starts the greedy programs anew. */
  | { kind: 'round'; machine: string };

/** Whether a control finds the parts and the kernel (or none) that it needs. */
export function isSmallPossible(sim: Simulation, control: SmallControl): boolean {
  const { machine: id } = control;
  const machine = findMachine(sim.world.machines, id);
  const board = machine?.hardware.board;
  if (!machine || !board) return false;
  switch (control.kind) {
    case 'bare':
      return machine.os !== null;
    case 'by-hand':
      return isBare(sim, id) && isCommandFor(board, control.command);
    case 'beside':
      return (isBare(sim, id) || canCalculate(sim, id)) && Number.isInteger(control.cell) && control.cell >= 0 && control.cell < CELL_COUNT;
    case 'calculate':
      return canCalculate(sim, id);
    case 'round':
      return hasDuties(sim, id);
    case 'duty':
      return hasDuties(sim, id) && DUTIES.includes(control.duty);
  }
}

/** Carries out a control. */
export function applySmall(sim: Simulation, control: SmallControl): void {
  const { machine } = control;
  switch (control.kind) {
    case 'bare':
      startBare(sim, machine);
      return;
    case 'by-hand':
      byHand(sim, machine, control.command);
      return;
    case 'calculate':
      computeForLearner(sim, machine);
      return;
    case 'beside':
      if (isBare(sim, machine)) runBeside(sim, machine, control.cell);
      else computeBeside(sim, machine);
      return;
    case 'duty':
      switchDuty(sim, machine, control.duty, control.on);
      return;
    case 'round':
      startRound(sim, machine);
  }
}
