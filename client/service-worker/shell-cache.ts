const PREFIX = 'shell-'

/** What a page says to the worker of a device that is a door from now on. */
export const KEEP_SHELL = 'keep_shell'

/** The page without anybody's meeting in it; it is put into its cache last, so where it lies nothing is missing. */
export const PAGE = '/'

/** The cache of a release. */
export const cacheOf = (release: string): string => PREFIX + release

/** Whether a cache holds the shell of some release. */
export const isShellCache = (name: string): boolean => name.startsWith(PREFIX)
