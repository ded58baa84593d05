import type { Language } from '../../lib/languages.ts'
import type { Mode } from '../../lib/mode.ts'
import type { Role } from '../../lib/roles.ts'
import { titleKey, wordsOf } from './roster-columns.ts'

type Words<Value extends string> = { readonly [V in Value]?: string }
type Lookup<Value extends string> = ReadonlyMap<string, Value>

/** By each word, as typed and with the underscores of the sample. */
function lookup<Value extends string>(words: Words<Value>): Lookup<Value> {
  const entries = Object.entries(words) as [Value, string][]
  return new Map(
    entries.flatMap(([value, said]) =>
      [value, ...wordsOf(said)].flatMap((word): [string, Value][] => [
        [titleKey(word), value],
        [titleKey(word).replaceAll(' ', '_'), value],
      ]),
    ),
  )
}

/** What lists say for where somebody takes part. */
export const MODE_WORDS: Lookup<Mode> = lookup<Mode>({
  room: `
    in person, in room, on site, onsite, physical, physically, face to face, f2f, present, venue, sur place,
    en personne, presentiel, en presentiel, presencial, en persona, очно, лично, حضوري, حضوريا, حضور شخصي,
    شخصيا, في القاعة, 现场, 线下`,
  remote: `
    online, on line, virtual, virtually, remotely, remote participation, zoom, webex, teams, en ligne,
    a distance, distanciel, virtuel, en linea, a distancia, remoto, онлайн, дистанционно, عن بعد, عن بُعد,
    افتراضي, افتراضيا, عبر الإنترنت, 线上, 在线, 远程`,
})

/** What lists say for what somebody is in the meeting. */
export const ROLE_WORDS: Lookup<Role> = lookup<Role>({
  member: 'mag member, mag, membre, miembro, член, عضو, 成员',
  participant: 'attendee, delegate, participante, participante, участник, مشارك, مشاركة, 与会者',
  observer: 'observateur, observatrice, observador, observadora, наблюдатель, مراقب, مراقبة, 观察员',
  moderator: 'facilitator, moderateur, moderatrice, moderador, moderadora, модератор, منسق, ميسر, 主持人',
  door: 'door staff, registration desk',
  booth: 'interpreter, captioner, interprete, interpreter booth, переводчик, مترجم, مترجم فوري, 口译员',
  secretariat: 'secretary, igf secretariat, secretaria, секретариат, أمانة, الأمانة, 秘书处',
  chair: `
    co chair, chairperson, chairman, chairwoman, president, presidente, presidenta, председатель, رئيس, الرئيس,
    رئيسة, 主席`,
})

/** The stakeholder groups that meetings of the Forum have. */
export const STAKEHOLDER_WORDS: Lookup<string> = lookup({
  civil_society: 'civil, cso, ngo, societe civile, sociedad civil, гражданское общество, المجتمع المدني, 民间社会',
  government: `
    gov, govt, governmental, governments, gouvernement, gobierno, правительство, حكومة, الحكومة, حكومي,
    الحكومات, 政府, public sector`,
  private_sector: `
    private, business, industry, company, secteur prive, sector privado, частный сектор, القطاع الخاص,
    قطاع خاص, 私营部门`,
  technical_community: `
    technical, tech community, technical and academic community, communaute technique, comunidad tecnica,
    техническое сообщество, المجتمع التقني, المجتمع الفني, 技术界`,
  intergovernmental: `
    igo, intergovernmental organisation, intergovernmental organization, international organisation,
    international organization, organisation intergouvernementale, organizacion intergubernamental,
    межправительственная организация, منظمة حكومية دولية, منظمة دولية, 政府间组织`,
})

/** The regional groups of the United Nations; `igo` for organisations, which have none. */
export const REGION_WORDS: Lookup<string> = lookup({
  african: 'africa, african group, afrique, groupe africain, африка, أفريقيا, افريقيا, المجموعة الأفريقية, 非洲',
  asia_pacific: `
    asia, asia and the pacific, asia pacific group, asie pacifique, asia y el pacifico, apac, آسيا,
    آسيا والمحيط الهادئ, азия, 亚太`,
  eastern_european: `
    eeg, eastern europe, eastern european group, europe orientale, europe de l est, восточная европа,
    أوروبا الشرقية, 东欧`,
  grulac: `
    lac, latin america, latin america and the caribbean, latin american and caribbean group,
    latin america and caribbean, amerique latine et caraibes, america latina y el caribe, أمريكا اللاتينية,
    أمريكا اللاتينية والكاريبي, 拉丁美洲`,
  weog: `
    western european and others, western europe and others, western european and others group, western europe,
    europe occidentale et autres, أوروبا الغربية, أوروبا الغربية ودول أخرى, 西欧`,
  igo: 'intergovernmental, intergovernmental organisation, intergovernmental organization, منظمة دولية',
})

/** The languages of the United Nations by their names, their own ones too, besides their codes. */
export const LANGUAGE_WORDS: Lookup<Language> = lookup<Language>({
  en: 'english, anglais, ingles, английский, الإنجليزية, إنجليزي, eng, 英文, 英语',
  ar: 'arabic, arabe, арабский, العربية, عربي, ara, 阿拉伯文',
  fr: 'french, francais, frances, французский, الفرنسية, fra, 法文, 法语',
  es: 'spanish, espagnol, espanol, испанский, الإسبانية, spa, 西班牙文',
  ru: 'russian, russe, ruso, русский, الروسية, rus, 俄文',
  zh: 'chinese, chinois, chino, китайский, الصينية, zho, mandarin, 中文',
})

/** The value that a list's word stands for; undefined where it is none of these. */
export const meantBy = <Value extends string>(words: Lookup<Value>, cell: string): Value | undefined =>
  words.get(cell) ?? words.get(titleKey(cell))
