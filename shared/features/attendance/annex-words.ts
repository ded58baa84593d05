import type { Language } from '../../lib/languages.ts'
import type { Mode } from '../../lib/mode.ts'
import type { Headcount } from './statistics.ts'

/** The words between the figures and names of the two annexes. */
export interface AnnexWords {
  readonly title: string
  readonly asOf: string
  readonly statistics: string
  readonly list: string
  /** All figures of a whole in a sentence. */
  readonly inAll: (people: Headcount) => string
  readonly nobody: string
  readonly byDay: string
  readonly byItem: string
  readonly day: string
  readonly item: string
  readonly participants: string
  readonly mode: Readonly<Record<Mode, string>>
  readonly bothModes: string
  readonly alsoRemote: string
  readonly most: string
  readonly mostIn: Readonly<Record<Mode, string>>
  readonly region: string
  readonly sum: string
  readonly columns: readonly [given: string, family: string, organisation: string, country: string, mode: string]
  readonly erased: (count: number) => string
  /** All names went at once; counts stay. */
  readonly namesErased: (date: string) => string
  readonly placeholders: (count: number) => string
  readonly once: string
  readonly groups: Readonly<Record<string, string>>
}

const EN: AnnexWords = {
  title: 'Attendance',
  asOf: 'As of',
  statistics: 'Annex I: Statistics on meeting participation',
  list: 'Annex II: List of participants',
  inAll: ({ all, room, remote, both }) =>
    `${all} unique ${all === 1 ? 'participant' : 'participants'}: ${room} in the room${both > 0 ? ` (${both} of them also remotely)` : ''} and ${remote} remotely.`,
  nobody: 'Nobody has come yet.',
  byDay: 'By day',
  byItem: 'By item',
  day: 'Day',
  item: 'Item',
  participants: 'Participants',
  mode: { room: 'In the room', remote: 'Remotely' },
  bothModes: 'In the room and remotely',
  alsoRemote: 'Of those in the room also remotely',
  most: 'Most at one time',
  mostIn: { room: 'Most in the room', remote: 'Most remotely' },
  region: 'Regional group',
  sum: 'Total',
  columns: ['Given name', 'Family name', 'Organisation', 'Country', 'Took part'],
  namesErased: (date) => `The names were erased on ${date}; every count stays.`,
  erased: (count) => `Counted without a name, as it was erased: ${count}.`,
  placeholders: (count) => `Entries that name nobody, not counted: ${count}.`,
  once: 'Everybody is counted once, however often and on however many devices they were here; whoever was here in both modes counts in the room.',
  groups: {
    african: 'African Group',
    asia_pacific: 'Asia-Pacific Group',
    eastern_european: 'Eastern European Group',
    grulac: 'Latin American and Caribbean Group (GRULAC)',
    weog: 'Western European and Others Group (WEOG)',
    civil_society: 'Civil society',
    government: 'Government',
    private_sector: 'Private sector',
    technical_community: 'Technical community',
    intergovernmental: 'Intergovernmental organisations',
    unknown: 'Not stated',
  },
}

const AR: AnnexWords = {
  title: 'الحضور',
  asOf: 'حتى',
  statistics: 'المرفق الأول: إحصاءات المشاركة في الاجتماع',
  list: 'المرفق الثاني: قائمة المشاركين',
  inAll: ({ all, room, remote, both }) =>
    `عدد المشاركين، وكل منهم محسوب مرة واحدة: ${all}، في القاعة: ${room}${both > 0 ? ` (منهم عن بُعد أيضًا: ${both})` : ''}، وعن بُعد: ${remote}.`,
  nobody: 'لم يحضر أحد بعد.',
  byDay: 'بحسب اليوم',
  byItem: 'بحسب البند',
  day: 'اليوم',
  item: 'البند',
  participants: 'المشاركون',
  mode: { room: 'في القاعة', remote: 'عن بُعد' },
  bothModes: 'في القاعة وعن بُعد',
  alsoRemote: 'من حاضري القاعة عن بُعد أيضًا',
  most: 'أكبر عدد في وقت واحد',
  mostIn: { room: 'أكبر عدد في القاعة', remote: 'أكبر عدد عن بُعد' },
  region: 'المجموعة الإقليمية',
  sum: 'المجموع',
  columns: ['الاسم', 'اسم العائلة', 'المنظمة', 'البلد', 'المشاركة'],
  namesErased: (date) => `حُذفت الأسماء في ${date}، وتبقى جميع الأعداد.`,
  erased: (count) => `محسوبون بلا اسم لأن أسماءهم مُحيت: ${count}.`,
  placeholders: (count) => `قيود لا تسمّي أحدًا، وهي غير محسوبة: ${count}.`,
  once: 'يُحسب كل شخص مرة واحدة مهما تكرر حضوره وتعددت أجهزته، ومن حضر بالطريقتين يُحسب في القاعة.',
  groups: {
    african: 'المجموعة الأفريقية',
    asia_pacific: 'مجموعة آسيا والمحيط الهادئ',
    eastern_european: 'مجموعة أوروبا الشرقية',
    grulac: 'مجموعة أمريكا اللاتينية والكاريبي',
    weog: 'مجموعة أوروبا الغربية ودول أخرى',
    civil_society: 'المجتمع المدني',
    government: 'الحكومات',
    private_sector: 'القطاع الخاص',
    technical_community: 'الأوساط التقنية',
    intergovernmental: 'المنظمات الحكومية الدولية',
    unknown: 'غير محدد',
  },
}

/** The words in a language that the product has them in, else in English. */
export const annexWords = (language: Language): AnnexWords => (language === 'ar' ? AR : EN)
