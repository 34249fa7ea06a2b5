// The quiz bank: the questions that the course owes its learners, how each of them is answered, and why one has no case on the machine.

/** How a question is answered: by one option, by saying what will be printed, by an order, by pairs, or by mending a file that the machine then tries. */
export type QuizKind = 'choice' | 'predict' | 'order' | 'match' | 'file';

/** One question of the bank. */
export interface BankItem {
  kind: QuizKind;
  /** It waits behind "One more question", and a lesson is done without it. */
  more?: true;
  /** Why the machine has no case to show after the answer. */
  noReplay?: string;
}

/** The questions by their ids; each of them is asked in one lesson. Q01 to Q30 follow the course, R1 to R5 go beyond it. */
export const BANK = {
  Q01: { kind: 'order' },
  Q02: { kind: 'match' },
  Q03: { kind: 'choice' },
  Q04: { kind: 'choice' },
  Q05: { kind: 'choice' },
  Q06: { kind: 'choice' },
  Q07: { kind: 'match' },
  Q08: { kind: 'choice' },
  Q09: { kind: 'choice' },
  Q10: { kind: 'match' },
  Q11: { kind: 'predict' },
  Q12: { kind: 'predict' },
  Q13: { kind: 'match' },
  Q14: { kind: 'choice' },
  Q15: { kind: 'choice' },
  Q16: { kind: 'choice' },
  Q17: { kind: 'choice' },
  Q18: { kind: 'order' },
  Q19: { kind: 'order' },
  Q20: { kind: 'predict' },
  Q21: { kind: 'predict' },
  Q22: { kind: 'match' },
  Q23: { kind: 'choice' },
  Q24: { kind: 'file' },
  Q25: { kind: 'match' },
  Q26: { kind: 'file' },
  Q27: { kind: 'predict' },
  Q28: { kind: 'predict' },
  Q29: { kind: 'file' },
  Q30: { kind: 'match' },
  R1: { kind: 'choice', more: true },
  R2: { kind: 'choice', more: true },
  R3: { kind: 'choice', more: true },
  R4: { kind: 'match', noReplay: 'Kubernetes, Podman and LXC are no part of the simulated machine' },
  R5: { kind: 'match' },
} as const satisfies Readonly<Record<string, BankItem>>;

/** The id of a question of the bank. */
export type BankId = keyof typeof BANK;

/** A question of the bank; undefined for a question that a lesson asks for itself. */
export function bankItem(id: string): BankItem | undefined {
  return id in BANK ? BANK[id as BankId] : undefined;
}
