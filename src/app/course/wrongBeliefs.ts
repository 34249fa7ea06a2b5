// Beliefs that are common and wrong, each with the step of a lesson in which the machine answers it.

/** Where a belief meets the machine. */
export const BELIEFS = {
  M1: { lesson: '07-isolated-process', step: 'find-it' },
  M2: { lesson: '07-isolated-process', step: 'count-kernels' },
  M3: { lesson: '07-isolated-process', step: 'count-kernels' },
  M4: { lesson: '19-image-layers', step: 'write' },
  M5: { lesson: '21-lifecycle', step: 'keep-or-burn' },
  M6: { lesson: '22-volumes', step: 'two-files' },
  M7: { lesson: '23-networks', step: 'door' },
  M8: { lesson: '17-registry', step: 'check' },
  M9: { lesson: '23-networks', step: 'by-name' },
  M10: { lesson: '23-networks', step: 'door' },
  M11: { lesson: '19-image-layers', step: 'delete' },
  M12: { lesson: '20-build-cache', step: 'check' },
  M13: { lesson: '18-desktop-vm', step: 'two-answers' },
  M14: { lesson: '20-build-cache', step: 'lines' },
  M15: { lesson: '13-four-rows', step: 'speed' },
  M16: { lesson: '15-where-docker-fits', step: 'without-dockerd' },
  M17: { lesson: '08-namespaces', step: 'docker-does' },
  M18: { lesson: '17-registry', step: 'moving-tag' },
} as const;

/** The name of a belief, as the curriculum numbers them. */
export type BeliefId = keyof typeof BELIEFS;
