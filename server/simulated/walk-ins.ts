import type { Newcomer } from './entrance.ts'

/** Invented people who come without being on the list. */
export const WALK_INS: readonly Newcomer[] = [
  { name: 'Adaeze Okonfalu', organisation: 'Community radio, Nigeria' },
  { name: 'ليلى الحمداوي', organisation: 'جمعية الحقوق الرقمية، تونس' },
  { name: 'Tevita Lolohea', organisation: 'Island network operator, Tonga' },
  { name: 'Marisol Quispetá', organisation: 'Rural schools, Peru' },
  { name: 'Aino Kivelänpää', organisation: 'Public library, Finland' },
  { name: 'سامر العبدلاوي', organisation: 'جامعة تقنية، الأردن' },
  { name: 'Nguyễn Thanh Vỹ', organisation: 'Software cooperative, Viet Nam' },
  { name: 'Rajeshwari Menondas', organisation: 'Accessibility lab, India' },
  { name: 'Kwabena Asantewu', organisation: 'Registry of country codes, Ghana' },
  { name: 'Oyunaa Batsükh', organisation: 'Telecentre, Mongolia' },
  { name: 'نور الدين بوزياني', organisation: 'مشغل شبكات، المغرب' },
  { name: 'Étienne Vaubresson', organisation: 'Consumers’ union, France' },
  { name: 'Zanele Mkhwabane', organisation: 'Youth forum, South Africa' },
  { name: 'Yuki Tanamori', organisation: 'Internet exchange, Japan' },
  { name: 'رنا الصفدي', organisation: 'مكتبة وطنية، لبنان' },
  { name: 'João Ferrazinho', organisation: 'Open source foundation, Portugal' },
  { name: 'Milica Stojanovac', organisation: 'Regional initiative, Serbia' },
  { name: 'Sione Fa‘atafa', organisation: 'Ministry of communications, Samoa' },
  { name: 'Gulnara Ismailbekova', organisation: 'Journalists’ association, Kyrgyzstan' },
  { name: 'خالد النعيمي', organisation: 'مركز ريادة الأعمال، العراق' },
  { name: 'Hanne Dalsgårdby', organisation: 'Data protection office, Denmark' },
  { name: 'Tsegaye Worknehu', organisation: 'Universities’ network, Ethiopia' },
  { name: 'Paloma Iturraga', organisation: 'Digital rights, Mexico' },
  { name: 'Bogdan Zelenčuk', organisation: 'Consumer rights, Slovenia' },
  { name: 'Ana Lúcia Tapajoara', organisation: 'Schools on the river, Brazil' },
  { name: 'Mele Vaipuna', organisation: 'Women in technology, Fiji' },
  { name: 'فاطمة الزهراوي', organisation: 'إذاعة مجتمعية، الجزائر' },
  { name: 'Farrukh Yuldashov', organisation: 'Start-up hub, Uzbekistan' },
  { name: 'Sokha Chanmony', organisation: 'Digital library, Cambodia' },
  { name: 'Éowyn Pryderidd', organisation: 'Language technology, Wales' },
  { name: 'يوسف القرماني', organisation: 'مرصد الخصوصية، ليبيا' },
  { name: 'Thandeka Ndlopeni', organisation: 'Court reporters, Eswatini' },
  { name: 'Ignacio Belmontero', organisation: 'Municipal network, Uruguay' },
  { name: 'Dewi Kartikasara', organisation: 'Fisheries online, Indonesia' },
  { name: 'Aisulu Nurpeisova', organisation: 'Captioners’ guild, Kazakhstan' },
  { name: 'هدى البغدادلي', organisation: 'مدارس رقمية، سوريا' },
  { name: 'Kofi Amanquatey', organisation: 'Radio amateurs, Ghana' },
  { name: 'Siiri Koivuluoto', organisation: 'Satellite users, Estonia' },
  { name: 'مريم آل شهوان', organisation: 'تعليم رقمي، عُمان' },
]

/** The walk-in of this number, from 0; after the last name they begin again, told apart by a numeral. */
export function walkIn(at: number): Newcomer {
  const known = WALK_INS[at % WALK_INS.length]!
  const round = Math.floor(at / WALK_INS.length) + 1
  return round === 1 ? known : { ...known, name: `${known.name} ${round}` }
}
