/** What the columns of a roster file may hold, by the names that the sample gives them. */
export const ROSTER_COLUMNS = [
  'given_name',
  'family_name',
  'full_name',
  'name_latin',
  'name_arabic',
  'organisation',
  'country',
  'stakeholder_group',
  'regional_group',
  'attendance_mode',
  'preferred_language',
  'role',
  'email',
] as const
export type RosterColumn = (typeof ROSTER_COLUMNS)[number]

/** Columns that say who somebody is: without one of them no row can be read. */
export const NAME_COLUMNS: readonly RosterColumn[] = ['given_name', 'family_name', 'full_name']

/** How else the columns are called, in the languages of the United Nations: folded as by {@link titleKey}. */
const TITLES: { readonly [C in RosterColumn]: string } = {
  given_name: `
    first name, forename, given names, first names, prenom, prenoms, nombre, nombres, имя, 名, الاسم الأول,
    الاسم الشخصي, 名字`,
  family_name: `
    surname, last name, family names, second name, nom de famille, apellido, apellidos, фамилия, اسم العائلة,
    اللقب, الاسم العائلي, 姓, 姓氏`,
  full_name: `
    name, full name, fullname, names, participant, participant name, name of participant, delegate, nom,
    nom complet, nom et prenom, nom et prenoms, nombre completo, nombre y apellidos, фио, полное имя, الاسم,
    الاسم الكامل, 姓名`,
  name_latin: 'latin name, name in latin, name in latin letters, name in english, الاسم باللاتينية, الاسم بالإنجليزية',
  name_arabic: 'arabic name, name in arabic, name in arabic letters, الاسم بالعربية',
  organisation: `
    organization, affiliation, institution, company, employer, entity, agency, ministry, delegation, organisme,
    entreprise, organizacion, institucion, организация, المنظمة, المؤسسة, الجهة, جهة العمل, 组织, 单位, 机构, org,
    organisation name, organization name`,
  country: 'pays, pais, страна, البلد, الدولة, 国家, country territory, nationality, state',
  stakeholder_group: `
    stakeholder, stakeholders, group, sector, constituency, groupe, groupe de parties prenantes, grupo, группа,
    الفئة, مجموعة أصحاب المصلحة, أصحاب المصلحة, 利益攸关方, stakeholder type, category`,
  regional_group: `
    region, un regional group, un region, groupe regional, grupo regional, регион, региональная группа,
    المجموعة الإقليمية, المنطقة, الإقليم, 地区, 区域组`,
  attendance_mode: `
    attendance, mode, participation, mode of participation, participation mode, mode of attendance, attending,
    mode de participation, modalidad, форма участия, طريقة الحضور, نوع الحضور, الحضور, 参会方式, format`,
  preferred_language:
    'language, preferred lang, lang, langue, langue preferee, idioma, язык, اللغة, اللغة المفضلة, 语言',
  role: 'roles, function, capacity, role in meeting, fonction, funcion, роль, الدور, الصفة, 角色, status',
  email: `
    e mail, mail, email address, e mail address, courriel, adresse electronique, adresse e mail, correo,
    correo electronico, электронная почта, البريد الإلكتروني, البريد, 电子邮件, 邮箱, adresse mail, adresse email`,
}

/** The words of a list that is written as one. */
export const wordsOf = (list: string): readonly string[] => list.split(/,\s+/).map((word) => word.trim())

/** A title as it is compared: without case, accents, marks of spelling and punctuation. */
export const titleKey = (title: string): string =>
  title
    .slice(0, MOST_OF_A_TITLE)
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** No title that is known is longer, and a cell may be a novel. */
const MOST_OF_A_TITLE = 60

const COLUMN_OF: ReadonlyMap<string, RosterColumn> = new Map(
  ROSTER_COLUMNS.flatMap((column) =>
    [column, ...wordsOf(TITLES[column])].map((title): [string, RosterColumn] => [titleKey(title), column]),
  ),
)

/**
 * What each column holds, by its title; undefined where nobody can tell. Each is found once: of two e-mail columns the first is
 * taken. Beside "Prénom" or "First name", a column that is called "Nom" or "Name" has the family name.
 */
export function guessColumns(titles: readonly string[]): readonly (RosterColumn | undefined)[] {
  const named = titles.map((title) => COLUMN_OF.get(titleKey(title)))
  const hasGiven = named.includes('given_name') && !named.includes('family_name')
  const meant = named.map((column) => (hasGiven && column === 'full_name' ? 'family_name' : column))
  return meant.map((column, at) => (column && meant.indexOf(column) === at ? column : undefined))
}

/** Whether this is the name of a column, as `?columns=` gives it. */
export const isRosterColumn = (name: string): name is RosterColumn =>
  (ROSTER_COLUMNS as readonly string[]).includes(name)
