// The course as data: seven modules from the hardware up to the bakery, 26 lessons, and which of them can be opened now.

/** One lesson of the course. */
export interface CourseLesson {
  /** Two digits, from 00 to 25; also the key of its title. */
  number: LessonNumber;
  minutes: number;
  /** On the fast track of about 30 minutes. */
  fast: boolean;
  /** The name in its address; undefined while the lesson is in the works. */
  id: string | undefined;
}

/** One layer of the map. */
export interface CourseModule {
  id: ModuleId;
  lessons: readonly CourseLesson[];
}

/** Minutes per lesson, module by module, in the order of the course. */
const MINUTES = {
  m0: { '00': 3 },
  m1: { '01': 5, '02': 5, '03': 5, '04': 5, '05': 6, '06': 4 },
  m2: { '07': 5, '08': 6, '09': 5, '10': 5, '11': 5 },
  m3: { '12': 5, '13': 6, '14': 6 },
  m4: { '15': 4, '16': 6, '17': 5, '18': 4 },
  m5: { '19': 5, '20': 7, '21': 5, '22': 5, '23': 6 },
  m6: { '24': 6, '25': 6 },
} as const;

/** The keys of the modules. */
export type ModuleId = keyof typeof MINUTES;

type KeysOfEach<T> = T extends unknown ? keyof T : never;

/** The numbers of the lessons. */
export type LessonNumber = KeysOfEach<(typeof MINUTES)[ModuleId]>;

const FAST_TRACK: readonly string[] = ['03', '07', '12', '16', '19', '24'];

/** Lessons that can be opened. */
const OPEN_IDS: readonly string[] = [
  '00-layers',
  '01-without-os',
  '02-six-jobs',
  '03-virtual-machine',
  '04-hypervisor',
  '05-types',
  '06-process-vm',
  '07-isolated-process',
  '08-namespaces',
  '09-cgroups',
  '10-portability',
  '11-density',
  '12-side-by-side',
  '13-four-rows',
  '14-isolation',
  '15-where-docker-fits',
  '16-journey',
  '17-registry',
  '18-desktop-vm',
  '19-image-layers',
  '20-build-cache',
  '21-lifecycle',
  '22-volumes',
  '23-networks',
  '24-bakery',
  '25-limits',
];

function lessonOf(number: LessonNumber, minutes: number): CourseLesson {
  return { number, minutes, fast: FAST_TRACK.includes(number), id: OPEN_IDS.find((id) => id.startsWith(`${number}-`)) };
}

/** Object.entries puts keys like '10' before '07'; the course goes by number. */
function byNumber(a: CourseLesson, b: CourseLesson): number {
  return Number(a.number) - Number(b.number);
}

/** The modules from the bottom up. */
export const MODULES: readonly CourseModule[] = (Object.keys(MINUTES) as ModuleId[]).map((id) => ({
  id,
  lessons: Object.entries(MINUTES[id])
    .map(([number, minutes]) => lessonOf(number as LessonNumber, minutes))
    .sort(byNumber),
}));

/** All lessons in the order of the course. */
export const LESSONS: readonly CourseLesson[] = MODULES.flatMap((module) => module.lessons);

/** The lessons that can be opened now. */
export const OPEN: readonly CourseLesson[] = LESSONS.filter((lesson) => lesson.id !== undefined);

/** The lesson with this name in its address, and its module. */
export function findLesson(id: string): { lesson: CourseLesson; module: CourseModule } | undefined {
  for (const module of MODULES) {
    const lesson = module.lessons.find((candidate) => candidate.id === id);
    if (lesson) return { lesson, module };
  }
  return undefined;
}

/** How many minutes some lessons take together. */
export function minutesOf(lessons: readonly CourseLesson[]): number {
  return lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
}
