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
  { name: 'مريم آل شهوان', organisation: 'تعليم رقمي، عُمان' },
]

/** The walk-in of this number, from 0; after the last name they begin again, told apart by a numeral. */
export function walkIn(at: number): Newcomer {
  const known = WALK_INS[at % WALK_INS.length]!
  const round = Math.floor(at / WALK_INS.length) + 1
  return round === 1 ? known : { ...known, name: `${known.name} ${round}` }
}
