/** In groups of four, as people read codes out. */
export const inFours = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')
